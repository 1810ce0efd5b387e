import { z } from 'astro/zod';

const reason = z.string().min(3);

const avoided = z.strictObject({
  words: z.array(z.string()).min(1),
  why: z.string().min(3),
  instead: z.string().min(3),
  except: z
    .array(
      z.strictObject({
        words: z.string(),
        reason,
      }),
    )
    .optional(),
});

/** Which words a language avoids and which it can't: `plain-words.yaml` in each language. */
export const plainWordsSchema = z.strictObject({
  avoid: z.array(avoided),
  linkTexts: z.strictObject({
    words: z.array(z.string()),
    instead: z.string().min(3),
  }),
  voices: z.strictObject({
    untilAdopted: z.array(z.string()),
    onceAdopted: z.array(z.string()),
  }),
  allow: z.array(
    z.strictObject({
      words: z.string().min(2),
      reason,
    }),
  ),
});

export type PlainWords = z.infer<typeof plainWordsSchema>;
