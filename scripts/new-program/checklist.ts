import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { Checklist, ChecklistEntry } from '../checklist/checklist.ts';
import { conditionsOf, type Answers } from './answers.ts';
import type { Sentence } from './practice.ts';
import { wordsFolder } from './words.ts';
import { languageName } from '../../worker/forms/language-tag.ts';

const changes = z.strictObject({
  left: z.array(z.string()),
  reworded: z.record(
    z.string(),
    z.strictObject({
      ask: z.string().optional(),
      meanwhile: z.string().optional(),
    }),
  ),
  added: z.strictObject({
    title: z.string(),
    about: z.string(),
    entries: z.array(
      z.strictObject({
        id: z.string(),
        unless: z.string().optional(),
        ask: z.string(),
        who: z.string(),
        meanwhile: z.string().optional(),
      }),
    ),
  }),
});

/**
 * The launch checklist of the new program. Everything is open: what was answered here was not answered there.
 *
 * @param marked the entries that words of its pages and forms name as unknown.
 * @param practice what holds only if it does as this one: the entry `general-words` asks about it.
 */
export function checklistOf(
  root: string,
  own: Checklist,
  answers: Answers,
  marked: ReadonlySet<string>,
  practice: readonly Sentence[],
): Checklist {
  const { left, reworded, added } = changes.parse(
    parse(readFileSync(join(root, wordsFolder, 'checklist.yaml'), 'utf8')),
  );
  const conditions = conditionsOf(answers);
  const languages = new Intl.ListFormat('en').format(answers.languages.map(languageName));
  const fill = (text: string) =>
    text.replace('{email}', answers.email).replace('{languages}', languages);
  const open = ({ id, ask, who, meanwhile, language }: ChecklistEntry): ChecklistEntry[] => {
    if (language !== undefined && !answers.languages.includes(language)) return [];
    const words = { meanwhile, ...reworded[id] };
    return [
      {
        ...{ id, ask: fill(words.ask ?? ask), who },
        ...(words.meanwhile !== undefined && { meanwhile: fill(words.meanwhile) }),
        ...(language !== undefined && { language }),
        ...(marked.has(id) && { asked: true as const }),
      },
    ];
  };
  const missing = added.entries
    .filter(({ unless }) => unless === undefined || !conditions.has(unless))
    .map(({ id, ask, who, meanwhile }) => ({
      ...{ id, ask, who },
      ...(meanwhile !== undefined && { meanwhile }),
      ...(id === 'general-words' && { sentences: [...practice] }),
      ...(marked.has(id) && { asked: true as const }),
    }));
  const isAdded = (entry: ChecklistEntry) => added.entries.some(({ id }) => id === entry.id);
  return [
    { title: added.title, about: added.about.trim(), entries: missing },
    ...own
      .map(({ entries, ...group }) => ({
        ...group,
        entries: entries
          .filter((entry) => !isAdded(entry) && !left.includes(entry.id))
          .flatMap(open),
      }))
      .filter(({ entries }) => entries.length > 0),
  ];
}

/** The file, under what it says of itself. */
export function checklistText(file: string, groups: Checklist): string {
  const head = file.slice(0, file.search(/^- /m));
  return head + stringify(groups, { lineWidth: 0 });
}
