import { describe, expect, it } from 'vitest';
import { parseEntry, type Entry } from '../../../site/src/content-rules/entry.ts';
import { judged } from '../../../scripts/content/reading/judge.ts';
import { readingOfPage } from '../../../scripts/content/reading/pages.ts';
import { readingFaults } from '../../../scripts/content/rules/reading.ts';
import { contentEntry, told } from './content-entry.ts';

const reading = (counts: { words?: number; average?: number; score?: number | undefined }) => ({
  ...{ sentences: 10, words: 130, average: 13, score: 7 },
  ...counts,
  longest: { words: 20, sentence: 'Any.' },
});

const page = (body: string, path = 'en/pages/visit') =>
  contentEntry({
    path,
    front: ['title: A visit', 'description: What happens.', 'reviewed: 2026-11-22'],
    body,
  });

const found = (...entries: Entry[]) => told(readingFaults(entries, () => ['the Visitors’ Office']));

/** 13 words, of which the last tells how hard it is. */
const sentence = (last: string) =>
  `When you come to the table, somebody you trust can wait in ${last}. `;
const sound = sentence('another area').repeat(10);

describe('judged', () => {
  it.each([
    ['en', { average: 11, score: 6 }],
    ['en', { average: 16, score: 8 }],
    ['es', { average: 11, score: 80 }],
    ['es', { average: 16, score: 60 }],
    ['nb', { score: undefined }],
  ])('finds nothing at the bounds: %s %o', (locale, counts) => {
    expect(judged(reading(counts), locale, true)).toEqual([]);
  });

  it.each([
    ['en', { average: 10.9 }, 'sentences have 10.9 words on average, where 11 to 16 are right'],
    ['en', { average: 16.1 }, 'sentences have 16.1 words on average, where 11 to 16 are right'],
    ['en', { score: 5.9 }, 'grade is 5.9, where 6 to 8 is right. It reads like a note'],
    ['en', { score: 8.1 }, 'grade is 8.1, where 6 to 8 is right. It is hard to read'],
    ['es', { score: 80.1 }, 'INFLESZ is 80.1, where 60 to 80 is right. It reads like a note'],
    ['es', { score: 59.9 }, 'INFLESZ is 59.9, where 60 to 80 is right. It is hard to read'],
    ['nb', { average: 10.9, score: undefined }, 'sentences have 10.9 words on average'],
  ])('finds what is a tenth beyond them: %s %o', (locale, counts, words) => {
    // A Spanish text is sound at another number than an English one.
    const whole = { score: locale === 'es' ? 70 : 7, ...counts };
    const faults = judged(reading(whole), locale, true);
    expect(faults.map(({ what, instead }) => `${what} ${instead}`)).toEqual([
      expect.stringContaining(words),
    ]);
  });

  it('judges what is shown, and not what stands behind the first decimal', () => {
    expect(judged(reading({ average: 16.04, score: 8.04 }), 'en', true)).toEqual([]);
  });

  it.each([
    ['en', { average: 4, score: 1 }],
    ['es', { average: 4, score: 95 }],
  ])('lets what is filled in have short sentences: %s', (locale, counts) => {
    expect(judged(reading(counts), locale, false)).toEqual([]);
  });

  it('does not let what is filled in be hard', () => {
    expect(judged(reading({ average: 17, score: 9 }), 'en', false)).toHaveLength(2);
  });

  it.each([
    [99, 0],
    [100, 2],
  ])('says nothing of too few words: of %i', (words, faults) => {
    expect(judged(reading({ words, average: 4, score: 1 }), 'en', true)).toHaveLength(faults);
  });
});

describe('readingOfPage', () => {
  it('measures a page with the entries that its components show, in its language', () => {
    const steps = page('<Steps you="You" />');
    const paths = ['en/steps/ask', 'es/steps/ask', 'en/faq/where'];
    const others = paths.map((path) => contentEntry({ path, front: [], body: 'You can ask.' }));
    expect(readingOfPage(steps, [steps, ...others], [])).toMatchObject({ words: 3 });
  });
});

describe('readingFaults', () => {
  it('finds nothing in a page that reads well', () => {
    expect(found(page(sound))).toEqual([]);
  });

  it('says of a telegram where it is, what is wrong and what to do', () => {
    expect(found(page('You can ask. '.repeat(40)))).toEqual([
      '6: Its sentences have 3 words on average, where 11 to 16 are right. Join short ones, so that one leads to the next: “because”, “so that”, “and then”.',
      expect.stringMatching(/^6: Its Flesch-Kincaid grade is -?[\d.]+, where 6 to 8 is right\. /),
    ]);
  });

  it('finds a page that is hard to read', () => {
    const hard = sentence('institutional accommodation').repeat(10);
    expect(found(page(hard))).toEqual([expect.stringContaining('It is hard to read.')]);
  });

  it('measures a page with the entries that it shows, their questions too', () => {
    const entry = contentEntry({
      front: ['question: May I?', 'order: 10', 'reviewed: 2026-11-22'],
      body: 'You can ask. '.repeat(40),
    });
    const [first = ''] = found(page(`${sound}\n\n<Questions />`), entry);
    expect(first).toContain('Its sentences have 5.1 words on average');
    expect(first).toContain('The files in faq count too.');
  });

  it('lets a page be that nobody has read for its program yet', () => {
    const { lines, file } = page('You can ask. '.repeat(40));
    const draft = lines.join('\n').replace('reviewed: 2026-11-22', 'reviewed: not yet');
    expect(found(parseEntry(file, draft))).toEqual([]);
  });

  it('lets a page with a form have short sentences', () => {
    expect(found(page(`${'You can ask. '.repeat(40)}\n\n<Form kind="contact" />`))).toEqual([]);
  });

  it('passes over an item with a number to call', () => {
    const numbers = '- **A line.** Call [911](tel:911).\n'.repeat(40);
    expect(found(page(`${sound}\n\n${numbers}`))).toEqual([]);
  });

  it.each([
    [28, 0],
    [29, 1],
  ])('finds a sentence of more than 28 words where it stands: %i', (words, faults) => {
    const body = `It is **near** here.\n\nYou **can** ask ${'and '.repeat(words - 4)}ask.`;
    const told = found(contentEntry({ body }));
    expect(told).toHaveLength(faults);
    for (const line of told) expect(line).toMatch(/^9: A sentence has 29 words.* Divide it\.$/);
  });

  it('counts a name that cannot be simpler as one word', () => {
    const body = `You can ask ${'and '.repeat(24)}the Visitors’ Office.`;
    expect(found(contentEntry({ body }))).toEqual([]);
  });
});
