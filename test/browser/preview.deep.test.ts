import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseEntry } from '../../site/src/content-rules/entry.ts';
import { languages } from '../languages.ts';
import { FolderEditor } from './folder-editor.ts';
import { editorSite, page, visitsAll, visitsEditor } from './visit.ts';
import { languageName } from '../../worker/forms/language-tag.ts';

const entries = Object.fromEntries(
  globSync('site/src/content/*/*/*.mdx').map((file) => [file, readFileSync(file, 'utf8')]),
);
/** One entry of each collection. */
const one = Object.fromEntries(
  Object.keys(entries)
    .map((file) => parseEntry(file, ''))
    .filter(({ slug }) => slug !== 'not-found')
    .map(({ collection, slug }) => [collection, slug]),
);

visitsAll({ viewport: { width: 1280, height: 900 } });
visitsEditor();
let editor: FolderEditor;
const faults: string[] = [];
beforeAll(async () => {
  page.on('pageerror', ({ message }) => faults.push(message));
  editor = new FolderEditor(page, entries);
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

describe.each(Object.entries(one))('the preview of %s', (collection, slug) => {
  it.each(languages)('shows in “%s” what was typed, and saves nothing', async (locale) => {
    await editor.openEntry(`${collection}/entries/${slug}`);
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
});

describe('the preview', () => {
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
