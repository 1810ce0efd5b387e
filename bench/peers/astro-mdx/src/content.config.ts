import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';

export const collections = {
  pages: defineCollection({
    loader: glob({ base: './src/content/pages', pattern: '*.mdx' }),
    schema: z.object({ title: z.string(), description: z.string() }),
  }),
};
