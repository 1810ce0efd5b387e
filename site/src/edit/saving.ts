import { versionOfEntry } from '../entry-version.ts';
import { contentFolder } from '../content-rules/languages.ts';
import type { CollectionName } from '../schemas.ts';
import { conflictsOf, merged, type Answers, type Conflict } from './conflicts.ts';
import type { ContentNow, ReadContent } from './content-now.ts';
import {
  changedFields,
  changeFile,
  fileOf,
  newFile,
  readEntry,
  wholeFile,
  type EditedEntry,
} from './entry-file.ts';
import { Refusal } from './refusal.ts';
import type { Version } from './version.ts';

/** What an editor writes into `follows` once a translation says what the original now says. */
export const followsNow = 'now';

/** An entry about to be saved, as the editor hands it over: an Immutable.js map. */
export interface EntryToSave {
  toJS(): unknown;
  setIn(path: string[], value: unknown): this;
}

/** What is in that map. */
interface Saved {
  readonly collection: CollectionName;
  readonly slug: string;
  readonly newRecord: boolean;
  readonly data: EditedEntry;
  readonly i18n: Readonly<Record<string, { readonly data?: EditedEntry }>>;
}

export interface Saving {
  /** Every language, the default first. */
  readonly locales: readonly string[];
  readonly read: ReadContent;
  /**
   * Shows what somebody else changed, and what would be saved.
   *
   * @param canSave whether it can be saved before the page is loaded once more.
   * @returns undefined if nothing is to be saved.
   */
  readonly decide: (
    conflicts: readonly Conflict[],
    canSave: boolean,
  ) => Promise<Answers | undefined>;
  /** @throws if the site could not be built of what is about to be saved. */
  readonly check: (versions: readonly Version[], now: ContentNow) => void;
}

/**
 * Makes the files that are written of an entry. In each language what nobody changed here stays as it is there now; where
 * somebody else changed a file since it was opened, who saves sees both versions and decides.
 *
 * @throws {Refusal} in an editor's words; then nothing is written.
 */
export async function readyToSave<E extends EntryToSave>(entry: E, saving: Saving): Promise<E> {
  const { collection, slug, newRecord, data, i18n } = entry.toJS() as Saved;
  const [source = '', ...others] = saving.locales;
  const edited = new Map(
    [[source, data] as const, ...others.map((each) => [each, i18n[each]?.data] as const)].flatMap(
      ([locale, own]) => (own ? [[locale, newRecord ? asNew(own) : own] as const] : []),
    ),
  );

  let now: ContentNow;
  for (;;) {
    now = await saving.read({ locales: saving.locales, collection, slug });
    const versions = versionsOf(collection, slug, edited, now);
    const conflicts = versions.flatMap(conflictsOf);
    if (isUnknownDraft(versions, now)) {
      if (conflicts.length > 0) await saving.decide(conflicts, false);
      throw new Refusal(
        'Somebody else began a draft of this after you opened this page. Copy your words, reload this page, and put them into the draft.',
      );
    }
    if (conflicts.length === 0) {
      saving.check(
        versions.filter(({ there, text }) => there !== text),
        now,
      );
      return versions.reduce((rest, { locale, text }) => {
        const path = locale === source ? ['data'] : ['i18n', locale, 'data'];
        return rest.setIn(path, readEntry(text));
      }, entry);
    }
    const answers = await saving.decide(conflicts, true);
    if (!answers) throw new Refusal('You stopped it. What you wrote is still here.');
    // Another look at what is there follows: deciding may have taken its time.
    for (const { locale } of conflicts) {
      const version = versions.find((each) => each.locale === locale);
      if (version) edited.set(locale, merged(version, answers[locale] ?? {}));
    }
  }
}

/** What is copied from another entry was not read from the file of this one. */
const asNew = (entry: EditedEntry): EditedEntry => ({ ...entry, [wholeFile]: undefined });

/** Each language of an entry; the first is the original. */
function versionsOf(
  collection: CollectionName,
  slug: string,
  edited: ReadonlyMap<string, EditedEntry>,
  { files }: ContentNow,
): Version[] {
  let version: string | undefined;
  return [...edited].map(([locale, own]) => {
    const path = `${contentFolder}/${locale}/${collection}/${slug}.mdx`;
    const [before, there] = [fileOf(own), files.get(path)];
    if (before === undefined && there !== undefined) {
      throw new Refusal(`${path} is there already. Give this one another name.`);
    }
    if (before !== undefined && there === undefined) {
      const opened = [...files].find(([, text]) => isSame(text, before))?.[0];
      if (opened !== undefined) {
        const [was, is] = [slugOf(opened), slugOf(path)];
        throw new Refusal(
          `The name in its address was changed from “${was}” to “${is}”, and other pages link to the first. Press “Edit Slug” and write “${was}” again, or ask whoever looks after the code.`,
        );
      }
      throw new Refusal(
        `${path} is not there any more: somebody deleted it, or gave it another name, after you opened it. Copy your words, reload this page, and see what is there now.`,
      );
    }
    if (there?.includes('\ufffd')) {
      throw new Refusal(lettersLost(path));
    }
    const follows = followed(own, version, before === undefined);
    const text = textOf(collection, there, { ...own, follows }, before);
    version ??= versionOfFile(text);
    return { collection, locale, path, before, there, edited: own, text };
  });
}

/** The name of an entry, by the path of its file. */
const slugOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.mdx'.length);

/** Of a file that the browser read with signs in place of letters. */
export const lettersLost = (path: string): string =>
  `${path} has letters that can’t be read, and would lose them: it is not saved as UTF-8. Open it in a text editor, and save it as “UTF-8”.`;

/** Whether a draft is open that the editor does not know: it would begin a second one for the same entry, which GitHub refuses. */
function isUnknownDraft(versions: readonly Version[], { published }: ContentNow): boolean {
  return versions.some(
    ({ path, before, there }) =>
      published !== undefined && !isSame(before, there) && isSame(before, published.get(path)),
  );
}

/** The editor hands a file on without the empty lines at its end. */
export const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one?.trimEnd() === other?.trimEnd();

/** What a translation follows: the original as it will be, where an editor says so or where both are new. Else what is there stays. */
function followed({ follows }: EditedEntry, original: string | undefined, isNew: boolean): unknown {
  if (original === undefined) return undefined;
  return isNew || follows === followsNow ? original : follows;
}

/** What a file will be: as it is now, with what was changed here since it was opened. */
function textOf(
  collection: CollectionName,
  there: string | undefined,
  edited: EditedEntry,
  before: string | undefined,
): string {
  if (there === undefined || before === undefined) return newFile(collection, edited);
  if (changedFields(collection, readEntry(before), edited).length === 0) return there;
  // The editor takes spaces off the end of a file.
  return `${changeFile(collection, there, edited).trimEnd()}\n`;
}

/** The version of the original as its file has it. */
export function versionOfFile(text: string): string {
  const { body, ...fields } = readEntry(text);
  return versionOfEntry({ ...fields, [wholeFile]: undefined }, body);
}
