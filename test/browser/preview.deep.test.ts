import { beforeAll, describe, expect, it } from 'vitest';
import { contentFiles } from '../content-files.ts';
import { languages } from '../languages.ts';
import { FolderEditor } from './folder-editor.ts';
import { editorSite, page, visitsAll, visitsEditor } from './visit.ts';
import { languageName } from '../../worker/forms/language-tag.ts';

visitsAll({ viewport: { width: 1280, height: 900 } });
visitsEditor();
let editor: FolderEditor;
const faults: string[] = [];
beforeAll(async () => {
  page.on('pageerror', ({ message }) => faults.push(message));
  editor = new FolderEditor(page, contentFiles);
  await editor.open(editorSite.url);
});

const preview = () => page.getByRole('dialog', { name: 'How it will look' });
const frame = (locale: string) =>
  preview().frameLocator(`iframe[title^="${languageName(locale)},"]`);
const close = async () => {
  await preview().getByRole('button', { name: 'Close' }).click();
  await preview().waitFor({ state: 'detached' });
};
const see = async (language: string) => {
  await editor.pane(language).getByRole('button', { name: 'See how it will look' }).click();
};

describe('the preview', () => {
  // What it makes of each entry is in test/site/preview.test.ts.
  it.each(languages)('shows in “%s” what was typed, and saves nothing', async (locale) => {
    await editor.openEntry('faq/entries/where');
    const language = languageName(locale);
    const text = await editor.field(language, 'Text').inputValue();
    await editor.field(language, 'Text').fill(`${text}\n\nWords of **today** in ${locale}.`);
    await expect.poll(() => page.getByRole('button', { name: 'Save' }).isEnabled()).toBe(true);
    await see('English');
    await frame(locale).getByText(`Words of today in ${locale}.`).waitFor();
    expect(await frame(locale).locator('strong', { hasText: 'today' }).count()).toBe(1);
    for (const other of languages.filter((each) => each !== locale))
      expect(await frame(other).getByText('Words of today').count()).toBe(0);
    await close();
    await editor.field(language, 'Text').fill(text);
    expect(await editor.changed()).toEqual({});
  });

  it('has the style of the site, runs no script, and leads nowhere', async () => {
    await editor.openEntry('faq/entries/where');
    await see('English');
    const answer = frame('en').locator('.question');
    const family = (part: Element) => getComputedStyle(part).fontFamily;
    const editorOwn = await page.locator('body').evaluate(family);
    expect(await answer.evaluate(family)).not.toBe(editorOwn);
    await answer.getByRole('link').last().press('Enter');
    expect(await answer.count()).toBe(1);
    expect(page.context().pages()).toHaveLength(1);
    expect(page.url()).toContain(editorSite.url.href);
    await close();
    expect(faults).toEqual([]);
  });

  it('runs nothing that is typed', async () => {
    await editor.openEntry('faq/entries/where');
    const text = await editor.field('English', 'Text').inputValue();
    await editor
      .field('English', 'Text')
      .fill('[Press](javascript:parent.ran=1) <img src="/none.png" onerror="parent.ran=1">');
    await see('English');
    await frame('en').getByText('<img src="/none.png"').waitFor();
    await frame('en').getByRole('link', { name: 'Press' }).press('Enter');
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(page.context().pages()).toHaveLength(1);
    await close();
    await editor.field('English', 'Text').fill(text);
    expect(faults).toEqual([]);
  });

  it('shows languages side by side where there is room, and else one above the other', async () => {
    await editor.openEntry('faq/entries/where');
    await see('English');
    const boxes = async () =>
      Promise.all((await preview().locator('iframe').all()).map((each) => each.boundingBox()));
    const [left, right] = await boxes();
    if (right) expect([right.y, right.x > (left?.x ?? 0)]).toEqual([left?.y, true]);
    await page.setViewportSize({ width: 390, height: 800 });
    const [above, below] = await boxes();
    if (below) expect([below.x, below.y > (above?.y ?? 0)]).toEqual([above?.x, true]);
    await close();
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});
