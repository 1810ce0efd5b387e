import { describe, expect, it } from 'vitest';
import { textFaults } from '../../../site/src/edit/check.ts';
import { putIn, snippetsFor } from '../../../site/src/edit/snippets.ts';
import { knownComponents } from '../../../site/src/known-components.ts';
import { readPlainWords } from '../../../site/src/plain-words.ts';

const judging = {
  components: knownComponents('.'),
  plainWords: { en: readPlainWords('.', 'en') },
};
const all = (['faq', 'pages'] as const).flatMap((collection) =>
  snippetsFor(collection).flatMap(({ snippets }) =>
    snippets.map((snippet) => ({ collection, ...snippet })),
  ),
);
const find = (label: string) => {
  const snippet = all.find((each) => each.label === label);
  if (!snippet) throw new Error(`There is no button "${label}".`);
  return snippet;
};
/** A text in which | stands for the cursor, or two of them around what is selected. */
function at(marked: string) {
  const [before = '', selected = '', after] = marked.split('|');
  const end = after ?? selected;
  const within = after === undefined ? '' : selected;
  return { text: before + within + end, from: before.length, to: before.length + within.length };
}
const marked = ({ text, from, to }: ReturnType<typeof at>) =>
  from === to
    ? `${text.slice(0, from)}|${text.slice(from)}`
    : `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`;

describe('putIn', () => {
  it.each([
    ['Telephone number', 'Call | now.', 'Call <Telephone />| now.'],
    ['Bold', 'Ask |first|.', 'Ask **|first|**.'],
    ['Bold', 'Ask |.', 'Ask **|words|**.'],
    ['Link', 'See |this page|.', 'See [|this page|](/faq/).'],
    ['Frame', '|One.|', '<Callout>\n\n|One.|\n\n</Callout>\n\n'],
    ['Frame', 'One.\n|Two.|\n\nThree.', 'One.\n\n<Callout>\n\n|Two.|\n\n</Callout>\n\nThree.'],
  ])('puts in %s: %j becomes %j', (label, before, after) => {
    expect(marked(putIn(at(before), find(label)))).toBe(after);
  });

  it.each(all)(
    'puts into $collection what it can be built of: $label',
    ({ collection, ...snippet }) => {
      for (const text of ['|', 'One. | Two.', 'One |two| three.', 'One.\n\n|\n\nTwo.']) {
        const { text: written } = putIn(at(text), snippet);
        expect(textFaults({ collection, locale: 'en', text: written }, judging)).toEqual([]);
      }
    },
  );
});

describe('snippetsFor', () => {
  it('has a picture and words of its own for each button', () => {
    for (const each of ['label', 'icon'] as const) {
      const said = all.filter(({ collection }) => collection === 'pages').map((one) => one[each]);
      expect(said).toHaveLength(new Set(said).size);
    }
  });

  it('offers in no list what can stand in a page alone', () => {
    const labels = snippetsFor('steps').flatMap(({ snippets }) =>
      snippets.map(({ label }) => label),
    );
    expect(labels).toContain('Frame');
    expect(labels).not.toContain('Heading');
  });
});
