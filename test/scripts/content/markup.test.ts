import { describe, expect, it } from 'vitest';
import { knownComponents } from '../../../scripts/content/components.ts';
import { markupFaults } from '../../../scripts/content/rules/markup.ts';
import { contentEntry } from './content-entry.ts';

const tone = { name: 'tone', needed: false, choices: ['calm', 'calm > loud'] };
const components = [
  { name: 'Callout', everywhere: true, attributes: [tone] },
  { name: 'List', everywhere: false, attributes: [{ name: 'of', needed: true }] },
  { name: 'Telephone', everywhere: true, attributes: [{ name: 'short', needed: false }] },
];

function faultsOf(body: string, path = 'en/faq/where') {
  return markupFaults(contentEntry({ body, path }), components).map(({ line, what, instead }) => ({
    line,
    what,
    instead,
  }));
}

describe('knownComponents', () => {
  const known = new Map(knownComponents('.').map((component) => [component.name, component]));

  it('are those that can be used without an import, in every entry or in pages', () => {
    expect(known.get('Telephone')).toEqual({ name: 'Telephone', everywhere: true, attributes: [] });
    expect(known.get('Glossary')).toMatchObject({ everywhere: false });
  });

  it('know what is written in their tags', () => {
    expect(known.get('Quotation')?.attributes).toEqual([{ name: 'by', needed: true }]);
    expect(known.get('Office')?.attributes).toMatchObject([
      { name: 'short', needed: false },
      { name: 'official', needed: false },
    ]);
  });

  it('know what an attribute can be, where their types list it', () => {
    expect(known.get('Benefits')?.attributes).toEqual([
      { name: 'for', needed: true, choices: ['survivor', 'offender'] },
    ]);
    expect(known.get('Stage')?.attributes[0]?.choices).toEqual([
      ...['send', 'seal', 'mail', 'open', 'erase'],
    ]);
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
    'See <Callout>here</Callout> and <Telephone short={true} />.',
    'An <em>old</em> word<br />',
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

  it('lists for a page what only pages can use, and says elsewhere that they alone can', () => {
    expect(faultsOf('<Lst />', 'en/pages/home')).toMatchObject([
      { instead: 'Correct its name. There are: Callout, List, Telephone.' },
    ]);
    expect(faultsOf('<List of="a" />', 'en/pages/home')).toEqual([]);
    expect(faultsOf('<List of="a" />')).toEqual([
      {
        line: 7,
        what: '<List> can stand in a page only.',
        instead: 'Take it away. Here there are: Callout, Telephone.',
      },
    ]);
  });

  it('knows which one is meant by small letters', () => {
    expect(faultsOf('Call <telephone />.')).toMatchObject([
      { what: 'There is no <telephone>.', instead: 'Write <Telephone>, with the capital letter.' },
    ]);
  });

  it('says how a link is written', () => {
    expect(faultsOf('<a href="/faq/">words</a>')).toEqual([
      {
        line: 7,
        what: 'A link is not written with <a> here.',
        instead: 'Write it as [words](/faq/).',
      },
    ]);
  });

  it.each(['<https://a.example/>', '<me@a.example>'])('says what to write for %s', (address) => {
    expect(faultsOf(`See ${address}.`)).toMatchObject([
      { what: 'An address stands between < and >.' },
    ]);
  });

  it('names an attribute that a component does not take, and those that it does', () => {
    expect(faultsOf('<Callout kind="x">a</Callout>')).toEqual([
      {
        line: 7,
        what: '<Callout> takes no "kind".',
        instead: 'Take it away, or correct its name. What <Callout> takes: tone.',
      },
    ]);
  });

  it.each(['<List />', '<List of="" />'])('names an attribute that is missing: %s', (tag) => {
    expect(faultsOf(tag, 'en/pages/home')).toEqual([
      {
        line: 7,
        what: '<List> lacks its "of".',
        instead: 'Write <List of="…">, with words in place of the dots.',
      },
    ]);
  });

  it('names a value that an attribute can’t have, and those that it can', () => {
    expect(faultsOf('<Callout tone="loud">a</Callout>')).toEqual([
      {
        line: 7,
        what: '<Callout> knows no tone="loud".',
        instead: 'Write one of calm, calm > loud.',
      },
    ]);
  });

  it.each([
    ['ends', '<Callout>\n\nCall.\n\n</Callout> Then', 11, '</Callout> has other words in its line'],
    ['begins', 'See <Callout>\n\nCall.\n\n</Callout>', 11, '<Callout> in line 7 has other words'],
  ])('wants a line of its own where words stand within: %s', (_, body, line, what) => {
    const faults = faultsOf(body);
    expect(faults).toMatchObject([
      { line, instead: 'Give each a line of its own, with an empty line before and after it.' },
    ]);
    expect(faults[0]?.what).toContain(what);
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
    expect(faultsOf('I <3 you')).toMatchObject([
      { line: 7, what: 'A "<" begins a tag that does not end in this line.' },
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
    ]);
  });

  it('names a curly bracket', () => {
    expect(faultsOf('Call {today}.')).toMatchObject([
      { line: 7, instead: 'Take it away, or write round brackets.' },
    ]);
  });

  it('names a word of the page’s language at the beginning of a line', () => {
    expect(faultsOf('export laws')).toMatchObject([
      { line: 7, instead: 'Begin the sentence with another word.' },
    ]);
  });

  it('names a remark as HTML has it', () => {
    expect(faultsOf('<!-- later -->')).toMatchObject([
      { line: 7, instead: 'Write {/* before it and */} after it.' },
    ]);
  });
});
