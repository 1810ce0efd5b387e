import { z } from 'astro/zod';
import { comment, type FieldComment } from './field-comments.ts';
import { letters } from './follows-schema.ts';

const day = z.coerce
  .date({ error: 'Write a day as YYYY-MM-DD.' })
  .refine(
    (date) => date.getTime() <= Date.now(),
    'This day has not come yet: write today’s, or an earlier one.',
  );

/** What stands in the place of the day until somebody has read the words of a new program against its own facts. */
export const unread = 'not yet';

const withLimit = (max: number, { description, es }: FieldComment): FieldComment =>
  comment(`${description} At most ${max} characters.`, `${es} ${max} caracteres como máximo.`);

/** Words of a length; the comment tells the longest. */
export function words(min: number, max: number, about: FieldComment) {
  return z.string().min(min).max(max).meta(withLimit(max, about));
}

/** The same, where they may be left out. */
export function optionalWords(min: number, max: number, about: FieldComment) {
  return z.string().min(min).max(max).optional().meta(withLimit(max, about));
}

export const order = z
  .number()
  .int()
  .positive()
  .meta(
    comment(
      'Its place in the list. Leave gaps (10, 20, 30), so that one can be put between two.',
      'Su lugar en la lista. Deje huecos (10, 20, 30) para poder poner otro en medio.',
    ),
  );

export const checked = z
  .union([day, z.literal(unread)])
  .meta(
    comment(
      `When its links were last seen to work: YYYY-MM-DD, or "${unread}".`,
      `Cuándo se vio por última vez que sus enlaces funcionan: AAAA-MM-DD, o "${unread}".`,
    ),
  );

export const english = optionalWords(
  2,
  100,
  comment(
    'Only on a page in another language: the official name in English.',
    'El nombre oficial en inglés.',
  ),
);

/** What every entry has, whatever its collection. */
export const commonFields = z.strictObject({
  checked: day
    .optional()
    .meta(
      comment(
        'Only if the text has links to other sites: when they were last seen to work: YYYY-MM-DD.',
        'Solo si el texto tiene enlaces a otros sitios: cuándo se vio que funcionan: AAAA-MM-DD.',
      ),
    ),
  reviewed: z
    .union([day, z.literal(unread)])
    .meta(
      comment(
        'When someone last read these words against the facts: YYYY-MM-DD.',
        'Cuándo se compararon por última vez estas palabras con los hechos: AAAA-MM-DD.',
      ),
    ),
  follows: letters
    .optional()
    .meta(
      comment(
        'Only in a translation: the version of the original it follows. "npm run content" shows it.',
        'La versión del original que sigue esta traducción. "npm run content" la muestra.',
      ),
    ),
});
