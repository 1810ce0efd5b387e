import { z } from 'astro/zod';

/** The version of some words: eight letters that change when a word does. */
export const letters = z
  .string()
  .regex(/^[a-p]{8}$/, 'Write the eight letters that "npm run content" shows.');

/** Which version of the first language's words those follow that stand in no entry: `follows.yaml` in each other language. */
export const followsSchema = z.strictObject({
  interface: z.record(z.string(), letters).optional(),
  program: letters.optional(),
  'plain-words': letters.optional(),
});

export type Follows = z.infer<typeof followsSchema>;
