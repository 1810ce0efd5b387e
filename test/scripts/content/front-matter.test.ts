import { describe, expect, it } from 'vitest';
import { parseEntry } from '../../../scripts/content/entry.ts';
import { frontMatterFaults } from '../../../scripts/content/rules/front-matter.ts';
import { contentEntry } from './content-entry.ts';

const question = 'question: Where do we meet?';
const order = 'order: 10';
const reviewed = 'reviewed: 2026-11-22';
const file = 'site/src/content/en/faq/where.mdx';

function faultsOf(...front: string[]) {
  return frontMatterFaults(contentEntry({ front }));
}

describe('frontMatterFaults', () => {
  it('finds nothing in an entry that is in order', () => {
    expect(faultsOf(question, order, reviewed)).toEqual([]);
  });

  it('names a missing field and the line to add', () => {
    expect(faultsOf(question, reviewed)).toEqual([
      {
        file,
        line: 1,
        what: 'The field "order" is missing.',
        instead:
          'Add between the two lines of dashes a line "order: …", with a whole number in place of the dots.',
      },
    ]);
  });

  it('names a field that does not exist, and those that do', () => {
    expect(faultsOf(question, order, reviewed, 'odrer: 20')).toEqual([
      {
        file,
        line: 5,
        what: 'There is no field "odrer" here.',
        instead:
          'Correct its name, or take the line away. The fields are: checked, reviewed, follows, question, order.',
      },
    ]);
  });

  it('says what a value is and what it is to be', () => {
    expect(faultsOf(question, 'order: first', reviewed)).toEqual([
      { file, line: 3, what: '"order" can\'t be "first".', instead: 'Write a whole number.' },
    ]);
  });

  it('says how long a text may be and how long it is', () => {
    expect(faultsOf(`question: ${'x'.repeat(101)}`, order, reviewed)).toEqual([
      {
        file,
        line: 2,
        what: '"question" is too long.',
        instead: 'Write 100 characters at most. It has 101.',
      },
    ]);
    expect(faultsOf('question: Why', order, reviewed)).toMatchObject([
      { what: '"question" is too short.', instead: 'Write at least 5 characters. It has 3.' },
    ]);
  });

  it.each(['yesterday', '11/22/2026', '2026-02-30', '2026-11-2'])(
    'says how a day is written: %s',
    (day) => {
      expect(faultsOf(question, order, `reviewed: ${day}`)).toEqual([
        {
          file,
          line: 4,
          what: `"reviewed" can't be "${day}".`,
          instead: 'Write a day as YYYY-MM-DD.',
        },
      ]);
    },
  );

  it('takes "not yet" for the day of a review that nobody has made', () => {
    expect(faultsOf(question, order, 'reviewed: not yet')).toEqual([]);
    expect(faultsOf(question, order, 'checked: not yet', reviewed)).toMatchObject([
      { what: '"checked" can\'t be "not yet".' },
    ]);
  });

  it('takes no day that has not come yet', () => {
    expect(faultsOf(question, order, 'reviewed: 2999-01-01')).toMatchObject([
      { line: 4, instead: 'This day has not come yet: write today’s, or an earlier one.' },
    ]);
  });

  it.each([
    ['nothing', 'question:'],
    ['a remark alone', 'question: #1, or #2?'],
  ])('says that a field is empty: %s', (_, empty) => {
    expect(faultsOf(empty, order, reviewed)).toEqual([
      {
        file,
        line: 2,
        what: '"question" is empty.',
        instead: 'Write words after the colon; if that begins with #, between quotation marks.',
      },
    ]);
  });

  it('shows what would be lost as a remark', () => {
    expect(faultsOf('question: Is it room #2?', order, reviewed)).toEqual([
      {
        file,
        line: 2,
        what: '“#2?” is taken for a remark and would not be shown.',
        instead: 'Put the whole value between quotation marks: "Is it room #2?"',
      },
    ]);
    expect(faultsOf('question: "Is it room #2?"', order, reviewed)).toEqual([]);
  });

  it('says once what is wrong with a value', () => {
    expect(faultsOf('question: [a, b]', order, reviewed)).toMatchObject([
      { what: '"question" can\'t be ["a","b"].', instead: 'Write words.' },
    ]);
    expect(faultsOf('question: 1066', order, reviewed)).toMatchObject([
      { instead: 'Write words; put "…" around a number, or around yes and no.' },
    ]);
  });

  it('names the choices', () => {
    const entry = contentEntry({
      path: 'en/benefits/answers',
      front: ['title: Your questions', 'order: 20', 'for: everyone', reviewed],
    });
    expect(frontMatterFaults(entry)).toMatchObject([
      { line: 4, what: '"for" can\'t be "everyone".', instead: 'Write one of survivor, offender.' },
    ]);
  });

  const comment = '# As someone would ask it, with its question mark.';
  it.each([
    [
      'a colon too many',
      ['question: Where: here?'],
      2,
      'A colon followed by a space',
      '"Where: here?"',
    ],
    [
      'no space after the colon',
      [question, 'order:90'],
      3,
      'This line is no field',
      '"name: value"',
    ],
    ['a second line', [question, 'and when?'], 3, 'This line is no field', 'as one line'],
    ['a field twice', [question, order, order], 4, 'A field stands here twice.', 'one of the two'],
    ['a tab', [question, '\torder: 90'], 3, 'set in by a tab', 'by spaces'],
    [
      'spaces before a field',
      [question, comment, '  order: 9'],
      4,
      'by more or by fewer',
      'two spaces',
    ],
    [
      'one quotation mark',
      ['question: "Where?', order, reviewed],
      2,
      'not followed by a second',
      '',
    ],
    ['an apostrophe in quotes', ["question: 'Don't we?'"], 2, 'goes on after', 'use "…" and not'],
    ['words after quotes', ['question: "Where" is it?'], 2, 'goes on after', 'the whole value'],
    ['a star', ['question: *Where* is it?'], 2, 'something else here', 'the whole value'],
    ['a percent sign', ['question: % of us?'], 2, 'something else here', 'the whole value'],
  ] as const)('names the line with %s', (_, front, line, what, instead) => {
    const faults = faultsOf(...front);
    expect(faults).toMatchObject([{ file, line }]);
    expect(faults[0]?.what).toContain(what);
    expect(faults[0]?.instead).toContain(instead);
  });

  it.each([
    ['above', `${question}\n---\n\nHere.`, 'The first line is not three dashes', 'above'],
    ['below', `---\n${question}\n\nHere.`, 'have no line of three dashes', 'below the last field'],
    ['hidden', `\ufeff---\n${question}\n---`, 'A sign that nobody sees', 'as “UTF-8”'],
  ])('misses the line of dashes: %s', (_, text, what, instead) => {
    const faults = frontMatterFaults(parseEntry(file, text));
    expect(faults).toMatchObject([{ line: 1 }]);
    expect(faults[0]?.what).toContain(what);
    expect(faults[0]?.instead).toContain(instead);
  });
});
