import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEntries } from '../../../scripts/content/read-content.ts';
import { readEntry, writeEntry } from '../../../site/src/edit/entry-file.ts';

describe.each(readEntries('.'))('$file', ({ file, kind }) => {
  it('is the same after the editor has read and written it', () => {
    const text = readFileSync(file, 'utf8');
    expect(writeEntry(kind, readEntry(text))).toBe(text);
  });
});

describe('writeEntry', () => {
  const question = { question: 'Where?', order: 10, reviewed: '2026-11-22', body: 'Here.' };
  const write = (entry: Readonly<Record<string, unknown>>) =>
    writeEntry('faq', { ...question, ...entry });

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
      const file = writeEntry('pages', { ...page, nav: nothing, body: '' });
      expect(file).not.toContain('nav');
    },
  );

  it('keeps what somebody wrote between the fields, each above its field', () => {
    const [first = '', ...rest] = write({}).split('\n');
    const remarked = [first, '# Asked by a reader.', '## Twice.', ...rest].join('\n');
    const nested = writeEntry('pages', {
      ...{ title: 'A page', description: 'What it is about.', reviewed: '2026-11-22' },
      ...{ nav: { order: 3, label: 'A page' }, body: '' },
    }).replace('  label:', '  # Shorter?\n  label:');
    expect(writeEntry('faq', readEntry(remarked))).toBe(remarked);
    expect(writeEntry('pages', readEntry(nested))).toBe(nested);
  });

  it('writes no field that the schema does not know', () => {
    expect(write({ title: 'No title here' })).not.toContain('title');
    expect(write({})).not.toContain('language');
  });
});

describe('readEntry', () => {
  it('takes a file without fields as text alone', () => {
    expect(readEntry('Only words.\n')).toEqual({ body: 'Only words.' });
  });

  it('reads a file with the line ends of Windows', () => {
    expect(readEntry('---\r\norder: 10\r\n---\r\n\r\nWords.\r\n')).toEqual({
      order: 10,
      body: 'Words.',
    });
  });
});
