import type { PlainWords } from '../plain-words-schema.ts';
import { withoutRemarks, type Entry, type TextFile } from './entry.ts';
import type { Finding } from './finding.ts';
import { linksIn } from './links.ts';

/** What of a language's plain words a text is judged by. */
export type AvoidedWords = Pick<PlainWords, 'avoid' | 'linkTexts'>;

/** A word as the file of plain words writes it, found anywhere in a text as a whole. */
export function pattern(words: string): RegExp {
  const escaped = words.replace(/\*$/, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const end = words.endsWith('*') ? '' : '(?![\\p{L}\\p{N}])';
  // Between two words there can be a line break or the mark of bold text.
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped.replace(/ /g, '[\\s*]+')}${end}`, 'giu');
}

/** Words that blame, promise or press, that few know, or that claim what nobody has confirmed. */
export function wordFaults(text: TextFile, { avoid }: Pick<AvoidedWords, 'avoid'>): Finding[] {
  return avoid.flatMap(({ words, why, instead, except = [] }) =>
    text.lines.flatMap((line, index) => {
      const judged = except.reduce(
        (left, { words: allowed }) => left.replaceAll(pattern(allowed), ' '),
        withoutRemarks(line),
      );
      return words.flatMap((word) =>
        [...judged.matchAll(pattern(word))].map(([found]) => ({
          file: text.file,
          line: index + 1,
          what: `“${found}”: ${why}`,
          instead,
        })),
      );
    }),
  );
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
