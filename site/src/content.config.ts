import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { readFiles } from './in-your-language-files.ts';
import { inYourLanguageSchema } from './in-your-language-schema.ts';
import { programSchema } from './program-schema.ts';
import { entrySchemas, type CollectionName } from './schemas.ts';

const base = './site/src/content';

/** `<locale>/<collection>/<slug>.mdx` is known as `<locale>/<slug>`. */
function entries(collection: CollectionName) {
  return glob({
    base,
    pattern: `*/${collection}/*.mdx`,
    generateId: ({ entry }) => entry.replace(`/${collection}/`, '/').replace(/\.mdx$/, ''),
  });
}

export const collections = {
  pages: defineCollection({ loader: entries('pages'), schema: entrySchemas.pages }),
  faq: defineCollection({ loader: entries('faq'), schema: entrySchemas.faq }),
  steps: defineCollection({ loader: entries('steps'), schema: entrySchemas.steps }),
  benefits: defineCollection({ loader: entries('benefits'), schema: entrySchemas.benefits }),
  resources: defineCollection({ loader: entries('resources'), schema: entrySchemas.resources }),
  terms: defineCollection({ loader: entries('terms'), schema: entrySchemas.terms }),
  program: defineCollection({
    loader: glob({ base, pattern: 'program.yaml' }),
    schema: programSchema,
  }),
  inYourLanguage: defineCollection({ loader: readFiles, schema: inYourLanguageSchema }),
};
