import { parse } from 'yaml';
import { z } from 'zod';
import type { Checklist, ChecklistEntry } from '../checklist/checklist.ts';
import type { Answers } from './answers.ts';
import type { MadeContent } from './content.ts';
import { isSo, readWords } from './words.ts';

const added = z.strictObject({
  title: z.string(),
  about: z.string(),
  entries: z.array(
    z.strictObject({
      id: z.string(),
      /** It is left out where this was answered: see `isSo`. */
      unless: z.string().optional(),
      ask: z.string(),
      who: z.string().default('The office'),
      meanwhile: z.string().optional(),
      /** By page, what no fact says. The entry is asked about each that still stands, and about each fact. */
      sentences: z.record(z.string(), z.array(z.string())).optional(),
    }),
  ),
});

/**
 * The launch checklist of the new program. Everything is open: what was answered here was not answered there. It begins with what
 * nobody has answered for that program.
 *
 * @param gone the files that are not taken along: an entry that names one is left out.
 */
export function checklistOf(
  root: string,
  own: Checklist,
  answers: Answers,
  { texts, says, claims }: Pick<MadeContent, 'texts' | 'says' | 'claims'>,
  gone: readonly string[],
): Checklist {
  const { entries, ...group } = added.parse(parse(readWords(root, 'checklist.yaml')));
  const open = ({ asked: _asked, closed: _closed, law: _law, ...entry }: ChecklistEntry) => ({
    ...entry,
    ...(texts.some((text) => new RegExp(`unknown: .*\\b${entry.id}\\b(?!-)`).test(text)) && {
      asked: true as const,
    }),
  });
  const missing = entries
    .filter(({ unless }) => !unless || !isSo(unless, answers, answers.languages[0] ?? ''))
    .map(({ unless: _unless, sentences, ...entry }) => {
      if (!sentences) return open(entry);
      const said = Object.entries(sentences).flatMap(([page, list]) =>
        list.filter(says).map((words) => ({ page, words })),
      );
      return open({ ...entry, sentences: [...claims, ...said] });
    });
  const isHere = ({ id, ask, language = 'en' }: ChecklistEntry) =>
    !entries.some((entry) => entry.id === id) &&
    answers.languages.includes(language) &&
    !gone.some((file) => ask.includes(file));
  const others = own.map((each) => ({ ...each, entries: each.entries.filter(isHere).map(open) }));
  return [{ ...group, entries: missing }, ...others.filter((each) => each.entries.length > 0)];
}
