import { z } from 'astro/zod';
import { comment } from './field-comments.ts';

const place = z.strictObject({
  page: z
    .string()
    .startsWith('/', 'Write the address as a link has it, beginning with /.')
    .endsWith('/', 'Write the address as a link has it, ending with /.')
    .meta(
      comment(
        'The address of a page on which the fact stands, such as /faq/.',
        'La dirección de una página en la que está el hecho, como /es/faq/.',
      ),
    ),
  words: z
    .string()
    .min(3)
    .meta(
      comment(
        'Its words as a reader sees them there, without the signs for bold text and links.',
        'Sus palabras como las ve ahí quien lee, sin los signos de negritas y enlaces.',
      ),
    ),
});

/** Where each fact about the program stands: `facts.yaml` in each language. */
export const factsSchema = z.record(
  z.string().regex(/^[SX]\d+$/, 'Write S or X and the number of the fact, such as S10.'),
  z
    .union([place, z.array(place).min(1)])
    .meta(
      comment(
        'S and a number: what the program’s own page says. X: what was checked elsewhere.',
        'S y un número: lo que dice la página del programa. X: lo que se comprobó en otra fuente.',
      ),
    ),
);

export type Facts = z.infer<typeof factsSchema>;
