import { stringify } from 'yaml';
import { changedFields, readEntry, wholeFile, type EditedEntry } from './entry-file.ts';
import { labelOf } from './labels.ts';
import type { Version } from './version.ts';
import { languageName } from '../../../worker/forms/language-tag.ts';

/** A field that somebody else changed after the entry was opened here. */
export interface ConflictingField {
  readonly name: string;
  /** As it is called on the screen, with its language. */
  readonly title: string;
  /** What is there now. */
  readonly there: string;
  /** What would be saved: what was written here, or what is there now where nothing was. */
  readonly saved: string;
  /** Whether it was changed here too. */
  readonly changedHere: boolean;
  /** Whether it is words, which can be put together from both. */
  readonly words: boolean;
}

/** A language of an entry that was changed here and, after it was opened here, by somebody else. */
export interface Conflict {
  readonly locale: string;
  readonly path: string;
  readonly fields: readonly ConflictingField[];
}

/** What is to be saved in the fields that are words, by language and field. */
export type Answers = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What somebody else changed in a file that is about to be changed here. */
export function conflictsOf({
  collection,
  locale,
  path,
  before,
  there,
  edited,
}: Version): Conflict[] {
  if (before === undefined || there === undefined) return [];
  const [opened, now] = [readEntry(before), readEntry(there)];
  const changedHere = changedFields(collection, opened, edited);
  const changedThere = changedFields(collection, opened, now);
  if (changedHere.length === 0 || changedThere.length === 0) return [];
  const different = new Set(changedFields(collection, now, edited));
  const fields = changedThere
    .filter((name) => different.has(name))
    .map((name) => ({
      name,
      title: `${languageName(locale)}, “${labelOf(name)}”`,
      there: shown(now[name]),
      saved: shown(changedHere.includes(name) ? edited[name] : now[name]),
      changedHere: changedHere.includes(name),
      words: [now[name], edited[name]].every((value) => isWords(value)),
    }));
  return fields.length === 0 ? [] : [{ locale, path, fields }];
}

/** What is saved once it was decided: what is there now, with what was changed here, and with the words that were chosen. */
export function merged(
  { collection, before, there, edited }: Version,
  chosen: Readonly<Record<string, string>>,
): EditedEntry {
  if (before === undefined || there === undefined) return edited;
  const now = readEntry(there);
  const own = changedFields(collection, readEntry(before), edited);
  return {
    ...now,
    ...Object.fromEntries(own.map((name) => [name, edited[name]])),
    ...chosen,
    [wholeFile]: JSON.stringify(there),
  };
}

const isWords = (value: unknown): boolean => value === undefined || typeof value === 'string';

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : stringify(value).trim();
}
