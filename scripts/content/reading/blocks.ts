import type { Nodes } from 'mdast';
import { lineOf, type Entry } from '../../../site/src/content-rules/entry.ts';
import {
  isElement,
  lineOfPart,
  partsOf,
  syntaxOf,
} from '../../../site/src/content-rules/syntax.ts';
import { otherVoice, tagOf, type Voice } from '../voice.ts';

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

/** All that is read of an entry: the fields that are sentences, and its body. */
export function readBlocksOf(entry: Entry, voice?: Voice): Block[] {
  const fields = spoken.flatMap((field) => {
    const text = entry.data[field];
    return typeof text === 'string' ? [{ text, line: lineOf(entry, field) }] : [];
  });
  return [...fields, ...blocksOf(entry, voice)];
}

/**
 * The paragraphs and items of an entry as they are read, without the signs that shape them. An item with a number to call
 * is looked up and not read.
 *
 * @param voice in which the site speaks.
 */
export function blocksOf(entry: Entry, voice: Voice = 'untilAdopted'): Block[] {
  const left = tagOf(otherVoice(voice));
  const numbers = new Set(
    partsOf(entry, 'link')
      .filter(({ url }) => url.startsWith('tel:'))
      .map(lineOfPart),
  );

  function within(node: Nodes): Block[] {
    if (isElement(node) && node.name === left) return [];
    if (node.type === 'listItem' && numbers.has(lineOfPart(node))) return [];
    if (node.type === 'paragraph' || node.type === 'heading') {
      const text = shown(node)
        .replace(new RegExp(`(?<=^\\s*|[.?!:]\\s+)${sentence}(?=\\s+\\p{Lu}|\\s*$)`, 'gu'), '')
        .replaceAll(sentence, 'it')
        .replace(/\s+/g, ' ')
        .trim();
      return text === '' ? [] : [{ text, line: lineOfPart(node) }];
    }
    return 'children' in node ? node.children.flatMap(within) : [];
  }

  /** What a reader sees of a part. What a component shows is a name or a number: one short word. */
  function shown(node: Nodes): string {
    if (isElement(node)) {
      if (node.name === left) return '';
      if (node.children.length > 0) return node.children.map(shown).join('');
      if (!/^[A-Z]/.test(node.name ?? '')) return '';
      // Where a sentence of its own would stand, a component shows one that is not this entry's.
      return node.attributes.length === 0 ? sentence : 'it';
    }
    if (node.type === 'text' || node.type === 'inlineCode') return node.value;
    if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
    return 'children' in node ? node.children.map(shown).join('') : '';
  }

  return within(syntaxOf(entry).tree);
}
