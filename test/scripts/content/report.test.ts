import { describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../../scripts/content/read-content.ts';
import { pageRowsOf, rowsOf } from '../../../scripts/content/report/rows.ts';
import { textReport } from '../../../scripts/content/report/text.ts';
import { versionOf } from '../../../site/src/content-rules/translation.ts';
import { contentEntry } from './content-entry.ts';

const link = '[a page](https://a.example/)';
const original = contentEntry({
  front: ['question: Where?', 'order: 10', 'checked: 2026-01-31', 'reviewed: 2026-11-22'],
  body: `You can read ${link}.`,
});
const translation = contentEntry({
  path: 'es/faq/where',
  front: ['question: ¿Dónde?', 'order: 10', 'reviewed: 2026-05-01', 'follows: aaaaaaaa'],
  body: `Puede leer ${link}.`,
});
const page = contentEntry({
  path: 'en/pages/faq',
  front: ['title: Questions', 'description: What people ask.', 'reviewed: 2026-11-22'],
  body: 'These are what people ask.\n\n<Questions />',
});
const own = await readContent('.');
const content: Content = {
  ...own,
  entries: [original, translation],
  ...(own.program && { program: { ...own.program, reviewMonths: 6 } }),
};
const today = new Date('2026-11-24');
const report = {
  rows: rowsOf('.', content, today),
  pages: pageRowsOf('.', { ...content, entries: [page, original] }),
  words: [
    {
      locale: 'es',
      part: 'interface.form',
      file: 'es.ts',
      translation: 'up to date',
      untranslated: 0,
    },
  ],
  findings: [{ file: 'a.mdx', line: 3, what: 'A <b> is wrong.', instead: 'Write it.' }],
};

describe('rowsOf', () => {
  it('says by when someone should read an entry again, and open its links', () => {
    expect(report.rows).toMatchObject([
      {
        reviewed: '2026-11-22',
        again: '2027-05-22',
        reading: expect.stringMatching(/^\(.+\)$/) as string,
      },
      { links: [{ address: 'https://a.example/', checked: '2026-01-31', due: true }] },
    ]);
  });

  it.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
  ])('has an entry due from the day itself on: %s', (day, due) => {
    expect(rowsOf('.', content, new Date(day))[1]?.due).toBe(due);
  });

  it('puts no grade in brackets where there are enough words for it', () => {
    const many = { ...content, entries: [contentEntry({ body: 'You can ask. '.repeat(34) })] };
    expect(rowsOf('.', many, today)[0]?.reading).toMatch(/^-?\d+\.\d$/);
  });
});

describe('textReport', () => {
  const oneLine = textReport(report).replace(/\s+/g, ' ');

  it.each([
    'en: 1 entries, 0 to review now, 0 translations to look at',
    'es: 1 entries, 1 to review now, 1 translations to look at',
    `faq/where 2026-05-01 2026-11-01 (now) (93.8) 4 words OUT OF DATE; once read: follows: ${versionOf(original)}`,
    'write the day after "reviewed": 1 - es/faq/where, due 2026-11-01',
    'Read translations against their original: 1 - es/faq/where: OUT OF DATE;',
    'Aim at: Flesch-Kincaid grade 6 to 8, sentences of 11 to 16 words on average and of 28 at most',
    'faq 10 (-0.7) 5.0 words 5 words',
    'npm run content -- --links: 1 - https://a.example/, last seen: 2026-01-31',
    'other words translation interface.form up to date',
    'To correct: 1 a.mdx, line 3 A <b> is wrong. Write it.',
  ])('says: %s', (words) => {
    expect(oneLine).toContain(words);
  });

  it('counts the words of a translation that only repeats its original', () => {
    const copied = contentEntry({
      path: 'es/faq/where',
      front: ['question: Where?', 'order: 10', `follows: ${versionOf(original)}`],
      body: `You can read ${link}.`,
    });
    const rows = rowsOf('.', { ...content, entries: [original, copied] }, today);
    const words = report.words.map((part) => ({ ...part, untranslated: 300 }));
    expect(textReport({ ...report, rows })).toContain(
      '1 translations to look at, 6 words to translate',
    );
    const text = textReport({ ...report, rows, words });
    expect(text).toContain('1 translations to look at, 306 words to translate');
    expect(text).toContain('es/faq/where: NOT TRANSLATED: 6 words, as in the original');
  });

  it('says until when there is nothing to review', () => {
    const early = { ...report, rows: rowsOf('.', content, new Date('2026-06-01')) };
    expect(textReport(early)).toContain('Nothing until 2026-11-01.');
  });
});
