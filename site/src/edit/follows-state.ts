import { fileOf } from './entry-file.ts';
import { followsNow, versionOfFile } from './saving.ts';

/**
 * How a translation stands to its original, in an editor's words; undefined while there is nothing to compare. It is the original
 * as it was saved: what is typed in its pane does not draw that of the translation.
 *
 * @param follows what the field holds.
 * @param original the fields of the original, as the editor holds them.
 */
export function followsState(
  follows: string | undefined,
  original: Readonly<Record<string, unknown>> | undefined,
): string | undefined {
  const file = fileOf(original ?? {});
  if (!file || !follows || follows === followsNow) return undefined;
  return follows === versionOfFile(file)
    ? 'Up to date with what is saved.'
    : 'Behind: the original changed. Tick this once the translation says the same.';
}
