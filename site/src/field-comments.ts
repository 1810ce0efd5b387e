import type { z } from 'astro/zod';
import { schemasIn } from './schema-fields.ts';

/** What a field is for, in a sentence: it stands above the field in every file, and beside it in the editor. */
export interface FieldComment extends Readonly<Record<string, string>> {
  /** In English, and for every language that has none of its own. */
  readonly description: string;
  readonly es: string;
}

/** The comment of a field, for `.meta()`. It goes on the outermost schema: after `.optional()`, not before. */
export function comment(en: string, es: string): FieldComment {
  return { description: en, es };
}

/** The comment of a field in the language of the file; undefined if its schema has none. */
export function commentOf(field: z.ZodType, locale: string): string | undefined {
  const meta = field.meta();
  const words = meta?.[locale] ?? meta?.description;
  return typeof words === 'string' ? words : undefined;
}

/** Every comment that a schema has, in every language, its own and those of all fields within. */
export function commentsIn(schema: z.ZodType): string[] {
  const own = Object.values(schema.meta() ?? {}).filter((words) => typeof words === 'string');
  return [...own, ...schemasIn(schema).flatMap(commentsIn)];
}
