import { unread } from '../../../site/src/common-fields.ts';
import type { Entry } from '../../../site/src/content-rules/entry.ts';
import type { Finding } from '../../../site/src/content-rules/finding.ts';
import { blocksOf } from '../reading/blocks.ts';
import { judged, longestSentence } from '../reading/judge.ts';
import { isProse, readingOfPage } from '../reading/pages.ts';
import { readingOf } from '../reading/reading.ts';
import { inVoice, voices } from '../voice.ts';

type NamesOf = (locale: string) => readonly string[];

/**
 * What is hard to read in either voice of the site. What is in both is told once.
 *
 * @param namesOf the names and terms of a language that count as one short word each.
 */
export function readingFaults(entries: readonly Entry[], namesOf: NamesOf): Finding[] {
  const found = voices.flatMap((voice) => {
    const read = entries.map((entry) => inVoice(entry, voice));
    return [...pageFaults(read, namesOf), ...longSentences(read, namesOf)];
  });
  return [...new Map(found.map((fault) => [JSON.stringify(fault), fault])).values()];
}

/**
 * Pages that are too hard to read, or read like a telegram. What nobody has read for its program yet is a draft, with gaps
 * where the words were another's.
 */
function pageFaults(entries: readonly Entry[], namesOf: NamesOf): Finding[] {
  return entries
    .filter(({ collection, data }) => collection === 'pages' && data['reviewed'] !== unread)
    .flatMap((page) => {
      const { file, locale, bodyFrom } = page;
      const { collections, ...reading } = readingOfPage(page, entries, namesOf(locale));
      const shown = [...collections].join(' and ');
      const counted = shown === '' ? '' : ` The files in ${shown} count too.`;
      return judged(reading, locale, isProse(page)).map(({ what, instead }) => ({
        ...{ file, line: bodyFrom, what: `${what}${counted}`, instead },
      }));
    });
}

/** Sentences in which a reader gets lost. */
function longSentences(entries: readonly Entry[], namesOf: NamesOf): Finding[] {
  return entries.flatMap((entry) =>
    blocksOf(entry).flatMap(({ text, line }) => {
      const { words, sentence } = readingOf([text], entry.locale, namesOf(entry.locale)).longest;
      if (words <= longestSentence) return [];
      const what = `A sentence has ${words} words, where ${longestSentence} are the most: “${sentence}”`;
      return [{ file: entry.file, line, what, instead: 'Divide it.' }];
    }),
  );
}
