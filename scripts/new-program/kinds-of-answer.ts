import { z } from 'zod';
import { isLanguageTag } from '../../worker/forms/language-tag.ts';

/** What goes into a sentence of a page as it is. */
export const words = z
  .string()
  .trim()
  .min(1, 'Write something.')
  .regex(
    /^[^<>{}#"\n]+$/,
    'Write it in one line, without < > { } # and straight quotation marks; “ and ” may stand in it.',
  )
  .refine((text) => !text.includes(': '), 'Write it without a colon and a space after it.');

/** What stands on a page by itself. */
const sentence = words.regex(
  /[.!?]$/,
  'Write a whole sentence, with a period at its end: it stands by itself on a page.',
);

const tag = z.string().refine(isLanguageTag);

/** The same in every language, or one for each: `{ en: …, es: … }`. */
const inEach = <S extends z.ZodType<string>>(one: S) =>
  z.union([one, z.record(tag, one)], {
    error: 'Write a text, or one for each language: { en: …, es: … }.',
  });
export const text = inEach(words);
export const sentences = inEach(sentence);
export const named = z.strictObject({
  name: text,
  short: z.union([words, z.record(tag, words)], {
    error:
      'Write its abbreviation. If it has none, write the short name that people use for it, with a capital letter, as in Victim Services: pages have it in brackets after the whole name, and begin sentences with it.',
  }),
});

/** Undefined while it is not known. */
export const known = z
  .enum(['yes', 'no', 'unknown'], 'Write yes, no or unknown.')
  .transform((answer) => (answer === 'unknown' ? undefined : answer))
  .optional();

export const https = (error: string) => z.url({ protocol: /^https$/, error });

/** A number of the United States, as people write it; pages show it as 1-800-555-0100. */
export const telephone = z
  .string({
    error:
      'Write one number with its area code, as in 1-800-555-0100: every page shows it. Numbers of regional offices stand under helplines, each with the name of its office.',
  })
  .refine(
    (typed) => !/ext|x\s*\d|#|,|;/i.test(typed),
    'Write one number without an extension: a person in a hurry calls it by one touch. If the program has only an extension, name the number of the office here, and write into officeLanguages or on the contact page what to ask for.',
  )
  .regex(
    /^\+?(?:1[-. ]?)?\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}$/,
    'Write the number with its area code, as in 1-800-555-0100.',
  )
  .transform((typed) => typed.replace(/\D/g, '').slice(-10))
  .transform((digits) => `1-${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`);
export const email = z.email('Write one whole address, such as office@vod.example.');

/** The lines of an envelope. The last one is read by machines of the post office. */
export const post = z
  .array(words)
  .min(2, 'Write the address as on an envelope, a line an item.')
  .refine((lines) => / [A-Z]{2} \d{5}(?:-\d{4})?$/.test(lines.at(-1) ?? ''), {
    error:
      'Write city, state and ZIP code of the office itself in the last line, as in Franklin City, FR 00001 or Franklin City, FR 00001-0002.',
  });
