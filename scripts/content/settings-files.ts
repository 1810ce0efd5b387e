import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
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
import { readFields, type ReadFields } from '../../site/src/content-rules/read-fields.ts';

/** A file of the content that is no entry: all of it is fields. */
export interface SettingsFile extends TextFile, ReadFields {
  readonly schema: z.ZodType;
  readonly text: string;
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
    const broken = { line: 1, what: 'This file is missing.', instead: `Write it, ${like}.` };
    if (schema === followsSchema) return [];
    return [{ ...parseSettings(file, '', schema, locale), broken }];
  });
}

export const parseSettings = (
  file: string,
  text: string,
  schema: z.ZodType,
  locale: string,
): SettingsFile => ({ file, locale, schema, text, lines: text.split('\n'), ...readFields(text) });

/** The files with such fields, by language, as far as they are in order, each with what it says. */
export function filesOf<T>(settings: readonly SettingsFile[], schema: z.ZodType<T>) {
  return new Map(
    settings.flatMap((file) => {
      const { data } = file.schema === schema ? schema.safeParse(file.data) : {};
      return data === undefined ? [] : [[file.locale, { ...file, data }] as const];
    }),
  );
}
