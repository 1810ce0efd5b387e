import { z } from 'astro/zod';
import { actors } from './i18n/words.ts';

/**
 * What each kind of content must have. The build reads content by these schemas, and `npm run content` explains by them
 * what is wrong with a file.
 */

const day = z.coerce
  .date({ error: 'Write a day as YYYY-MM-DD.' })
  .refine((date) => date.getTime() <= Date.now(), 'This day has not come yet.');

/** Places in a list. Leave gaps (10, 20, 30), so that one can be put between two. */
const order = z.number().int().positive();

const common = z.strictObject({
  /** When someone last read the words against the facts: YYYY-MM-DD. */
  reviewed: day,
  /**
   * In a translation: which version of the first language's words it follows. `npm run content` says what to write here
   * once the translation has been read against them.
   */
  follows: z
    .string()
    .regex(/^[a-p]{8}$/, 'Write the eight letters that "npm run content" shows.')
    .optional(),
});

const pages = common.extend({
  /** The heading of the page. On every page but home it also names the browser's tab. */
  title: z.string().min(3).max(60),
  /** What a search engine shows under the title. */
  description: z.string().min(50).max(160),
  /** Present when the page is in the navigation at the top. */
  nav: z
    .strictObject({
      order,
      /** What the link says. */
      label: z.string().min(2).max(20),
    })
    .optional(),
  /** The page a reader goes to next, by its file's name. */
  next: z.string().optional(),
});

const faq = common.extend({
  /** As someone would ask it, with its question mark. */
  question: z.string().min(5).max(100),
  order,
});

const steps = common.extend({
  title: z.string().min(3).max(60),
  order,
  /** Who acts. */
  who: z.enum(actors),
  /** One sentence: what the step asks of the survivor. */
  asks: z.string().min(5).max(160),
});

const benefits = common.extend({
  title: z.string().min(3).max(100),
  order,
  /** Whose benefit it is. */
  for: z.enum(['survivor', 'offender']),
});

const resources = common.extend({
  name: z.string().min(2).max(100),
  /** The language of the name, if it is not that of the page: `en`. */
  nameLang: z.string().length(2).optional(),
  url: z.url({ protocol: /^https$/, error: 'Write the whole address, beginning with https://.' }),
  order,
  /** An organization that holds or prepares dialogues, or another program of the department. */
  group: z.enum(['organization', 'program']),
  /** When the link was last seen to work: YYYY-MM-DD. */
  checked: day,
});

const terms = common.extend({
  /** The word or words, as they stand in the middle of a sentence. */
  term: z.string().min(2).max(60),
  /** The official term in English, on a page in another language. */
  english: z.string().min(2).max(60).optional(),
});

/** The kinds of entry, each with its own folder in every language. */
export const entrySchemas = { pages, faq, steps, benefits, resources, terms };

export type EntryKind = keyof typeof entrySchemas;

/** A text that is the same in every language, or one for each locale: `{ en: …, es: … }`. */
const text = z.union([z.string(), z.record(z.string(), z.string())]);

export const programSchema = z.strictObject({
  name: text,
  shortName: text,
  office: z.strictObject({ name: text, short: text }),
  department: z.strictObject({ name: text, short: text }),
  telephone: z.strictObject({
    /** As a telephone dials it. */
    dial: z.string().regex(/^\+\d{8,15}$/, 'Write +, the country and the number: +18005550100.'),
    shown: z.string(),
    letters: z.string(),
  }),
  relay: z.string().regex(/^\d+$/),
  email: z.email(),
  /** The postal address, a line an item. */
  post: z.array(z.string()).min(2),
  /** Who runs this site. Every page says it. */
  runBy: text,
  /** Whom to tell of a fault of the site that could hurt somebody: whoever runs it (RFC 9116). */
  security: z.email(),
  /** Whether the department has adopted the site as its own. */
  adopted: z.boolean(),
  /** What the notice on collecting personal information says (Civ. Code 1798.17, Gov. Code 12275). */
  notice: z.strictObject({ official: text, authority: text, retention: text }),
  /** The telephone numbers of others that pages may name, as they are shown. */
  otherNumbers: z.array(z.string()),
  /** After how many months someone should read an entry against the facts again. */
  reviewMonths: z.number().int().positive(),
});
