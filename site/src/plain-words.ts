import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { contentFolder } from './content-rules/languages.ts';
import { plainWordsSchema, type PlainWords } from './plain-words-schema.ts';

/**
 * Which words a language avoids, by its own file. One that is missing or can't be read names none: that it is wrong is told of the
 * file.
 *
 * @param root the project's folder.
 */
export function readPlainWords(root: string, locale: string): PlainWords {
  const file = join(root, contentFolder, locale, 'plain-words.yaml');
  const document = parseDocument(existsSync(file) ? readFileSync(file, 'utf8') : '');
  const read = plainWordsSchema.safeParse(document.errors.length > 0 ? null : document.toJS());
  return read.success ? read.data : none;
}

const none: PlainWords = {
  avoid: [],
  linkTexts: { words: [], instead: '' },
  voices: { untilAdopted: [], onceAdopted: [] },
  allow: [],
};
