import { bodyOf, withoutRemarks, type Entry } from '../entry.ts';
import { inVoice, type Voice } from '../voice.ts';

/**
 * The paragraphs and items of an entry as they are read, without the signs that shape them. An item with a number to call
 * is looked up and not read.
 *
 * @param voice in which the site speaks.
 */
export function blocksOf(entry: Entry, voice: Voice = 'untilAdopted'): string[] {
  const words = withoutRemarks(inVoice(bodyOf(entry), voice))
    .replace(/^- .*\]\(tel:.*$/gm, '')
    // Where a sentence of its own would stand, a component shows one that is not this entry's.
    .replace(/(?<=^\s*|[.?!:]\s+)<[A-Z]\w*\s*\/>(?=\s+\p{Lu}|\s*$)/gmu, '')
    // What a component shows is a name or a number: one short word.
    .replace(/<[A-Z]\w*(?:\s[^<>]*)?\/>/g, 'it')
    .replace(/<[^<>]*>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]/g, '');
  return words
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)/)
    .map((block) =>
      block
        .replace(/^\s*(?:#+|[-*]|\d+\.)\s+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((block) => block !== '');
}
