import { describe, expect, it } from 'vitest';
import { knownComponents, markupFaults } from '../../../scripts/content/rules/markup.ts';
import { contentEntry } from './content-entry.ts';

const components = ['Callout', 'Telephone'];

function faultsOf(body: string) {
  return markupFaults(contentEntry({ body }), components).map(({ line, what, instead }) => ({
    line,
    what,
    instead,
  }));
}

describe('knownComponents', () => {
  it('are those that pages can use without an import', () => {
    expect(knownComponents('.')).toEqual(
      expect.arrayContaining(['Callout', 'Form', 'Quotation', 'Telephone', 'Term']),
    );
  });
});

describe('markupFaults', () => {
  it.each([
    'Call <Telephone />.',
    '<Callout>\n\nCall.\n\n</Callout>',
    'One<br />two',
    'If 1 < 2',
    '{/* a remark */}',
    '`<Nothing>`',
    '<Callout tone="calm > loud">a</Callout>',
    '<Callout\n  tone="calm"\n>\n\nCall.\n\n</Callout>',
    '<Telephone\n  short\n/>',
  ])('finds nothing in %j', (body) => {
    expect(faultsOf(body)).toEqual([]);
  });

  it('names a component that does not exist, and those that do', () => {
    expect(faultsOf('Call <Telefone />.')).toEqual([
      {
        line: 7,
        what: 'There is no <Telefone>.',
        instead: 'Correct its name. There are: Callout, Telephone.',
      },
    ]);
  });

  it('names it in the line in which its tag begins', () => {
    expect(faultsOf('Call.\n\n<Telefone\n  short\n/>\n\n<Nothing />')).toMatchObject([
      { line: 9, what: 'There is no <Telefone>.' },
      { line: 13, what: 'There is no <Nothing>.' },
    ]);
  });

  it('names a tag that no line ends', () => {
    expect(faultsOf('Call.\n\n<Callout\n  tone="calm"\n\nCall.')).toMatchObject([
      { line: 9, what: 'A "<" begins a tag that does not end in this line.' },
    ]);
  });

  it('names a tag that is not ended', () => {
    expect(faultsOf('<Callout>\n\nCall.')).toEqual([
      {
        line: 7,
        what: '<Callout> is begun and not ended.',
        instead: 'Write </Callout> where it ends. If it has nothing in it, write <Callout />.',
      },
    ]);
  });

  it('names a tag that was not begun', () => {
    expect(faultsOf('Call.\n\n</Callout>')).toMatchObject([
      { line: 9, what: '</Callout> ends something that was not begun.' },
    ]);
  });

  it('names a tag that ends too late', () => {
    expect(faultsOf('<Callout><em>Call.</Callout>')).toMatchObject([
      { line: 7, what: '<em> is not ended before </Callout> in line 7.' },
      { line: 7, what: '<Callout> is begun and not ended.' },
    ]);
  });

  it('names a curly bracket', () => {
    expect(faultsOf('Call {today}.')).toMatchObject([
      { line: 7, instead: 'Take it away, or write round brackets.' },
    ]);
  });

  it('names a remark as HTML has it', () => {
    expect(faultsOf('<!-- later -->')).toMatchObject([
      { line: 7, instead: 'Write {/* before it and */} after it.' },
    ]);
  });
});
