import type { Nodes } from 'mdast';
import { lineOf, type Entry } from '../../../site/src/content-rules/entry.ts';
import {
  isElement,
  lineOfPart,
  partsOf,
  syntaxOf,
} from '../../../site/src/content-rules/syntax.ts';

/** A paragraph, an item or a heading as it is read. */
export interface Block {
  readonly text: string;
  /** The line in which it begins. */
  readonly line: number;
}

/** Stands for a component that could be a sentence of its own. */
const sentence = '\uFFFC';

/** The fields of an entry that are read as sentences between its words. */
const spoken = ['question', 'asks', 'ends'];

/**
 * All that is read of an entry, without the signs that shape it: the fields that are sentences, then the paragraphs and
 * items of its text. An item with a number to call is looked up and not read.
 */
export function blocksOf(entry: Entry): Block[] {
  const numbers = new Set(
    partsOf(entry, 'link')
      .filter(({ url }) => url.startsWith('tel:'))
      .map(lineOfPart),
  );
  const within = (node: Nodes): Block[] => {
    const line = lineOfPart(node);
    if (node.type === 'listItem' && numbers.has(line)) return [];
    if (node.type === 'paragraph' || node.type === 'heading') {
      const text = shown(node)
        .replace(new RegExp(`(?<=^\\s*|[.?!:]\\s+)${sentence}(?=\\s+\\p{Lu}|\\s*$)`, 'gu'), '')
        .replaceAll(sentence, 'it')
        .replace(/\s+/g, ' ')
        .trim();
      return text === '' ? [] : [{ text, line }];
    }
    return 'children' in node ? node.children.flatMap(within) : [];
  };
  const fields = spoken.flatMap((field) => {
    const text = entry.data[field];
    return typeof text === 'string' ? [{ text, line: lineOf(entry, field) }] : [];
  });
  return [...fields, ...within(syntaxOf(entry).tree)];
}

/** What a reader sees of a part. What a component shows is a name or a number: one short word. */
function shown(node: Nodes): string {
  if ('children' in node && node.children.length > 0) return node.children.map(shown).join('');
  if (isElement(node) && /^[A-Z]/.test(node.name ?? ''))
    // Where a sentence of its own would stand, a component shows one that is not this entry's.
    return node.attributes.length === 0 ? sentence : 'it';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'alt' in node ? (node.alt ?? '') : '';
}
