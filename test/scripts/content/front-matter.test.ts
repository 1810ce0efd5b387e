import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../../site/src/content-rules/entry.ts';
import { frontMatterFaults } from '../../../site/src/content-rules/front-matter.ts';
import { contentEntry, told } from './content-entry.ts';

const question = 'question: Where do we meet?';
const order = 'order: 10';
const reviewed = 'reviewed: 2026-11-22';

/** The group comes last, so that what a test is about stands in the line that it names. */
const faultsOf = (...front: string[]) =>
  told(frontMatterFaults(contentEntry({ front: [...front, 'group: day'] })));

describe('frontMatterFaults', () => {
  it.each([
    ['all that it needs', question, order, reviewed],
    ['no review yet', question, order, 'reviewed: not yet'],
    ['a day in quotes', 'question: "2026-11-22"', order, reviewed],
    ['a no-break space in its words', 'question: Where\u00a0now?', order, reviewed],
    ['a number sign in quotes', 'question: "Is it room #2?"', order, reviewed],
  ])('finds nothing in an entry with %s', (_, ...front) => {
    expect(faultsOf(...front)).toEqual([]);
  });

  it.each([
    [[question, reviewed], '1: The field "order" is missing. Add between the two lines of dashes'],
    [[question, order, reviewed, 'odrer: 20'], '5: There is no field "odrer" here. Correct its'],
    [[question, order, reviewed, 'odrer: 20'], 'The fields are: checked, reviewed, follows, qu'],
    [[question, 'order: first', reviewed], '3: "order" can\'t be "first". Write a whole number.'],
    [['question: Why', order, reviewed], 'too short. Write at least 5 characters. It has 3.'],
    [[question, order, 'checked: not yet', reviewed], '"checked" can\'t be "not yet".'],
    [[question, order, 'reviewed: 2999-01-01'], 'This day has not come yet: write today’s, or an'],
    [['question:', order, reviewed], '2: "question" is empty. Write words after the colon; if'],
    [['question: #1, or #2?', order, reviewed], '2: "question" is empty.'],
    [['question: **Is it?**', order, reviewed], 'Put the whole value between quotation marks'],
    [['question: Is it #2?', order, reviewed], '2: “#2?” is taken for a remark and would not be'],
    [['question: Is it #2?', order, reviewed], 'between quotation marks: "Is it #2?"'],
    [['question: [a, b]', order, reviewed], '"question" can\'t be ["a","b"]. Write words.'],
    [
      ['question: 2026-11-22', order, reviewed],
      '2: "question" is a day, where words are wanted. If',
    ],
    [['question: true', order, reviewed], 'Write words; put "…" around a number, or around yes'],
    [[question, 'order:\u00a010', reviewed], '3: A space in this line is a no-break space, which'],
    [
      [question, order, '\u00a0reviewed: 2026-11-22'],
      '4: A space in this line is a no-break space',
    ],
    [[question, 'order\u00a0: 10', reviewed], '3: A space in this line is a no-break space'],
    [[question, 'order:\u202f10', reviewed], '3: A space in this line is a no-break space'],
    [[question, order, 'reviewed: \u00a02026-11-22'], '4: A space in this line is a no-break'],
    [[question, order, 'reviewed: 2026-11-22\u00a0'], '4: A space in this line is a no-break'],
    [
      ['question: Qu\ufffd?', order, reviewed],
      '2: A letter in this line can’t be read: the file is',
    ],
    [['question: 1066', order, reviewed], 'Write words; put "…" around a number, or around yes'],
  ])('says of %j: %s', (front, said) => {
    expect(faultsOf(...front)).toEqual([expect.stringContaining(said)]);
  });

  it('says how long a text may be and how long it is', () => {
    expect(faultsOf(`question: ${'x'.repeat(101)}`, order, reviewed)).toEqual([
      '2: "question" is too long. Write 100 characters at most. It has 101.',
    ]);
  });

  it.each(['yesterday', '11/22/2026', '2026-02-30', '2026-11-2'])(
    'says how a day is written: %s',
    (day) => {
      expect(faultsOf(question, order, `reviewed: ${day}`)).toEqual([
        `4: "reviewed" can't be "${day}". Write a day as YYYY-MM-DD.`,
      ]);
    },
  );

  it('names the choices', () => {
    const grouped = contentEntry({ front: [question, order, 'group: nobody', reviewed] });
    expect(told(frontMatterFaults(grouped))).toEqual([
      '4: "group" can\'t be "nobody". Write one of deciding, person, day, privacy, afterwards.',
    ]);
    const front = ['title: Your questions', 'order: 20', 'for: everyone', reviewed];
    const entry = contentEntry({ path: 'en/benefits/answers', front });
    expect(told(frontMatterFaults(entry))).toEqual([
      '4: "for" can\'t be "everyone". Write one of survivor, offender.',
    ]);
  });

  const comment = '# As someone would ask it, with its question mark.';
  it.each([
    [['question: Where: here?'], /^2: A colon followed by a space.*"Where: here\?"/],
    [[question, 'order:90'], /^3: This line is no field.*"name: value"/],
    [[question, 'and when?'], /^3: This line is no field.*as one line/],
    [[question, order, order], /^4: A field stands here twice\..*one of the two/],
    [[question, '\torder: 90'], /^3: .*set in by a tab.*by spaces/],
    [[question, comment, '  order: 9'], /^4: .*by more or by fewer.*two spaces/],
    [['question: "Where?', order, reviewed], /^2: .*not followed by a second/],
    [["question: 'Don't we?'"], /^2: .*goes on after.*use "…" and not/],
    [['question: "Where" is it?'], /^2: .*goes on after.*the whole value/],
    [['question: *Where* is it?'], /^2: .*something else here.*the whole value/],
    [['question: % of us?'], /^2: .*something else here.*the whole value/],
  ])('names the line that can not be read: %j', (front, said) => {
    expect(faultsOf(...front)).toEqual([expect.stringMatching(said)]);
  });

  it.each([
    ['above', `${question}\n---\n\nHere.`, /The first line is not three dashes.*above/],
    ['below', `---\n${question}\n\nHere.`, /no line of three dashes.*below the last field/],
    ['hidden', `\ufeff---\n${question}\n---`, /^1: A sign that nobody sees.*as “UTF-8”/],
  ])('misses the line of dashes: %s', (_, text, said) => {
    const entry = parseEntry('site/src/content/en/faq/where.mdx', text);
    expect(told(frontMatterFaults(entry))).toEqual([expect.stringMatching(said)]);
  });
});
