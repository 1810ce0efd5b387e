import { describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../../scripts/content/read-content.ts';
import { otherWords } from '../../../scripts/content/other-words.ts';
import { parseSettings } from '../../../scripts/content/settings-files.ts';
import { textReport } from '../../../scripts/content/report.ts';
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

describe('textReport', () => {
  it.each([
    `es/faq/where: OUT OF DATE; once read: follows: ${versionOf(original)}`,
    'write the day after "reviewed": 1 - es/faq/where, last: 2026-05-01',
    'Read translations against their original: 1 - es/faq/where: OUT OF DATE;',
    'Flesch-Kincaid grade (6 to 8) words in a sentence (11 to 16, fewer in forms) in the longest (up to 28)',
    'npm run content -- --links: 1 - https://a.example/, last: 2026-01-31',
    'To correct: 1 a.mdx, line 3 A <b> is wrong. Write it.',
  ])('says: %s', (words) => {
    expect(reportOf({})).toContain(words);
  });

  it.each([
    ['2026-10-30', 'after "reviewed" Nothing: all was done within 6 months.'],
    ['2026-11-01', '- es/faq/where, last: 2026-05-01'],
  ])('has an entry due from the day itself on: %s', (day, said) => {
    expect(reportOf({}, new Date(day))).toContain(said);
  });

  it('has an entry due that nobody has read', () => {
    const front = ['question: Where?', 'reviewed: not yet'];
    const text = reportOf({ entries: [contentEntry({ front })] });
    expect(text).toContain('1 - en/faq/where, last: never');
  });

  it('measures a page with the entries that it shows, and gives a grade to enough words', () => {
    expect(reportOf({ entries: [page, original] })).toContain('faq 10 5.0 5');
    const long = contentEntry({ body: 'You can ask. '.repeat(34) });
    expect(reportOf({ entries: [page, long] })).toMatch(/faq 1\d\d -?\d+\.\d 3\.\d \d+/);
  });

  it('counts the words of a translation that only repeats its original', () => {
    const copied = contentEntry({
      path: 'es/faq/where',
      front: ['question: Where?', 'order: 10', `follows: ${versionOf(original)}`],
      body: `You can read ${link}.`,
    });
    const text = reportOf({ entries: [original, copied] });
    expect(text).toContain('against their original: 1 -');
    expect(text).toContain('es/faq/where: NOT TRANSLATED: 6 words, as in the original');
  });

  it('counts the words of forms and buttons that only repeat the original', () => {
    const said = own.interfaceWords.find(({ locale }) => locale === 'en');
    const interfaceWords = said ? [said, { ...said, locale: 'es' }] : [];
    const form = otherWords({ ...content, interfaceWords }).find(
      ({ part }) => part === 'interface.form',
    );
    const follows = `interface:\n  form: ${form?.original.version ?? ''}\n`;
    const file = 'site/src/content/es/follows.yaml';
    const text = reportOf({
      interfaceWords,
      settings: [...content.settings, parseSettings(file, follows, followsSchema, 'es')],
    });
    const words = form?.original.words ?? 0;
    expect(words).toBeGreaterThan(0);
    expect(text).toContain(`es interface.form: NOT TRANSLATED: ${words} words, as in the original`);
  });

  it('says that nothing is wrong', () => {
    expect(reportOf({}, today, [])).toMatch(/Nothing is wrong\.$/);
  });
});
