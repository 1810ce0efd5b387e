import { languageName } from '../../worker/forms/language-tag.ts';
import type { Languages } from '../../site/src/content-rules/languages.ts';
import type { Checklist } from '../checklist/checklist.ts';
import { readChecklist } from '../checklist/read-checklist.ts';
import { readLanguages } from './read-languages.ts';

/** A project's launch checklist, with what its languages ask for. */
export const wholeChecklist = (root: string): Checklist =>
  withReaders(readChecklist(root), readLanguages(root));

/** The checklist with an entry for a native reader of each language that was translated, where none asks for that yet. */
export function withReaders(groups: Checklist, { all, source }: Languages): Checklist {
  const asked = groups.flatMap(({ entries }) => entries).map(({ language }) => language);
  const entries = all
    .filter((tag) => tag !== source && !asked.includes(tag))
    .map((tag) => ({
      id: `native-${tag.toLowerCase()}`,
      language: tag,
      ask:
        `Has a native reader of ${languageName(tag)} read every page, form and message? Write an entry for it, with ` +
        `"language: ${tag}".`,
      who: 'A native reader, at best one who works with survivors',
    }));
  if (entries.length === 0) return groups;
  return [...groups, { title: 'New languages', about: 'Nobody has read these yet.', entries }];
}
