import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { readContent, type Content } from '../../../scripts/content/check.ts';
import { pageReport } from '../../../scripts/content/report/page.ts';
import { rowsOf } from '../../../scripts/content/report/rows.ts';
import { textReport } from '../../../scripts/content/report/text.ts';
import { versionOf } from '../../../scripts/content/translation.ts';
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
const finding = { file: 'a.mdx', line: 3, what: 'A <b> is wrong.', instead: 'Write it.' };

const all = await readContent('.');
const content: Content = { ...all, entries: [original, translation] };
const today = new Date('2026-11-24');
const report = {
  rows: rowsOf('.', content, today),
  words: [{ locale: 'es', part: 'interface.form', file: 'es.ts', translation: 'up to date' }],
  findings: [finding],
};
const text = textReport(report);
const page = parse(pageReport(report));
const oneLine = (shown: string) => shown.replace(/\s+/g, ' ');

describe('rowsOf', () => {
  it('says by when someone should read an entry again', () => {
    expect(report.rows[0]).toMatchObject({ reviewed: '2026-11-22', again: '2027-05-22' });
  });

  it.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2026-11-02', true],
  ])('has an entry due from the day itself on: %s', (day, due) => {
    expect(rowsOf('.', content, new Date(day))[1]?.due).toBe(due);
  });

  it('puts a grade in brackets where there are too few words for it to say much', () => {
    expect(report.rows[0]?.reading).toMatch(/^\(-?\d+\.\d\)$/);
    const many = { ...content, entries: [contentEntry({ body: 'You can ask. '.repeat(34) })] };
    expect(rowsOf('.', many, today)[0]?.reading).toMatch(/^-?\d+\.\d$/);
  });

  it('says of each link when it was last checked, and that it is due', () => {
    expect(report.rows[1]?.links).toEqual([
      { address: 'https://a.example/', checked: '2026-01-31', due: true },
    ]);
  });
});

describe('textReport', () => {
  it('counts what is to be done in each language', () => {
    expect(text).toContain('en: 1 entries, 0 to review now, 0 translations to look at');
    expect(text).toContain('es: 1 entries, 1 to review now, 1 translations to look at');
  });

  it('says what to write once a translation has been read', () => {
    expect(oneLine(text)).toContain(
      `faq/where 2026-05-01 2026-11-01 (now) (93.8) 4 words OUT OF DATE; once read: follows: ${versionOf(original)}`,
    );
  });

  it('says what to do now, and of what there is nothing to do', () => {
    const todo = text.slice(text.indexOf('What to do now'));
    expect(todo.split('\n').map((line) => line.trim())).toEqual(
      expect.arrayContaining([
        'Read against the facts, and write the day after "reviewed": 1',
        '- es/faq/where, due 2026-11-01',
        'Read translations against their original: 1',
        `- es/faq/where: OUT OF DATE; once read: follows: ${versionOf(original)}`,
        'Say more simply',
        'Nothing: all can be read easily.',
        'Open links to other sites: npm run content -- --links: 1',
        '- https://a.example/, last seen: 2026-01-31',
      ]),
    );
  });

  it('says until when there is nothing to review', () => {
    const early = { ...report, rows: rowsOf('.', content, new Date('2026-06-01')) };
    expect(textReport(early)).toContain('Nothing until 2026-11-01.');
  });

  it('names what is hard to read', () => {
    const body = `You can ask ${'again and '.repeat(9)}again.`;
    const long = { ...content, entries: [contentEntry({ body })] };
    const rows = rowsOf('.', long, today);
    expect(textReport({ ...report, rows })).toContain('- en/faq/where: a sentence of 22 words');
  });

  it('lists the words that stand in no entry', () => {
    expect(oneLine(text)).toMatch(/other words translation interface\.form up to date/);
  });

  it('lists links with the day', () => {
    expect(text).toContain('Outgoing links: 1, 1 to open now (npm run content -- --links)');
    expect(text).toContain('2026-01-31 (now)  https://a.example/');
  });

  it('ends with what to mend', () => {
    expect(text.trimEnd()).toMatch(
      /To mend: 1\n\na\.mdx, line 3\n {2}A <b> is wrong\.\n {2}Write it\.$/,
    );
  });
});

describe('pageReport', () => {
  const cells = page.querySelectorAll('td, th').map((cell) => oneLine(cell.text));

  it('has the same in its tables', () => {
    for (const said of ['faq/where', '2027-05-22', '5 words', 'interface.form'])
      expect(cells).toContain(said);
    expect(page.querySelector('td a[href="https://a.example/"]')).not.toBeNull();
  });

  it('begins with what to do now', () => {
    const items = page.querySelectorAll('li.mind').map((item) => item.text);
    expect(items).toContain('es/faq/where, due 2026-11-01');
    expect(page.querySelectorAll('h2').map((heading) => heading.text)).toEqual([
      'To mend: 1',
      'What to do now',
      'English',
      'Spanish',
    ]);
  });

  it('marks what someone should look at', () => {
    const marked = page.querySelectorAll('.mind').map((part) => part.text);
    expect(marked).toEqual(expect.arrayContaining(['2026-11-01', '2026-01-31']));
  });

  it('shows signs of markup as they are', () => {
    expect(page.querySelector('li strong')?.text).toBe('A <b> is wrong.');
  });
});
