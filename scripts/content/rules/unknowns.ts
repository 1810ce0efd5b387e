import { checklistFile, type Checklist } from '../../checklist/checklist.ts';
import type { TextFile } from '../../../site/src/content-rules/entry.ts';
import { programPath } from '../../../site/src/content-rules/languages.ts';
import type { Finding } from '../../../site/src/content-rules/finding.ts';

/** A comment behind the words in a page, above them in a file of code or settings. */
const marks = /(?:\{\/\*|\/\/|#) unknown: ([a-z -]+)/g;

/** The ids that a line names. */
const marksIn = (line: string): string[] =>
  [...line.matchAll(marks)].flatMap(([, ids = '']) => ids.split(' ').filter((id) => id !== ''));

/**
 * Words for what nobody knew that stand though it was answered, that name no entry, or that are missing: what the launch
 * checklist says is asked has to be asked in every language.
 *
 * @param texts all files with words; `program.yaml` counts for each language.
 */
export function unknownFaults(
  texts: readonly TextFile[],
  checklist: Checklist,
  locales: readonly string[],
): Finding[] {
  const entries = checklist.flatMap((group) => group.entries);
  const marked = texts.flatMap(({ file, locale, lines }) =>
    lines.flatMap((words, index) =>
      marksIn(words).map((id) => ({ id, file, locale, line: index + 1 })),
    ),
  );
  const wrong = marked.flatMap(({ id, file, locale, line }) => {
    const entry = entries.find((each) => each.id === id);
    if (!entry) {
      const what = `These words are marked as unknown by "${id}", and ${checklistFile} has no such entry.`;
      return [{ file, line, what, instead: 'Write the id of the entry that asks it.' }];
    }
    if (!entry.closed) return [];
    const { answer, by, on } = entry.closed;
    const what = `"${id}" of the launch checklist is closed (“${answer}”, ${by}, ${on}), and the words here, in "${locale}", still leave it open.`;
    const instead = 'Write in their place what was answered, and take the id out of the comment.';
    return [{ file, line, what, instead }];
  });
  const missing = entries
    .filter(({ asked, closed }) => asked === true && closed === undefined)
    .flatMap(({ id }) => {
      const asking = marked.filter((mark) => mark.id === id);
      const isAsked = (locale: string) =>
        asking.some((mark) => mark.locale === locale || mark.file === programPath);
      return locales
        .filter((locale) => !isAsked(locale))
        .map((locale) => ({
          ...{ file: checklistFile, line: 1 },
          what: `"${id}" is marked as asked, and no words in "${locale}" are.`,
          instead: `Write {/* unknown: ${id} */} behind the words that ask it, or take "asked" away.`,
        }));
    });
  return [...wrong, ...missing];
}
