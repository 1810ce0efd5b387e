import { globSync, readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseEntry } from '../../scripts/content/entry.ts';
import { versionOf } from '../../scripts/content/translation.ts';
import { serveSite, type ServedSite } from '../server/served-site.ts';
import { startChromium } from './chromium.ts';

/** Every entry of the site, by its path; one has a remark of its editor. */
const entries = Object.fromEntries(
  globSync('site/src/content/*/*/*.mdx').map((file) => [file, readFileSync(file, 'utf8')]),
);
const remarked = 'site/src/content/en/benefits/amends.mdx';
entries[remarked] = (entries[remarked] ?? '').replace('---\n', '---\n## Asked by a reader.\n');

let site: ServedSite;
let browser: Browser;
let page: Page;
let asked: string[];
let refused: string[];
beforeAll(async () => {
  [site, browser] = await Promise.all([serveSite(), startChromium()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  asked = [];
  refused = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.addInitScript(putFolder, entries);
  await page.goto(new URL('/edit/', site.url).href);
  await page.getByRole('button', { name: 'Work with Local Repository' }).click();
  await page.getByRole('button', { name: 'Create Entry or Assets' }).waitFor();
});
afterEach(() => page.close());

/** Puts the project's entries into a folder of the browser's own, which opens in place of the one that a person picks. */
function putFolder(files: Readonly<Record<string, string>>): void {
  async function project(): Promise<FileSystemDirectoryHandle> {
    const own = await navigator.storage.getDirectory();
    return own.getDirectoryHandle('project', { create: true });
  }
  async function fill(): Promise<FileSystemDirectoryHandle> {
    const top = await project();
    await top.getDirectoryHandle('.git', { create: true });
    for (const [path, text] of Object.entries(files)) {
      const folders = path.split('/');
      const name = folders.pop() ?? '';
      let folder = top;
      for (const part of folders) folder = await folder.getDirectoryHandle(part, { create: true });
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write(text);
      await writable.close();
    }
    return top;
  }
  async function read(
    folder: FileSystemDirectoryHandle,
    at = '',
  ): Promise<readonly (readonly [string, string])[]> {
    const found: (readonly [string, string])[] = [];
    for await (const [name, handle] of folder.entries()) {
      if (handle instanceof FileSystemDirectoryHandle) {
        found.push(...(await read(handle, `${at}${name}/`)));
      } else if (handle instanceof FileSystemFileHandle) {
        found.push([at + name, await (await handle.getFile()).text()]);
      }
    }
    return found;
  }
  Object.assign(window, {
    showDirectoryPicker: fill,
    readFolder: async () => Object.fromEntries(await read(await project())),
  });
}

/** The files that are not as they were, with what is in them now; null if a file is gone. */
async function changed(): Promise<Readonly<Record<string, string | null>>> {
  const now = await page.evaluate(() =>
    (window as unknown as { readFolder: () => Promise<Record<string, string>> }).readFolder(),
  );
  const all = new Set([...Object.keys(entries), ...Object.keys(now)]);
  const different = [...all].filter((path) => now[path] !== entries[path]);
  return Object.fromEntries(different.map((path) => [path, now[path] ?? null]));
}

async function openEntry(address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/collections/${address}`);
  await pane('English').getByRole('textbox').first().waitFor();
}

const pane = (language: string): Locator =>
  page.getByRole('group', { name: new RegExp(`^Edit .*${language}.* Content$`) });
const field = (language: string, name: string): Locator =>
  pane(language).getByRole('textbox', { name, exact: true });

async function save(): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Entry saved').first().waitFor();
}

const where = (locale: string) => `site/src/content/${locale}/faq/where.mdx`;
const english = entries[where('en')] ?? '';
const spanish = entries[where('es')] ?? '';

describe('an editor without git', () => {
  it('fixes a word, and nothing else of any file changes', async () => {
    await openEntry('faq/entries/where');
    const words = await field('English', 'Text').inputValue();
    await field('English', 'Text').fill(words.replace('quiet', 'calm'));
    await save();
    expect(await changed()).toEqual({ [where('en')]: english.replace('quiet', 'calm') });
  });

  it('keeps a remark between the fields', async () => {
    await openEntry('benefits/entries/amends');
    const words = await field('English', 'Text').inputValue();
    await field('English', 'Text').fill(`${words} Or not.`);
    await save();
    const text = `${(entries[remarked] ?? '').trimEnd()} Or not.\n`;
    expect(text).toContain('## Asked by a reader.');
    expect(await changed()).toEqual({ [remarked]: text });
  });

  it('says that a translation follows the original, and its file gets the letters', async () => {
    await openEntry('faq/entries/where');
    const words = await field('English', 'Text').inputValue();
    await field('English', 'Text').fill(words.replace('quiet', 'calm'));
    await field('Spanish', 'Follows').fill('now');
    await save();
    const follows = versionOf(parseEntry(where('en'), english.replace('quiet', 'calm')));
    expect((await changed())[where('es')]).toBe(
      spanish.replace(/^follows: .*$/m, `follows: ${follows}`),
    );
  });

  it('adds a question in both languages as files like the others', async () => {
    await openEntry('faq/new');
    for (const [language, question, answer] of [
      ['English', 'Can I bring notes?', 'Ask <Term name="coordinator">the coordinator</Term>.'],
      ['Spanish', '¿Puedo llevar notas?', 'Pregunte a la coordinación.'],
    ] as const) {
      await field(language, 'Question').fill(question);
      await field(language, 'Text').fill(answer);
      await field(language, 'Reviewed').fill('2026-11-22');
    }
    await pane('English').getByRole('spinbutton', { name: 'Order' }).fill('175');
    await save();
    const files = await changed();
    const [en, es] = ['en', 'es'].map(
      (locale) => `site/src/content/${locale}/faq/can-i-bring-notes.mdx`,
    );
    expect(Object.keys(files).sort()).toEqual([en, es]);
    const original = parseEntry(en ?? '', files[en ?? ''] ?? '');
    expect(original).toMatchObject({
      data: { question: 'Can I bring notes?', order: 175, reviewed: '2026-11-22' },
    });
    expect(files[en ?? '']).toMatch(
      /\n---\n\nAsk <Term name="coordinator">the coordinator<\/Term>\.\n$/,
    );
    expect(parseEntry(es ?? '', files[es ?? ''] ?? '').data).toEqual({
      question: '¿Puedo llevar notas?',
      order: 175,
      reviewed: '2026-11-22',
      follows: versionOf(original),
    });
  });

  it('retires a resource in every language', async () => {
    await openEntry('resources/entries/mend-collaborative');
    await page.getByRole('button', { name: 'Show Editor Options' }).click();
    await page.getByRole('menuitem', { name: /Delete/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Entry deleted').first().waitFor();
    expect(await changed()).toEqual({
      'site/src/content/en/resources/mend-collaborative.mdx': null,
      'site/src/content/es/resources/mend-collaborative.mdx': null,
    });
  });

  it('is stopped before saving what the site would not take', async () => {
    await openEntry('faq/entries/where');
    await field('English', 'Question').fill('Why');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').first().waitFor();
    expect(await changed()).toEqual({});
  });

  it('asks this site alone, and nothing that the policy has to refuse', () => {
    expect([...new Set(asked)].filter((origin) => origin !== 'null')).toEqual([site.url.origin]);
    expect(refused).toEqual([]);
  });
});
