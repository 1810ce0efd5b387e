import { z } from 'astro/zod';

const place = z.strictObject({
  page: z
    .string()
    .startsWith('/', 'Write the address as a link has it, beginning with /.')
    .endsWith('/', 'Write the address as a link has it, ending with /.'),
  words: z.string().min(3),
});

/** Where each fact about the program stands: `facts.yaml` in each language. */
export const factsSchema = z.record(
  z.string().regex(/^[SX]\d+$/, 'Write S or X and the number of the fact, such as S10.'),
  z.union([place, z.array(place).min(1)]),
);

export type Facts = z.infer<typeof factsSchema>;
