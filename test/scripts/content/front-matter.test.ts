import { describe, expect, it } from 'vitest';
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
        instead: 'Add a line "order: a whole number".',
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
    expect(faultsOf(`question: ${'x'.repeat(101)}`, order, reviewed)).toMatchObject([
      { line: 2, instead: 'Write 100 characters at most. It has 101.' },
    ]);
  });

  it('says how a day is written', () => {
    expect(faultsOf(question, order, 'reviewed: yesterday')).toMatchObject([
      { line: 4, what: '"reviewed" can\'t be "yesterday".', instead: 'Write a day as YYYY-MM-DD.' },
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

  it('names the line with a colon too many', () => {
    expect(faultsOf('question: Where: the room?', order, reviewed)).toEqual([
      {
        file,
        line: 2,
        what: 'A colon followed by a space stands inside a value, or a field has no colon.',
        instead:
          'Write each field as "name: value" in a line of its own, and put a value with a colon in it between quotation marks.',
      },
    ]);
  });

  it('misses the lines of dashes', () => {
    const entry = contentEntry({ front: [] });
    expect(frontMatterFaults({ ...entry, broken: { line: 1, why: 'No dashes.' } })).toMatchObject([
      { line: 1, what: 'No dashes.' },
    ]);
  });
});
