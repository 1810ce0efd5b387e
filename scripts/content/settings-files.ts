import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { factsSchema } from '../../site/src/facts-schema.ts';
import { followsSchema } from '../../site/src/follows-schema.ts';
import { plainWordsSchema } from '../../site/src/plain-words-schema.ts';
import { programSchema } from '../../site/src/program-schema.ts';
import { contentFolder, type Languages } from '../../site/src/content-rules/languages.ts';
import {
  lostLetter,
  unbrokenSpace,
  whyUnreadable,
  type Unreadable,
} from '../../site/src/content-rules/unreadable.ts';

/** A file of the content that is no entry: all of it is fields. */
export interface SettingsFile {
  readonly file: string;
  /** The language of its words and comments. */
  readonly locale: string;
  readonly schema: z.ZodType;
  readonly text: string;
  readonly data: unknown;
  /** Why it can't be read, and in which line. */
  readonly broken?: Unreadable;
  /** The line of a field, or the nearest above it that there is. */
  readonly lineAt: (path: readonly PropertyKey[]) => number;
}

/** The files that each language has beside its entries. */
export const settingsSchemas = {
  facts: factsSchema,
  'plain-words': plainWordsSchema,
  follows: followsSchema,
};

export type SettingsName = keyof typeof settingsSchemas;

/** The program's own file, and those of each language. A file that is missing is left out. */
export function readSettingsFiles(root: string, languages: Languages): SettingsFile[] {
  const names = Object.keys(settingsSchemas) as SettingsName[];
  return [
    readFile(root, 'program', programSchema, languages.source),
    ...languages.all.flatMap((locale) => names.map((name) => readSettings(root, name, locale))),
  ].filter((file) => file !== undefined);
}

/** One of a language's files, if it is there. */
export function readSettings(
  root: string,
  name: SettingsName,
  locale: string,
): SettingsFile | undefined {
  return readFile(root, `${locale}/${name}`, settingsSchemas[name], locale);
}

function readFile(
  root: string,
  name: string,
  schema: z.ZodType,
  locale: string,
): SettingsFile | undefined {
  const file = `${contentFolder}/${name}.yaml`;
  if (!existsSync(join(root, file))) return undefined;
  return parseSettings(file, readFileSync(join(root, file), 'utf8'), schema, locale);
}

export function parseSettings(
  file: string,
  text: string,
  schema: z.ZodType,
  locale: string,
): SettingsFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  function lineAt(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }
  const written = text.split('\n');
  const broken =
    lostLetter(written) ?? unbrokenSpace(written) ?? (error && whyUnreadable(error, text));
  return {
    ...{ file, locale, schema, text, lineAt },
    data: error ? undefined : (document.toJS() as unknown),
    ...(broken && { broken }),
  };
}
