import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';
import { actors } from './i18n/words.ts';

const base = './site/src/content';

/** `<locale>/<kind>/<slug>.mdx` is known as `<locale>/<slug>`. */
function entries(kind: string) {
  return glob({
    base,
    pattern: `*/${kind}/*.mdx`,
    generateId: ({ entry }) => entry.replace(`/${kind}/`, '/').replace(/\.mdx$/, ''),
  });
}

const day = z.coerce
  .date({ error: 'Write a day as YYYY-MM-DD.' })
  .refine((date) => date.getTime() <= Date.now(), 'This day has not come yet.');

/** Places in a list. Leave gaps (10, 20, 30), so that one can be put between two. */
const order = z.number().int().positive();

const common = z.strictObject({
  /** When someone last read the words against the facts: YYYY-MM-DD. */
  reviewed: day,
});

const pages = defineCollection({
  loader: entries('pages'),
  schema: common.extend({
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
  }),
});

const faq = defineCollection({
  loader: entries('faq'),
  schema: common.extend({
    /** As someone would ask it, with its question mark. */
    question: z.string().min(5).max(100),
    order,
  }),
});

const steps = defineCollection({
  loader: entries('steps'),
  schema: common.extend({
    title: z.string().min(3).max(60),
    order,
    /** Who acts. */
    who: z.enum(actors),
    /** One sentence: what the step asks of the survivor. */
    asks: z.string().min(5).max(160),
  }),
});

const benefits = defineCollection({
  loader: entries('benefits'),
  schema: common.extend({
    title: z.string().min(3).max(100),
    order,
    /** Whose benefit it is. */
    for: z.enum(['survivor', 'offender']),
  }),
});

const resources = defineCollection({
  loader: entries('resources'),
  schema: common.extend({
    name: z.string().min(2).max(100),
    url: z.url({ protocol: /^https$/, error: 'Write the whole address, beginning with https://.' }),
    order,
    /** An organization that holds or prepares dialogues, or another program of the department. */
    group: z.enum(['organization', 'program']),
    /** When the link was last seen to work: YYYY-MM-DD. */
    checked: day,
  }),
});

/** A text that is the same in every language, or one for each locale: `{ en: …, es: … }`. */
const text = z.union([z.string(), z.record(z.string(), z.string())]);

const program = defineCollection({
  loader: glob({ base, pattern: 'program.yaml' }),
  schema: z.strictObject({
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
    /** Whether the department has adopted the site as its own. */
    adopted: z.boolean(),
    /** What the notice on collecting personal information says (Civ. Code 1798.17, Gov. Code 12275). */
    notice: z.strictObject({ official: text, authority: text, retention: text }),
  }),
});

export const collections = { pages, faq, steps, benefits, resources, program };
