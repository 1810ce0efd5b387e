import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commented, commentedEntry } from '../../site/src/commented.ts';
import { entrySchemas } from '../../site/src/schemas.ts';
import { readContent } from './read-content.ts';

/**
 * Writes above each field of the content what the field is for, as its schema says.
 *
 * @returns the files that it changed.
 */
export async function writeComments(root: string): Promise<string[]> {
  const { entries, settings } = await readContent(root);
  const files = [
    ...entries
      .filter(({ kind, broken }) => Object.hasOwn(entrySchemas, kind) && !broken)
      .map(({ file, kind, locale }) => ({
        file,
        write: (text: string) => commentedEntry(text, entrySchemas[kind], locale),
      })),
    ...settings.map(({ file, schema, locale }) => ({
      file,
      write: (text: string) => commented(text, schema, locale),
    })),
  ];
  return files.flatMap(({ file, write }) => {
    const before = readFileSync(join(root, file), 'utf8');
    const after = write(before);
    if (after === before) return [];
    writeFileSync(join(root, file), after);
    return [file];
  });
}
