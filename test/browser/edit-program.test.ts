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

if (/^ {2}letters:/m.test(own))
  it('an editor is told that a number does not end as its letters, and nothing is saved', async () => {
    const field = await editor.openNumber();
    await field.fill('1-800-555-0199');
    await editor.press('Save');
    await editor.refusal('Letters that its end spells');
    expect(await editor.changed()).toEqual({});
  });

it('an editor writes nothing over what somebody else changed since, and is shown both', async () => {
  const { [file]: opened } = await editor.changed();
  const now = (opened ?? own).replace(/^( {2}number: ).*$/m, '$11-800-555-0111');
  const field = await editor.openNumber();
  await field.fill('1-800-555-0122');
  await editor.writeElsewhere(file, now);
  await editor.changed();
  await editor.press('Save');
  const dialog = page.getByRole('dialog', { name: 'Somebody else changed this' });
  const both = dialog.getByRole('group', { name: 'Telephone, Number' });
  expect(await both.getByLabel('As it is now').inputValue()).toBe('1-800-555-0111');
  expect(await both.getByLabel('yours').inputValue()).toBe('1-800-555-0122');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await editor.refusal('Somebody else changed the names and numbers');
  expect(await editor.changed()).toEqual({});
});
