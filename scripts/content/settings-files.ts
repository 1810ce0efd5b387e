import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { factsSchema } from '../../site/src/facts-schema.ts';
import { followsSchema } from '../../site/src/follows-schema.ts';
import { plainWordsSchema } from '../../site/src/plain-words-schema.ts';
import { programSchema } from '../../site/src/program-schema.ts';
import type { TextFile } from '../../site/src/content-rules/entry.ts';
import {
  contentFolder,
  programPath,
  type Languages,
} from '../../site/src/content-rules/languages.ts';
import {
  lostLetter,
  unbrokenSpace,
  whyUnreadable,
  type Unreadable,
} from '../../site/src/content-rules/unreadable.ts';

/** A file of the content that is no entry: all of it is fields. */
export interface SettingsFile extends TextFile {
  readonly schema: z.ZodType;
  readonly text: string;
  readonly data: unknown;
  /** Why it can't be read, and in which line. */
  readonly broken?: Unreadable;
  /** The line of a field, or the nearest above it that there is. */
  readonly lineAt: (path: readonly PropertyKey[]) => number;
}

/** The program's own file, and those of each language. One that is missing is broken, but for `follows.yaml`: what that lacks is told one by one. */
export function readSettingsFiles(root: string, { source, all }: Languages): SettingsFile[] {
  const copy = (name: string) => `beginning with a copy of ${contentFolder}/${source}/${name}`;
  const program = 'its fields are in site/src/program-schema.ts';
  const files = [
    { file: programPath, locale: source, schema: programSchema, like: program },
    ...all.flatMap((locale) =>
      Object.entries({
        'facts.yaml': factsSchema,
        'plain-words.yaml': plainWordsSchema,
        'follows.yaml': followsSchema,
      }).map(([name, schema]) => ({
        ...{ file: `${contentFolder}/${locale}/${name}`, locale, schema, like: copy(name) },
      })),
    ),
  ];
  return files.flatMap(({ file, locale, schema, like }): SettingsFile[] => {
    if (existsSync(join(root, file)))
      return [parseSettings(file, readFileSync(join(root, file), 'utf8'), schema, locale)];
    const broken = { line: 1, why: 'This file is missing.', instead: `Write it, ${like}.` };
    if (schema === followsSchema) return [];
    return [{ ...parseSettings(file, '', schema, locale), broken }];
  });
}

export function parseSettings(
  file: string,
  text: string,
  schema: z.ZodType,
  locale: string,
): SettingsFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [error] = document.errors;
  function lineAt(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  }
  const lines = text.split('\n');
  const broken = lostLetter(lines) ?? unbrokenSpace(lines) ?? (error && whyUnreadable(error, text));
  return {
    ...{ file, locale, schema, text, lines, lineAt },
    data: error ? undefined : (document.toJS() as unknown),
    ...(broken && { broken }),
  };
}

/** The files with such fields, by language, as far as they are in order, each with what it says. */
export function filesOf<T>(settings: readonly SettingsFile[], schema: z.ZodType<T>) {
  return new Map(
    settings.flatMap((file) => {
      const { data } = file.schema === schema ? schema.safeParse(file.data) : {};
      return data === undefined ? [] : [[file.locale, { ...file, data }] as const];
    }),
  );
}
