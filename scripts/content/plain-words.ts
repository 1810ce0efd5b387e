import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { contentFolder } from './languages.ts';

const reasoned = z.strictObject({ words: z.string(), reason: z.string() });

const schema = z.strictObject({
  avoid: z.array(
    z.strictObject({
      /** A word, or several; a star at the end stands for any ending. */
      words: z.array(z.string()).min(1),
      why: z.string(),
      instead: z.string(),
      /** Where the words may stand all the same. */
      except: z.array(reasoned).optional(),
    }),
  ),
  linkTexts: z.strictObject({ words: z.array(z.string()), instead: z.string() }),
  /** Names and terms that can't be made simpler: each is counted as one short word. */
  allow: z.array(reasoned),
});

/** Which words a language avoids and which it can't, as its own file says. */
export type PlainWords = z.infer<typeof schema>;

const none: PlainWords = { avoid: [], linkTexts: { words: [], instead: '' }, allow: [] };

/** A language without such a file has no words to avoid yet. */
export function readPlainWords(root: string, locale: string): PlainWords {
  const file = join(root, contentFolder, locale, 'plain-words.yaml');
  return existsSync(file) ? schema.parse(parse(readFileSync(file, 'utf8'))) : none;
}
