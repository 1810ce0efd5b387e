import type { Checklist, ChecklistEntry } from '../../checklist/checklist.ts';
import { checklistFile } from '../../checklist/checklist.ts';
import type { TextFile } from '../../../site/src/content-rules/entry.ts';
import type { Finding } from '../../../site/src/content-rules/finding.ts';

/** Words that stand only while an entry of the launch checklist is open. */
interface Mark {
  readonly id: string;
  readonly text: TextFile;
  /** Counted from 1. */
  readonly line: number;
}

/** A comment behind the words in a page, above them in a file of code or settings. */
const marks = /(?:\{\/\*|\/\/|#) unknown: ([a-z -]+)/g;

/** The ids that a line names. */
const marksIn = (line: string): string[] =>
  [...line.matchAll(marks)].flatMap(([, ids = '']) => ids.split(' ').filter((id) => id !== ''));

/**
 * Words for what nobody knew that stand though it was answered, that name no entry, or that are missing: what the launch
 * checklist says is asked has to be asked in every language.
 *
 * @param texts all files with words; one without a language of its own counts for each.
 */
export function unknownFaults(
  texts: readonly TextFile[],
  checklist: Checklist,
  locales: readonly string[],
  common: string,
): Finding[] {
  const entries = checklist.flatMap((group) => group.entries);
  const found = texts.flatMap((text) =>
    text.lines.flatMap((line, index) =>
      marksIn(line).map((id): Mark => ({ id, text, line: index + 1 })),
    ),
  );
  const missing = entries
    .filter(({ asked, closed }) => asked === true && closed === undefined)
    .flatMap(({ id }) =>
      locales
        .filter(
          (locale) =>
            !found.some(
              (mark) => mark.id === id && [locale, common].includes(localeOf(mark, common)),
            ),
        )
        .map((locale) => ({
          file: checklistFile,
          line: 1,
          what: `"${id}" is marked as asked, and no words in "${locale}" are.`,
          instead: `Write {/* unknown: ${id} */} behind the words that ask it, or take "asked" away.`,
        })),
    );
  return [...found.flatMap((mark) => faultOf(mark, entries)), ...missing];
}

function localeOf({ text }: Mark, common: string): string {
  return text.file === common ? common : text.locale;
}

function faultOf({ id, text, line }: Mark, entries: readonly ChecklistEntry[]): Finding[] {
  const entry = entries.find((each) => each.id === id);
  const { file, locale } = text;
  if (!entry) {
    const what = `These words are marked as unknown by "${id}", and ${checklistFile} has no such entry.`;
    return [{ file, line, what, instead: 'Write the id of the entry that asks it.' }];
  }
  if (!entry.closed) return [];
  const { answer, by, on } = entry.closed;
  return [
    {
      ...{ file, line },
      what: `"${id}" of the launch checklist is closed (“${answer}”, ${by}, ${on}), and the words here, in "${locale}", still leave it open.`,
      instead: 'Write in their place what was answered, and take the id out of the comment.',
    },
  ];
}
