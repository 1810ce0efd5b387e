import { z } from 'astro/zod';
import { isLanguageTag } from '../../worker/forms/language-tag.ts';
import { comment } from './field-comments.ts';
import { actors } from './i18n/words.ts';
import { checked, commonFields, english, optionalWords, order, words } from './common-fields.ts';

/**
 * What each collection of content must have, and in a sentence what each field is for. The build reads content by these schemas;
 * `npm run content` explains by them what is wrong with a file, and the editor shows their comments beside its fields.
 */

const pages = commonFields.extend({
  title: words(
    3,
    60,
    comment(
      'The heading and the name of the tab: nothing of what a reader lived through.',
      'El título y el nombre de la pestaña: nada de lo que vivió quien lee.',
    ),
  ),
  description: words(
    50,
    160,
    comment(
      'What a search engine shows under the title, from 50 characters on.',
      'Lo que muestra un buscador debajo del título, desde 50 caracteres.',
    ),
  ),
  nav: z
    .strictObject({
      order,
      label: words(2, 20, comment('What the link there says.', 'Lo que dice ese enlace.')),
    })
    .optional()
    .meta(
      comment(
        'Only for a page in the navigation at the top.',
        'Solo para una página del menú de arriba.',
      ),
    ),
  next: z
    .string()
    .optional()
    .meta(
      comment(
        'Only if the reader goes on from here: the file’s name of the next page, without .mdx.',
        'Solo si de aquí se sigue a otra página: el nombre de su archivo, sin .mdx.',
      ),
    ),
});

/** The groups of the FAQ, in their order. The page names each: `<Questions deciding="…" … />`. */
export const questionGroups = ['deciding', 'person', 'day', 'privacy', 'afterwards'] as const;

const faq = commonFields.extend({
  question: words(
    5,
    100,
    comment(
      'As someone would ask it, with its question mark.',
      'Como la haría una persona, con sus signos de interrogación.',
    ),
  ),
  order,
  group: z
    .enum(questionGroups)
    .meta(
      comment(
        'What it is about: deciding, person (who did the harm), day, privacy or afterwards.',
        'De qué trata: deciding (decidir), person (quien hizo el daño), day (el día), privacy o afterwards (después).',
      ),
    ),
});

const steps = commonFields.extend({
  title: words(3, 60, comment('What happens in this step.', 'Qué pasa en este paso.')),
  order,
  who: z
    .enum(actors)
    .meta(
      comment(
        'Who acts: you (the survivor), office, prison or facilitator.',
        'Quién actúa: you (sobreviviente), office (oficina), prison (prisión) o facilitator.',
      ),
    ),
  actor: optionalWords(
    2,
    80,
    comment(
      'Only if that does not say it, such as where several act: who, in a few words.',
      'Solo si eso no lo dice, por ejemplo si actúan varios: quién, en pocas palabras.',
    ),
  ),
  asks: words(
    5,
    160,
    comment(
      'What the step asks of the survivor: the end of a sentence that begins with “It asks you to”.',
      'Qué le pide este paso a quien sobrevivió: el final de la frase “Le pide a usted”.',
    ),
  ),
  ends: words(
    5,
    160,
    comment(
      'How it may end here, and nothing of what comes after: the end of a sentence that begins with “It may end here if”.',
      'Cómo puede terminar aquí, y nada de lo que viene después: el final de la frase “Puede terminar aquí si”.',
    ),
  ),
});

const benefits = commonFields.extend({
  title: words(3, 100, comment('A few words that name it.', 'Unas pocas palabras para nombrarlo.')),
  order,
  for: z
    .enum(['survivor', 'offender'])
    .meta(
      comment(
        'Whose benefit it is: survivor or offender.',
        'De quién es el beneficio: survivor (sobreviviente) u offender (ofensor).',
      ),
    ),
});

const resources = commonFields.extend({
  name: words(
    2,
    200,
    comment('The name, as its owner writes it.', 'El nombre, como lo escribe su dueño.'),
  ),
  english,
  nameLang: z
    .string()
    .refine(isLanguageTag, 'Write the tag of a language, as in es or zh-Hant.')
    .optional()
    .meta(
      comment(
        'Only if the name is in another language than the page: that language, by its tag, as in es or zh-Hant.',
        'Solo si el nombre está en otro idioma que la página: ese idioma, por su código, como es o zh-Hant.',
      ),
    ),
  url: z
    .url({ protocol: /^https$/, error: 'Write the whole address, beginning with https://.' })
    .meta(
      comment(
        'The whole address, beginning with https://.',
        'La dirección completa, que empieza con https://.',
      ),
    ),
  where: optionalWords(
    2,
    100,
    comment(
      'Only if the facts say it: where it works. Without it the page has no line for it.',
      'Solo si los hechos lo dicen: dónde trabaja. Si falta, la página no pone esa línea.',
    ),
  ),
  languages: optionalWords(
    2,
    100,
    comment(
      'Only if the facts say it: in which languages. Without it the page has no line for it.',
      'Solo si los hechos lo dicen: en qué idiomas. Si falta, la página no pone esa línea.',
    ),
  ),
  order,
  group: z
    .enum(['organization', 'program'])
    .meta(
      comment(
        'organization (holds or prepares dialogues) or program (another program of the state).',
        'organization (hace o prepara diálogos) o program (otro programa del estado).',
      ),
    ),
  checked,
});

const terms = commonFields.extend({
  term: words(
    2,
    60,
    comment(
      'The word or words, as they stand in the middle of a sentence.',
      'La palabra o las palabras, como van en medio de una frase.',
    ),
  ),
  english,
});

/** The collections of entries, each with its own folder in every language. */
export const entrySchemas = { pages, faq, steps, benefits, resources, terms };

export type CollectionName = keyof typeof entrySchemas;

/** What one entry of a collection is called. */
export const nameOfOne = {
  pages: 'page',
  faq: 'question',
  steps: 'step',
  benefits: 'benefit',
  resources: 'organization or link',
  terms: 'term',
} as const satisfies Record<CollectionName, string>;

/** The field by which an entry of a collection is known: what it is called in lists. */
export const namedBy = {
  pages: 'title',
  faq: 'question',
  steps: 'title',
  benefits: 'title',
  resources: 'name',
  terms: 'term',
} as const satisfies Record<CollectionName, string>;

/** Fields whose value is the same in every language. */
export const sameInEveryLanguage: readonly string[] = [
  'order',
  'next',
  'url',
  'group',
  'for',
  'who',
  'checked',
];
