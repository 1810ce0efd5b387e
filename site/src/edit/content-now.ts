import { contentFolder, programPath } from '../content-rules/languages.ts';
import { programName } from './program-fields.ts';

/** The content as it is at this moment where the editor saves: on the disk, or on the branch of the hosting service. */
export interface ContentNow {
  /** The text of every entry's file, by its path from the project's folder; of `program.yaml` alone, where that is saved. */
  readonly files: ReadonlyMap<string, string>;
  /** The published files of what is saved while a draft of it is open, whose files are those above. */
  readonly published?: ReadonlyMap<string, string>;
  /** The addresses of the pictures, such as `/room.png`. */
  readonly pictures: ReadonlySet<string>;
}

/** What is read, and of which entry a draft may have other files than those that are published. */
export interface Wanted {
  readonly locales: readonly string[];
  readonly collection: string;
  readonly slug: string;
}

/** The files of what is wanted: one in each language, but one for all of `program.yaml`. */
export function ownFiles({ locales, collection, slug }: Wanted): string[] {
  return collection === programName
    ? [programPath]
    : locales.map((locale) => `${contentFolder}/${locale}/${collection}/${slug}.mdx`);
}

/** Reads the content as it is now. @throws in an editor's words if it can't be read. */
export type ReadContent = (wanted: Wanted) => Promise<ContentNow>;
