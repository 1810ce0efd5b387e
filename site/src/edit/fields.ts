import type { Field } from '@sveltia/cms';
import { z } from 'astro/zod';
import { commentOf } from '../field-comments.ts';
import { unread as notYet } from '../common-fields.ts';
import { sameInEveryLanguage } from '../schemas.ts';
import { hintOf } from './hint.ts';
import { labelOf, optionOf } from './labels.ts';

/** The sort of field that says which version of the original a translation follows, known to the editor by this name. */
export const followsField = 'follows';

/** A translation says by a tick what the files say by letters; see follows-field.ts. */
const follows = {
  widget: followsField,
  hint: 'Only in a translation. Tick it once the translation says what the original now says.',
};

/** The language of the hints: the editor has one for all panes. */
const hintLanguage = 'en';

/**
 * The field that the editor shows for a field of a schema: it takes what the schema takes, and its hint is the comment
 * that stands above it in the files.
 *
 * @param path its name; of a field within another, both: `nav.order`.
 * @param unread whether there are entries that nobody has reviewed yet.
 * @throws if the schema is of a sort for which there is no field yet.
 */
export function editorField(path: string, schema: z.ZodType, unread = false): Field {
  const name = path.split('.').at(-1) ?? path;
  const required = !(schema instanceof z.ZodOptional);
  const inner = schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
  return {
    name,
    label: labelOf(path),
    hint: hintOf(commentOf(schema, hintLanguage)),
    required,
    i18n: sameInEveryLanguage.includes(name) ? 'duplicate' : true,
    ...(inner instanceof z.ZodUnion ? inputForReview(inner, unread) : inputFor(path, inner)),
    ...(name === 'follows' ? follows : {}),
  };
}

/**
 * A day to pick. While entries are not reviewed, a line to write: the calendar would refuse to save what is there, and so any
 * other change of the entry.
 */
function inputForReview({ options: [day] }: z.ZodUnion, unread: boolean) {
  if (!unread) return inputFor('reviewed', day as z.ZodType);
  const pattern: [string, string] = [
    `^(\\d{4}-\\d{2}-\\d{2}|${notYet})$`,
    `Write a day as YYYY-MM-DD, or “${notYet}”.`,
  ];
  return { widget: 'string' as const, use_emoji_autocomplete: false, pattern };
}

function inputFor(path: string, schema: z.ZodType) {
  if (schema instanceof z.ZodEnum) {
    return {
      widget: 'select' as const,
      options: schema.options.map((value) => optionOf(String(value))),
    };
  }
  if (schema instanceof z.ZodDate) {
    return {
      widget: 'datetime' as const,
      type: 'date' as const,
      format: 'YYYY-MM-DD',
      // As the schema has it, whose days are those of UTC: none that is still to come.
      max: new Date().toISOString().slice(0, 10),
    };
  }
  if (schema instanceof z.ZodNumber) {
    return { widget: 'number' as const, value_type: 'int' as const, min: 1, step: 1 };
  }
  if (schema instanceof z.ZodURL) return { widget: 'string' as const, type: 'url' as const };
  if (schema instanceof z.ZodString) {
    return {
      widget: 'string' as const,
      use_emoji_autocomplete: false,
      ...(schema.minLength === null ? {} : { minlength: schema.minLength }),
      ...(schema.maxLength === null ? {} : { maxlength: schema.maxLength }),
    };
  }
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
    return {
      widget: 'object' as const,
      fields: Object.entries(shape).map(([part, of]) => editorField(`${path}.${part}`, of)),
    };
  }
  throw new Error(`"${path}": say in site/src/edit/fields.ts how the editor shows this field.`);
}
