import type { z } from 'astro/zod';

/** What a field is for, in a sentence: it stands beside the field in the editor. */
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
