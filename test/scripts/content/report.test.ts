import { describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../../scripts/content/read-content.ts';
import { otherWords } from '../../../scripts/content/other-words.ts';
import { rowsOf } from '../../../scripts/content/report/rows.ts';
import { parseSettings } from '../../../scripts/content/settings-files.ts';
import { textReport } from '../../../scripts/content/report/text.ts';
import { followsSchema } from '../../../site/src/follows-schema.ts';
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
  languages: { source: 'en', all: ['en', 'es'] },
  interfaceWords: [],
  settings: own.settings.filter(({ file }) => !file.endsWith('/follows.yaml')),
  ...(own.program && { program: { ...own.program, reviewMonths: 6 } }),
};
const today = new Date('2026-11-24');
const finding = { file: 'a.mdx', line: 3, what: 'A <b> is wrong.', instead: 'Write it.' };

/** The report, with one space for each that there is between words. */
const reportOf = (more: Partial<Content>, day = today, findings = [finding]): string =>
  textReport({ ...content, ...more }, findings, day).replace(/\s+/g, ' ');

describe('rowsOf', () => {
  it.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
  ])('has an entry due from the day itself on: %s', (day, due) => {
    expect(rowsOf(content, new Date(day))[1]?.due).toBe(due);
  });

  it('puts no grade in brackets where there are enough words for it', () => {
    const many = { ...content, entries: [contentEntry({ body: 'You can ask. '.repeat(34) })] };
    expect(rowsOf(many, today)[0]?.reading.score).toMatch(/^-?\d+\.\d$/);
  });
});

describe('textReport', () => {
  it.each([
    'en: 1 entries, 0 to review now, 0 translations to look at',
    'es: 1 entries, 1 to review now, 3 translations to look at',
    'faq/where 2026-11-22 2027-05-22 (',
    `faq/where 2026-05-01 2026-11-01 (now) (93.8) 4 words OUT OF DATE; once read: follows: ${versionOf(original)}`,
    'write the day after "reviewed": 1 - es/faq/where, due 2026-11-01',
    'Read translations against their original: 3 - es/faq/where: OUT OF DATE;',
    'Aim at: Flesch-Kincaid grade 6 to 8, sentences of 11 to 16 words on average and of 28 at most',
    'Outgoing links: 1, 1 to open now',
    'npm run content -- --links: 1 - https://a.example/, last seen: 2026-01-31',
    'other words translation program not said which version; once read: program: ',
    'To correct: 1 a.mdx, line 3 A <b> is wrong. Write it.',
  ])('says: %s', (words) => {
    expect(reportOf({})).toContain(words);
  });

  it('measures a page with the entries that it shows', () => {
    expect(reportOf({ entries: [page, original] })).toContain('faq 10 (-0.7) 5.0 words 5 words');
  });

  it('counts the words of a translation that only repeats its original', () => {
    const copied = contentEntry({
      path: 'es/faq/where',
      front: ['question: Where?', 'order: 10', `follows: ${versionOf(original)}`],
      body: `You can read ${link}.`,
    });
    const text = reportOf({ entries: [original, copied] });
    expect(text).toContain('3 translations to look at, 6 words to translate');
    expect(text).toContain('es/faq/where: NOT TRANSLATED: 6 words, as in the original');
  });

  it('counts the words of forms and buttons that only repeat the original', () => {
    const said = own.interfaceWords.find(({ locale }) => locale === 'en');
    const form = otherWords(own).find(({ part }) => part === 'interface.form');
    const follows = `interface:\n  form: ${form?.original.version ?? ''}\n`;
    const file = 'site/src/content/es/follows.yaml';
    const text = reportOf({
      interfaceWords: said ? [said, { ...said, locale: 'es' }] : [],
      settings: [...content.settings, parseSettings(file, follows, followsSchema, 'es')],
    });
    const words = form?.original.words ?? 0;
    expect(words).toBeGreaterThan(0);
    expect(text).toContain(`es interface.form: NOT TRANSLATED: ${words} words, as in the original`);
  });

  it('says until when there is nothing to review', () => {
    expect(reportOf({}, new Date('2026-06-01'))).toContain('Nothing until 2026-11-01.');
  });

  it('says that nothing is wrong', () => {
    expect(reportOf({}, today, [])).toMatch(/Nothing is wrong\.$/);
  });
});
