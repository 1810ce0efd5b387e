import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../scripts/content/read-content.ts';
import { changeFile, newFile, readEntry } from '../../../site/src/edit/entry-file.ts';

describe.each(readEntries('.'))('$file', ({ file, collection }) => {
  it('is the same after the editor has read and written it', () => {
    const text = readFileSync(file, 'utf8');
    expect(changeFile(collection, text, readEntry(text))).toBe(text);
  });

  it('would be the same, had the editor written it first', () => {
    const text = readFileSync(file, 'utf8');
    expect(newFile(collection, readEntry(text))).toBe(text);
  });
});

describe('newFile', () => {
  const question = { question: 'Where?', order: 10, reviewed: '2026-11-22', body: 'Here.' };
  const write = (entry: Readonly<Record<string, unknown>>) =>
    newFile('faq', { ...question, ...entry });

  it.each([
    ['a colon', 'Where: here, or there?'],
    ['quotation marks', 'What is “a dialogue”, or "VOD"?'],
    ['an apostrophe', "What if I don't want to?"],
    ['a number sign', '# of people?'],
    ['a dash', '- or not?'],
    ['what looks like a number', '1066'],
    ['what looks like yes', 'yes'],
    ['braces', '{Where}?'],
    ['more words than a line holds', 'Where '.repeat(30).trim()],
  ])('keeps a question with %s', (_, text) => {
    expect(readEntry(write({ question: text }))).toMatchObject({ question: text });
  });

  it.each([
    ['components', 'Call <Telephone />.\n\n<Callout>\n\nAsk *first*.\n\n</Callout>'],
    ['a list', '- one\n- two\n  - three\n\n1. four'],
    ['three dashes', 'Before\n\n---\n\nafter'],
    ['a remark', '{/* to be confirmed */}'],
    ['spaces at the end of a line', 'A line  \nand another'],
  ])('keeps a text with %s, to the letter', (_, body) => {
    expect(readEntry(write({ body })).body).toBe(body);
    expect(write({ body })).toContain(`\n---\n\n${body}\n`);
  });

  it.each([[''], [null], [undefined], [{ label: '', order: null }]])(
    'leaves out a field that is %j',
    (nothing) => {
      const page = { title: 'A page', description: 'What it is about.', reviewed: '2026-11-22' };
      const file = newFile('pages', { ...page, nav: nothing, body: '' });
      expect(file).not.toContain('nav');
    },
  );

  it.each([['2026-11-22'], ['Yes'], ['no'], ['on'], ['1.5'], ['true']])(
    'puts the words %s between quotation marks, for the build would read something else',
    (words) => {
      expect(write({ question: words })).toContain(`question: '${words}'`);
    },
  );

  it('writes no field that the schema does not know', () => {
    expect(write({ title: 'No title here' })).not.toContain('title');
    expect(write({})).not.toContain('language');
  });
});

const page = `---
# Asked by a reader.
title: "What can't wait"
description: 'What somebody asks, and what to answer to it in a few words.'

# Nothing stands under this.

nav:
  # Shorter?
  order: 30
  label: Waiting # as on the sign
reviewed: 2026-11-22
# The end.
---

Some words.
`;
const changed = (changes: Readonly<Record<string, unknown>>, file = page) =>
  changeFile('pages', file, { ...readEntry(file), ...changes });

describe('changeFile', () => {
  it('leaves remarks, quotation marks and empty lines where they are', () => {
    expect(changed({ reviewed: '2026-11-23' })).toBe(page.replace('11-22', '11-23'));
    expect(changed({ title: 'What can wait' })).toBe(
      page.replace(`"What can't wait"`, 'What can wait'),
    );
    expect(changed({ body: 'Other words.' })).toBe(page.replace('Some', 'Other'));
  });

  it('puts a field that is new in its place', () => {
    expect(changed({ next: 'faq' })).toBe(page.replace('\nreviewed', '\nnext: faq\nreviewed'));
    expect(changed({ follows: 'abcdefgh' })).toBe(
      page.replace('2026-11-22\n', '2026-11-22\nfollows: abcdefgh\n'),
    );
  });

  it.each([['nav'], ['next'], ['reviewed']])('takes %s away when it is emptied', (name) => {
    const file = page.replace('\nreviewed', '\nnext: faq\nreviewed');
    const { [name]: gone, ...rest } = readEntry(file);
    expect(gone).toBeDefined();
    const left = readEntry(changed({ [name]: '' }, file));
    expect({ ...left, wholeFile: '' }).toEqual({ ...rest, wholeFile: '' });
  });

  it('takes a field that is empty in other ways for no change', () => {
    expect(changed({ next: null, checked: '', nav: { order: 30, label: 'Waiting' } })).toBe(page);
  });

  it('keeps the line ends of Windows', () => {
    const windows = page.replaceAll('\n', '\r\n');
    expect(changed({ body: 'Other words.' }, windows)).toBe(windows.replace('Some', 'Other'));
  });
});

describe('readEntry', () => {
  it('takes a file without fields as text alone', () => {
    expect(readEntry('Only words.\n')).toMatchObject({ body: 'Only words.' });
  });

  it('reads a file with the line ends of Windows', () => {
    expect(readEntry('---\r\norder: 10\r\n---\r\n\r\nWords.\r\n')).toMatchObject({
      order: 10,
      body: 'Words.',
    });
  });
});
