import { describe, expect, it } from 'vitest';
import { knownComponents } from '../../../site/src/known-components.ts';
import { markupFaults } from '../../../site/src/content-rules/markup.ts';
import { contentEntry, told } from './content-entry.ts';

const tone = { name: 'tone', needed: false, choices: ['calm', 'calm > loud'] };
const components = [
  { name: 'Callout', everywhere: true, attributes: [tone] },
  { name: 'List', everywhere: false, attributes: [{ name: 'of', needed: true }] },
  { name: 'Telephone', everywhere: true, attributes: [{ name: 'short', needed: false }] },
];

const faultsOf = (body: string, path = 'en/faq/where') =>
  told(markupFaults(contentEntry({ body, path }), components));

describe('knownComponents', () => {
  const known = new Map(knownComponents('.').map((component) => [component.name, component]));

  it.each([
    ['Telephone', { everywhere: true, attributes: [] }],
    ['Glossary', { everywhere: false }],
    ['Quotation', { attributes: [{ name: 'by', needed: true }] }],
    ['Office', { attributes: [{ name: 'short' }, { name: 'official', needed: false }] }],
    ['Benefits', { attributes: [{ name: 'for', choices: ['survivor', 'offender'] }] }],
  ])('has <%s> with where it stands, and what its tag takes', (name, component) => {
    expect(known.get(name)).toMatchObject(component);
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

  it.each([
    ['<Telefone />', '7: There is no <Telefone>. Correct its name. There are: Callout, Telephone.'],
    [
      '<List of="a" />',
      '7: <List> can stand in a page only. Take it away. Here there are: Callout,',
    ],
    ['<telephone />', '7: There is no <telephone>. Write <Telephone>, with the capital letter.'],
    [
      '<a href="/faq/">a</a>',
      '7: A link is not written with <a> here. Write it as [words](/faq/).',
    ],
    [
      'A <b>quiet</b> room.',
      '7: There is no <b>. For bold, write **words**; the button Bold does it.',
    ],
    ['A <i>quiet</i> room.', '7: There is no <i>. For slanted letters, write *words*.'],
    ['A <u>quiet</u> room.', '7: There is no <u>. Correct its name. There are: Callout'],
    ['See <https://a.example/>.', '7: An address stands between < and >.'],
    ['See <me@a.example>.', '7: An address stands between < and >.'],
    ['<Callout kind="x">a</Callout>', '7: <Callout> takes no "kind". '],
    ['<Callout tone="loud">a</Callout>', '7: <Callout> knows no tone="loud". Write one of calm, '],
    ['<Callout>\n\nA.\n\n</Callout> Then', '11: </Callout> has other words in its line'],
    ['See <Callout>\n\nA.\n\n</Callout>', '11: <Callout> in line 7 has other words'],
    ['A.\n\n<Telefone\n  short\n/>', '9: There is no <Telefone>.'],
    [
      'A.\n\n<Callout\n  tone="calm"\n\nB.',
      '9: A "<" begins a tag that does not end in this line.',
    ],
    ['I <3 you', '7: A "<" begins a tag that does not end in this line.'],
    ['<Callout>\n\nA.', '7: <Callout> is begun and not ended.'],
    ['A.\n\n</Callout>', '9: </Callout> ends something that was not begun.'],
    ['<Callout><em>A.</Callout>', '7: <em> is not ended before </Callout> in line 7.'],
    ['One<br>two', '7: <br> is begun and not ended. Write <br />'],
    ['<Callout>A.\n</Callout>', '8: <Callout> in line 7 has other words in its line'],
    ['<Callout>A.\n\nB.</Callout>', '9: <Callout> in line 7 and </Callout> have other words'],
    ['<Callout {...tones}>a</Callout>', '7: A curly bracket stands in the text'],
    ['Call {today', '7: A curly bracket stands in the text'],
    ['Call today}.', '7: A curly bracket stands in the text'],
    ['Call {today}.', 'Take it away, or write round brackets.'],
    ['export laws', 'Begin the sentence with another word.'],
    ['<!-- later -->', 'Write {/* before it and */} after it.'],
  ])('says of %j: %s', (body, said) => {
    expect(faultsOf(body)).toEqual([expect.stringContaining(said)]);
  });

  it.each([
    ['<Lst />', '7: There is no <Lst>. Correct its name. There are: Callout, List, Telephone.'],
    ['<List />', '7: <List> lacks its "of". Write <List of="…">, with words in place of the dots.'],
    ['<List of="" />', '7: <List> lacks its "of".'],
  ])('says of %j in a page: %s', (body, said) => {
    expect(faultsOf(body, 'en/pages/home')).toEqual([expect.stringContaining(said)]);
    expect(faultsOf('<List of="a" />', 'en/pages/home')).toEqual([]);
  });
});
