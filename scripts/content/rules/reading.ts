import { unread } from '../../../site/src/common-fields.ts';
import type { Entry } from '../../../site/src/content-rules/entry.ts';
import type { Finding } from '../../../site/src/content-rules/finding.ts';
import { readBlocksOf, type Block } from '../reading/blocks.ts';
import { judged, longestSentence } from '../reading/judge.ts';
import { readingOf } from '../reading/reading.ts';
import { isProse, wholePage } from '../reading/whole-page.ts';
import { voices, type Voice } from '../voice.ts';

/**
 * What is hard to read in either voice of the site. What is in both is told once.
 *
 * @param namesOf the names and terms of a language that count as one short word each.
 */
export function readingFaults(
  entries: readonly Entry[],
  namesOf: (locale: string) => readonly string[],
): Finding[] {
  const found = voices.flatMap((voice) => faultsIn(voice, entries, namesOf));
  return [...new Map(found.map((fault) => [JSON.stringify(fault), fault])).values()];
}

/**
 * Pages that are too hard to read, or read like a telegram, and sentences in which a reader gets lost. A page is measured
 * with the entries that it shows, a sentence where it stands. What nobody has read for its program yet is a draft, with gaps
 * where the words were another's.
 */
function faultsIn(
  voice: Voice,
  entries: readonly Entry[],
  namesOf: (locale: string) => readonly string[],
): Finding[] {
  const blocks = (entry: Entry) => readBlocksOf(entry, voice);
  const pages = entries.filter(
    ({ collection, data }) => collection === 'pages' && data['reviewed'] !== unread,
  );
  return [
    ...pages.flatMap((page) => {
      const parts = wholePage(page, entries);
      const texts = parts.flatMap(blocks).map(({ text }) => text);
      const reading = readingOf(texts, page.locale, namesOf(page.locale));
      const shown = [...new Set(parts.slice(1).map(({ collection }) => collection))];
      const counted = shown.length === 0 ? '' : ` The files in ${shown.join(' and ')} count too.`;
      return judged(reading, page.locale, isProse(page)).map(({ what, instead }) => ({
        ...{ file: page.file, line: page.bodyFrom, what: `${what}${counted}`, instead },
      }));
    }),
    ...entries.flatMap((entry) => longSentences(entry, blocks(entry), namesOf(entry.locale))),
  ];
}

function longSentences(
  entry: Entry,
  blocks: readonly Block[],
  names: readonly string[],
): Finding[] {
  return blocks.flatMap(({ text, line }) => {
    const { words, sentence } = readingOf([text], entry.locale, names).longest;
    if (words <= longestSentence) return [];
    const what = `A sentence has ${words} words, where ${longestSentence} are the most: “${sentence}”`;
    return [{ file: entry.file, line, what, instead: 'Divide it.' }];
  });
}
