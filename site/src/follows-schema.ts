import { z } from 'astro/zod';
import { comment } from './field-comments.ts';

/** The version of some words: eight letters that change when a word does. */
export const letters = z
  .string()
  .regex(/^[a-p]{8}$/, 'Write the eight letters that "npm run content" shows.');

/** Which version of the first language's words those follow that stand in no entry: `follows.yaml` in each other language. */
export const followsSchema = z.strictObject({
  interface: z
    .record(z.string(), letters)
    .optional()
    .meta(
      comment(
        'The parts of this language’s file in site/src/i18n/: buttons, forms and messages.',
        'Las partes del archivo de este idioma en site/src/i18n/: botones, formularios y mensajes.',
      ),
    ),
  program: letters
    .optional()
    .meta(comment('The texts in program.yaml.', 'Los textos de program.yaml.')),
  'plain-words': letters
    .optional()
    .meta(
      comment(
        'plain-words.yaml: what it avoids, and why. The words themselves are each language’s own.',
        'plain-words.yaml: lo que evita y por qué. Las palabras mismas son de cada idioma.',
      ),
    ),
});
