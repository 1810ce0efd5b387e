import { z } from 'astro/zod';
import { comment } from './field-comments.ts';

const reason = z
  .string()
  .min(3)
  .meta(comment('Why it may stand there.', 'Por qué puede estar ahí.'));

const avoided = z.strictObject({
  words: z
    .array(z.string())
    .min(1)
    .meta(
      comment(
        'A word, or several; a star at the end stands for any ending.',
        'Una palabra o varias; un asterisco al final vale por cualquier terminación.',
      ),
    ),
  why: z
    .string()
    .min(3)
    .meta(
      comment(
        'What is wrong with them; the end of a sentence that begins with the words.',
        'Qué tienen de malo; el final de una frase que empieza con las palabras.',
      ),
    ),
  instead: z.string().min(3).meta(comment('What to write instead.', 'Qué escribir en su lugar.')),
  except: z
    .array(
      z.strictObject({
        words: z
          .string()
          .meta(
            comment('The words around it that make it right.', 'Las palabras con las que sí vale.'),
          ),
        reason,
      }),
    )
    .optional()
    .meta(
      comment('Where the words may stand all the same.', 'Dónde sí pueden estar las palabras.'),
    ),
});

/** Which words a language avoids and which it can't: `plain-words.yaml` in each language. */
export const plainWordsSchema = z.strictObject({
  avoid: z
    .array(avoided)
    .meta(
      comment('What no text of this language says.', 'Lo que no dice ningún texto en este idioma.'),
    ),
  linkTexts: z
    .strictObject({
      words: z
        .array(z.string())
        .meta(comment('The whole text of such a link.', 'El texto entero de ese enlace.')),
      instead: z
        .string()
        .min(3)
        .meta(comment('What to write instead.', 'Qué escribir en su lugar.')),
    })
    .meta(
      comment(
        'What a link does not say alone: it would not tell where it leads.',
        'Lo que un enlace no dice por sí solo: no se sabría adónde lleva.',
      ),
    ),
  voices: z
    .strictObject({
      untilAdopted: z
        .array(z.string())
        .meta(
          comment(
            'Of a site that tells what the department says: they go once the department has adopted it.',
            'De un sitio que cuenta lo que dice el departamento: desaparecen cuando el departamento lo adopta.',
          ),
        ),
      onceAdopted: z
        .array(z.string())
        .meta(
          comment(
            'Of the department itself: nothing says them before that.',
            'Del propio departamento: nada las dice antes de eso.',
          ),
        ),
    })
    .meta(
      comment(
        'Words that stand on no page in the other voice; {department} and {office} stand for each of their names.',
        'Palabras que no están en ninguna página en la otra voz; {department} y {office} valen por cada uno de sus nombres.',
      ),
    ),
  allow: z
    .array(
      z.strictObject({
        words: z
          .string()
          .min(2)
          .meta(
            comment('The name or term, as it is written.', 'El nombre o término, como se escribe.'),
          ),
        reason,
      }),
    )
    .meta(
      comment(
        'Names and terms that can’t be simpler: each counts as one short word when grades are measured.',
        'Nombres y términos que no pueden ser más sencillos: cada uno cuenta como una palabra corta.',
      ),
    ),
});

export type PlainWords = z.infer<typeof plainWordsSchema>;
