import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { FolderEditor } from './folder-editor.ts';
import { editorSite, page, visitsAll, visitsEditor } from './visit.ts';

const file = 'site/src/content/program.yaml';
const own = readFileSync(file, 'utf8');

visitsAll({ viewport: { width: 1280, height: 900 } });
visitsEditor();
let editor: FolderEditor;
beforeAll(async () => {
  editor = new FolderEditor(page, { [file]: own });
  await editor.open(editorSite.url);
});

it('an editor is told, where the names and numbers are, to have a second person look', async () => {
  await page.evaluate(() => {
    location.hash = '#/collections/program';
  });
  await page.getByText('Have a second person compare a change').first().waitFor();
  expect(await editor.changed()).toEqual({});
});

it('an editor changes the telephone number in one place, and nothing else of the file', async () => {
  const { number = '' } = /^ {2}number: (?<number>.*)$/m.exec(own)?.groups ?? {};
  const other = number.replace(/^\d+-\d+/, '1-800');
  const field = await editor.openNumber();
  await page.getByText('Every text with <Email /> shows it.').waitFor();
  await field.fill(other);
  await editor.save();
  expect(await editor.changed()).toEqual({ [file]: own.replace(number, other) });
});
