import type { CollectionName } from '../schemas.ts';
import type { EditedEntry } from './entry-file.ts';

/** An entry in one language, on its way to its file. */
export interface Version {
  readonly collection: CollectionName;
  readonly locale: string;
  readonly path: string;
  /** The file from which it was read; undefined if it is new. */
  readonly before: string | undefined;
  readonly edited: EditedEntry;
  /** The file as it is now; undefined if there is none. */
  readonly there: string | undefined;
  /** The file as it will be. */
  readonly text: string;
}
