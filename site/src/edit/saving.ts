import { entrySchemas, type EntryKind } from '../schemas.ts';
import { versionOfEntry } from '../entry-version.ts';
import { readEntry, remarksOfEntry, writeEntry, type EditedEntry } from './entry-file.ts';

/** What an editor writes into `follows` once a translation says what the original now says. */
export const followsNow = 'now';

/** An entry about to be saved, as the editor hands it over: an Immutable.js map. */
interface EntryToSave {
  toJS(): unknown;
  setIn(path: string[], value: unknown): this;
}

/** What is in that map. */
interface Saved {
  readonly collection: EntryKind;
  readonly newRecord: boolean;
  readonly data: EditedEntry;
  readonly i18n: Readonly<Record<string, { readonly data?: EditedEntry }>>;
}

/**
 * Writes which version a translation follows: where an editor says that it does, and
 * in a new entry, whose languages are written together. Otherwise what is there stays, and the report calls it outdated.
 */
export function readyToSave<E extends EntryToSave>(entry: E, locales: readonly string[]): E {
  const { collection, newRecord, data, i18n } = entry.toJS() as Saved;
  // The program's own file follows nothing.
  if (!(collection in entrySchemas)) return entry;
  const others = locales.slice(1);
  const saved = entry.setIn(['data', 'follows'], undefined);

  return others.reduce((rest, locale) => {
    const translation = i18n[locale]?.data;
    if (!translation) return rest;
    const follows = newRecord || translation.follows === followsNow;
    return follows
      ? rest.setIn(['i18n', locale, 'data', 'follows'], versionOf(collection, data))
      : rest;
  }, saved);
}

/** The version of the original as its file will have it. */
function versionOf(kind: EntryKind, original: EditedEntry): string {
  const { body, ...fields } = readEntry(
    writeEntry(kind, {
      ...original,
      follows: undefined,
      [remarksOfEntry]: undefined,
    }),
  );
  return versionOfEntry(fields, body);
}
