import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentFiles } from '../content-files.ts';
import { members } from '../hosting/members.ts';
import { HostingService } from '../hosting/service.ts';
import { RepositoryEditor } from './repository-editor.ts';
import { browser, editorSite, visits, visitsEditor } from './visit.ts';

const program = 'site/src/content/program.yaml';
const entries: typeof contentFiles = {
  ...contentFiles,
  [program]: readFileSync(program, 'utf8'),
};
const fileOf = (name: string) => `site/src/content/en/faq/${name}.mdx`;

visits();
visitsEditor();
const service = new HostingService(entries, members);
let ana: RepositoryEditor;
let luis: RepositoryEditor;
beforeAll(async () => {
  const open = async (token: keyof typeof members) => {
    const editor = new RepositoryEditor(await browser.newPage(), service);
    await editor.open(editorSite.url, token);
    return editor;
  };
  ana = await open('token-of-ana');
  luis = await open('token-of-luis');
});

const draftOf = (name: string) => `cms/faq/${name}`;
const inDialog = (editor: RepositoryEditor) =>
  editor.page.getByRole('dialog', { name: 'Somebody else changed this' });

describe('an editor of a repository', () => {
  it('is told of a token that is not valid', async () => {
    const stranger = new RepositoryEditor(await browser.newPage(), service);
    await stranger.signIn(editorSite.url, 'no-token');
    await stranger.page.getByText('The provided token is invalid').waitFor();
    await stranger.page.close();
  });

  it('saves a draft of the language that was changed, and what is published stays', async () => {
    const [file, published] = [fileOf('forgiveness'), service.git.find('main')];
    await ana.openEntry('faq/entries/forgiveness');
    await ana.change('English', 'Text', 'main', 'first');
    await ana.save();
    const text = entries[file]?.replace('main', 'first');
    expect(service.changed(draftOf('forgiveness'))).toEqual({ [file]: text });
    expect(service.git.find('main')).toBe(published);
    expect(service.pullRequests).toMatchObject([
      { branch: draftOf('forgiveness'), isDraft: true, labels: ['sveltia-cms/draft'] },
    ]);
  });

  it('saves once more to the same draft', async () => {
    await ana.openEntry('faq/entries/forgiveness');
    await ana.change('English', 'Text', 'first', 'very first');
    await ana.save();
    const { [fileOf('forgiveness')]: text } = service.changed(draftOf('forgiveness'));
    expect(text).toContain('very first');
    expect(service.pullRequests).toHaveLength(1);
  });

  it('is shown a draft that somebody else began since, which is not written over', async () => {
    const draft = service.git.find(draftOf('forgiveness'));
    await luis.openEntry('faq/entries/forgiveness');
    await luis.change('English', 'Text', 'main', 'real');
    await luis.press('Save');
    const text = inDialog(luis).getByRole('group', { name: 'English, “Text”' });
    expect(await text.getByLabel('As it is now').inputValue()).toContain('very first');
    expect(await text.getByLabel('yours').inputValue()).toContain('real');
    await inDialog(luis).getByRole('button', { name: 'Close' }).click();
    await luis.refusal('reload this page');
    expect(service.git.find(draftOf('forgiveness'))).toBe(draft);
  });

  it('puts words into the draft of somebody else after a reload', async () => {
    await luis.reload();
    await luis.openEntry('faq/entries/forgiveness');
    await luis.change('English', 'Text', 'very first', 'very first, and real');
    await luis.save();
    const { [fileOf('forgiveness')]: text } = service.changed(draftOf('forgiveness'));
    expect(text).toContain('very first, and real');
  });

  it('decides on top of what somebody else saved to the draft in the meantime', async () => {
    const file = fileOf('forgiveness');
    await ana.openEntry('faq/entries/forgiveness');
    await ana.change('English', 'Text', 'very first', 'second');
    await ana.press('Save');
    const text = inDialog(ana).getByRole('group', { name: 'English, “Text”' });
    const theirs = await text.getByLabel('As it is now').inputValue();
    await text.getByLabel('yours').fill(`${theirs} Both.`);
    await inDialog(ana).getByRole('button', { name: 'Save as shown' }).click();
    await ana.kept();
    expect(service.changed(draftOf('forgiveness'))[file]).toMatch(
      /very first, and real.* Both\.\n$/s,
    );
  });

  it('does not take back what was published since it was opened', async () => {
    const [file, spanish] = [fileOf('parole'), fileOf('parole').replace('/en/', '/es/')];
    await ana.openEntry('faq/entries/parole');
    await ana.change('English', 'Question', '?', ', then?');
    const theirs = `${(entries[file] ?? '').trimEnd()} Theirs.\n`;
    service.change('main', file, theirs);
    service.change('main', spanish, `${(entries[spanish] ?? '').trimEnd()} Suyo.\n`);
    await ana.press('Save');
    await inDialog(ana).getByRole('button', { name: 'Save as shown' }).click();
    await ana.kept();
    expect(service.changed(draftOf('parole'))).toEqual({
      [file]: theirs.replace('?\n', ', then?\n'),
    });
  });

  it('writes no number over one that was published since', async () => {
    const field = await ana.openNumber();
    await field.fill('1-800-555-0122');
    const theirs = (entries[program] ?? '').replace(/^( {2}number: ).*$/m, '$11-800-555-0111');
    service.change('main', program, theirs);
    await ana.press('Save');
    const both = inDialog(ana).getByRole('group', { name: 'Telephone, Number' });
    expect(await both.getByLabel('As it is now').inputValue()).toBe('1-800-555-0111');
    await inDialog(ana).getByRole('button', { name: 'Close' }).click();
    await ana.refusal('Somebody else changed the names and numbers');
    expect(service.git.find('cms/program/program')).toBeUndefined();
  });

  it('publishes a draft that was handed on', async () => {
    await luis.reload();
    await luis.publish('faq/entries/forgiveness');
    await expect
      .poll(() => service.git.find('main')?.files.get(fileOf('forgiveness')))
      .toContain('very first, and real');
    expect(service.pullRequests[0]).toMatchObject({ state: 'MERGED', isDraft: false });
  });
});
