import type { Request } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contentFiles } from '../content-files.ts';
import { parseEntry } from '../../site/src/content-rules/entry.ts';
import { versionOf } from '../../site/src/content-rules/translation.ts';
import { here, languages } from '../languages.ts';
import { FolderEditor } from './folder-editor.ts';
import { editorSite, page, visitsAll, visitsEditor } from './visit.ts';
import { languageName } from '../../worker/forms/language-tag.ts';

// It takes seconds to come: one is used for all, each test changing entries of its own.
visitsAll({});
visitsEditor();
let editor: FolderEditor;
/** What was asked for, by origin; of what the policy refused, nothing went out. */
const asked: { origin: string; refused: boolean }[] = [];
beforeAll(async () => {
  const note = (request: Request) => {
    const { origin } = new URL(request.url());
    asked.push({ origin, refused: request.failure()?.errorText === 'csp' });
  };
  page.on('requestfinished', note).on('requestfailed', note);
  editor = new FolderEditor(page, contentFiles);
  await editor.open(editorSite.url);
});
beforeEach(async () => {
  await editor.changed();
});

const fileOf = (name: string, locale = 'en') => `site/src/content/${locale}/faq/${name}.mdx`;
/** The place of a question that another of its group has. */
const taken = /^order: (.*)$/m.exec(contentFiles[fileOf('who-can-ask')] ?? '')?.[1] ?? '';
const translations = languages.filter((locale) => locale !== 'en');

