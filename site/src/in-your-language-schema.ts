import { z } from 'astro/zod';

const sentence = z.string().min(5);

/**
 * One page in a language that the site is not in: `site/src/in-your-language/<tag>.yaml` (BCP 47). `{telephone}`, `{program}`,
 * `{short}`, `{say}` and `{leave}` in a sentence become what they name.
 */
export const inYourLanguageSchema = z.strictObject({
  /** Who read it as a native reader, and on which day; null until somebody has. */
  read: z.strictObject({ by: z.string().min(1), on: z.coerce.date() }).nullable(),
  /** The language's own name for itself. */
  name: z.string().min(1),
  /** Its name in English, as one says it on the telephone. */
  say: z.string().min(1),
  title: z.string().min(5),
  /** What a dialogue is, in three sentences. */
  what: z.tuple([sentence, sentence, sentence.includes('{program}')]),
  /** That only the survivor's own request starts it. */
  onlyYou: sentence,
  /** That it is voluntary for both, and can be put on hold or ended at any time. */
  voluntary: sentence,
  /** The number, and which language to name. */
  call: sentence.includes('{telephone}').includes('{say}'),
  /** What a watched device keeps. */
  safety: sentence,
  /** What the link to leave does, and does not. */
  leaving: sentence.includes('{leave}'),
  /** The label of that link. */
  leave: z.string().min(2),
  /** Whom to call in danger. */
  danger: sentence.includes('911'),
  /** In which languages the rest of the site is. */
  others: sentence,
});
