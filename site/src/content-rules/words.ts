import type { PlainWords } from '../plain-words-schema.ts';
import { lineAt, withoutRemarks, type Entry, type TextFile } from './entry.ts';
import type { Finding } from './finding.ts';
import { linksIn } from './links.ts';

/** What of a language's plain words a text is judged by. */
export type AvoidedWords = Pick<PlainWords, 'avoid' | 'linkTexts'>;

/** A word as the file of plain words writes it, found anywhere in a text as a whole. */
function pattern(words: string): RegExp {
  const escaped = words.replace(/\*$/, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const end = words.endsWith('*') ? '' : '(?![\\p{L}\\p{N}])';
  // Between two words there can be a line break or the mark of bold text, and no empty line.
  const between = escaped.replace(/ /g, '(?:(?!\\n\\s*\\n)[\\s*])+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${between}${end}`, 'giu');
}

/** Each was made once: the editor asks for all of them at every key. */
const known = new Map<string, RegExp>();

/** Every place of a text that has one of these words, as they stand there. */
export function placesOf(words: readonly string[], text: string) {
  return words.flatMap((each) => {
    const sought = known.get(each) ?? pattern(each);
    known.set(each, sought);
    return [...text.matchAll(sought)].map(({ 0: found, index }) => ({ found, index }));
  });
}

/** A text in which spaces stand in the place of some words; its lines stay where they are. */
const without = (text: string, words: string, at: number): string =>
  text.slice(0, at) + words.replace(/\S/g, ' ') + text.slice(at + words.length);

/** Words that blame, promise or press, that few know, or that claim what nobody has confirmed. */
export function wordFaults(
  { file, lines }: TextFile,
  { avoid }: Pick<AvoidedWords, 'avoid'>,
): Finding[] {
  const text = lines.map(withoutRemarks).join('\n');
  return avoid.flatMap(({ words, why, instead, except = [] }) => {
    const allowed = placesOf(
      except.map((each) => each.words),
      text,
    );
    const judged = allowed.reduce((left, { found, index }) => without(left, found, index), text);
    return placesOf(words, judged).map(({ found, index }) => ({
      ...{ file, line: lineAt(text, index) },
      what: `“${found.replace(/\s+/g, ' ')}”: ${why}`,
      instead,
    }));
  });
}

/** Links whose words say nothing when they are read alone, as in a list of the page's links. */
export function linkTextFaults(
  text: Entry,
  { linkTexts }: Pick<AvoidedWords, 'linkTexts'>,
): Finding[] {
  const empty = new Set(linkTexts.words);
  return linksIn(text)
    .filter(({ text: words }) =>
      empty.has(
        words
          .toLowerCase()
          .replace(/[.:!¡]/g, '')
          .trim(),
      ),
    )
    .map(({ line, text: words, address }) => ({
      file: text.file,
      line,
      what: `The link to ${address} says only “${words}”.`,
      instead: linkTexts.instead,
    }));
}

/**
 * Words that do not belong on this site, and links that say nothing.
 *
 * @param words of the entry's language; undefined where its file can't be read, which is told of that file.
 */
export function wordingFaults(entry: Entry, words: AvoidedWords | undefined): Finding[] {
  return words ? [...wordFaults(entry, words), ...linkTextFaults(entry, words)] : [];
}