describe('an editor without git', () => {
  it('fixes a word, and nothing else of any file changes', async () => {
    await editor.openEntry('faq/entries/forgiveness');
    await editor.change('English', 'Text', 'main', 'first');
    await editor.save();
    const file = fileOf('forgiveness');
    expect(await editor.changed()).toEqual({
      [file]: contentFiles[file]?.replace('main', 'first'),
    });
  });

  it.each(translations)(
    'says that "%s" follows the original, and its file gets the letters',
    async (locale) => {
      const [original, file] = [fileOf('where'), fileOf('where', locale)];
      await editor.openEntry('faq/entries/where');
      const pane = editor.pane(languageName(locale));
      await pane.getByText('Up to date with what is saved.').waitFor();
      const before = await editor.field('English', 'Text').inputValue();
      await editor.field('English', 'Text').fill(`${before} Or not.`);
      const says = pane.getByRole('checkbox', {
        name: 'It says what the original now says',
      });
      await says.check();
      await editor.save();
      const { [original]: words, [file]: translation } = await editor.changed();
      const follows = versionOf(parseEntry(original, words ?? ''));
      expect(translation).toBe(
        contentFiles[file]?.replace(/^follows: .*$/m, `follows: ${follows}`),
      );
    },
  );

  it('adds a question in every language as files like the others', async () => {
    await editor.openEntry('faq/new');
    const written = here([
      ['en', 'Can I bring notes?', 'Ask <Term name="coordinator">the coordinator</Term>.'],
      ['es', '¿Puedo llevar notas?', 'Pregunte a la coordinación.'],
    ] as const);
    for (const [locale, question, answer] of written) {
      const language = languageName(locale);
      await editor.field(language, 'Question').fill(question);
      await editor.field(language, 'Text').fill(answer);
      await editor.field(language, 'Day it was reviewed').fill('2026-11-22');
    }
    await editor.pane('English').getByRole('spinbutton', { name: 'Place in the list' }).fill('175');
    await editor.choose('English', 'Deciding');
    await editor.save();
    const files = await editor.changed();
    const file = (locale: string) => fileOf('can-i-bring-notes', locale);
    expect(Object.keys(files).sort()).toEqual(languages.map(file).sort());
    const original = parseEntry(file('en'), files[file('en')] ?? '');
    expect(original).toMatchObject({
      data: {
        question: 'Can I bring notes?',
        order: 175,
        group: 'deciding',
        reviewed: '2026-11-22',
      },
    });
    expect(files[file('en')]).toMatch(
      /\n---\n\nAsk <Term name="coordinator">the coordinator<\/Term>\.\n$/,
    );
    for (const [locale, question] of written.filter(([locale]) => locale !== 'en')) {
      expect(parseEntry(file(locale), files[file(locale)] ?? '').data).toEqual({
        question,
        order: 175,
        group: 'deciding',
        reviewed: '2026-11-22',
        follows: versionOf(original),
      });
    }
  });

  it('is told what links to a word before taking it away', async () => {
    await editor.openEntry('terms/entries/coordinator');
    const pane = editor.pane('English');
    await pane.getByText('the site can’t be built before those links').waitFor();
    const note = pane.locator('.deletion');
    expect(await note.innerText()).toMatch(/^Deleting this term takes it away in English/);
    expect(await note.getByRole('listitem').allInnerTexts()).toContainEqual(
      expect.stringMatching(/^(Pages|Questions|Steps of the process): .+ \(.*English.*\)$/),
    );
  });

  it('does not write over what somebody else changed on the disk, and saves what is decided', async () => {
    const file = fileOf('change-my-mind');
    await editor.openEntry('faq/entries/change-my-mind');
    await editor.change('English', 'Question', '?', ', then?');
    const theirs = (contentFiles[file] ?? '').replace(/\?$/m, ' now?').trimEnd();
    await editor.writeElsewhere(file, `${theirs} Theirs.\n`);
    await editor.press('Save');
    const both = page.getByRole('dialog', { name: 'Somebody else changed this' });
    await both.waitFor();
    expect(await editor.changed()).toEqual({ [file]: `${theirs} Theirs.\n` });
    await both.getByRole('button', { name: 'Save nothing' }).click();
    await editor.refusal('You stopped it');
    expect(await editor.changed()).toEqual({});

    await editor.press('Save');
    const question = both.getByRole('group', { name: 'English, “Question”' });
    const words = await question.getByLabel('yours').inputValue();
    await question.getByLabel('yours').fill(words.replace('then', 'then and now'));
    await both.getByRole('button', { name: 'Save as shown' }).click();
    await editor.saved();
    const { [file]: text, ...others } = await editor.changed();
    expect(others).toEqual({});
    expect(text).toContain('then and now?');
    expect(text).toMatch(/ Theirs\.\n$/);
  });

  // What is refused, and in which words, is in test/scripts/edit/check.test.ts.
  it('is told before saving of a place in the list that is taken, at the field', async () => {
    await editor.openEntry('faq/entries/languages');
    const box = editor.pane('English').getByLabel('Place in the list', { exact: true });
    const before = await box.inputValue();
    await box.fill(taken);
    await editor.press('Save');
    expect(await editor.refusal(`"order" is ${taken}, as in`)).toContain('“Place in the list”');
    expect(await editor.changed()).toEqual({});
    await box.fill(before);
  });

  it.each([
    ['an unknown tag', 'Bring <b>this</b>.', 'There is no <b>'],
    ['words that blame', 'Why did you wait?', '“Why did you”: it blames'],
  ])('is told of %s under the text, and saves once it is gone', async (_, words, said) => {
    await editor.openEntry('faq/entries/languages');
    const text = editor.field('English', 'Text');
    const before = await text.inputValue();
    await text.fill(words);
    await editor.press('Save');
    await editor.pane('English').getByText(said).waitFor();
    expect(await editor.changed()).toEqual({});
    await text.fill(`${before}.`);
    await editor.save();
    expect(Object.keys(await editor.changed())).toEqual([fileOf('languages')]);
  });

  it('puts in by a button what has no key', async () => {
    const file = fileOf('who-can-ask');
    await editor.openEntry('faq/entries/who-can-ask');
    const text = editor.field('English', 'Text');
    await text.fill('Call .');
    await text.evaluate((box: HTMLTextAreaElement) => {
      box.focus();
      box.setSelectionRange(5, 5);
    });
    await editor.pane('English').getByRole('button', { name: 'Telephone number' }).click();
    await expect.poll(() => text.inputValue()).toBe('Call <Telephone />.');
    await editor.save();
    const { [file]: saved, ...others } = await editor.changed();
    expect(others).toEqual({});
    expect(saved).toMatch(/\n---\n\nCall <Telephone \/>\.\n$/);
  });

  it('asks its own origin alone: the policy refuses what its package asks of others', () => {
    const others = asked.filter(({ origin }) => !['null', editorSite.url.origin].includes(origin));
    expect(others.filter(({ refused }) => !refused)).toEqual([]);
    expect(asked.length).toBeGreaterThan(others.length);
  });

  it('has letters and signs of its own all the same', async () => {
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map((font) => font.family);
    });
    expect(loaded).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Source Sans'),
        expect.stringContaining('Material Symbols'),
      ]),
    );
  });
});
