import { z } from 'astro/zod';
import { lettersFault } from './telephone.ts';

/** A text that is the same in every language, or one for each locale: `{ en: …, es: … }`. */
const anyText = z.union([
  z.string(),
  z.record(z.string(), z.string()).superRefine(({ en, ...others }, context) => {
    for (const [locale, text] of Object.entries(others)) {
      const strange = [...text.matchAll(/\{en:([^}]*)\}/g)].find(
        ([, words = '']) => !en?.includes(words),
      );
      if (strange === undefined) continue;
      context.addIssue({
        code: 'custom',
        path: [locale],
        message: `It quotes “${strange[1] ?? ''}”, which the English does not say. Write the same words in both.`,
      });
    }
  }),
]);

const email = z.email({ error: 'Write one whole address, such as office@vod.example.' });

/** A text of the program, with what it is for. */
function text(words: string) {
  return anyText.describe(words);
}

const name = 'The name, written out.';
const short = 'Its abbreviation.';

/** A name without what may differ on an envelope. */
const plain = (name: string): string =>
  name.toLowerCase().replace(/&/g, 'and').replace(/\s+/g, ' ');

/** Whether an envelope begins with the name of its office, in one of its languages. */
function beginsWithOffice([first = '']: readonly string[], office: unknown): boolean {
  const names = typeof office === 'object' && office !== null ? Object.values(office) : [office];
  return names.some((name) => typeof name === 'string' && plain(name) === plain(first));
}

/** Numbers that stand in a list twice, however they are written. */
function doubled(numbers: readonly string[]): number[] {
  const digits = numbers.map((number) => number.replace(/\D/g, ''));
  return digits.flatMap((each, index) => (digits.indexOf(each) < index ? [index] : []));
}

const fields = z.strictObject({
  name: text(
    'The program’s name, written out. It stands at the top of every page and on the paper.',
  ),
  shortName: text('Its abbreviation. The titles of pages have it.'),
  place: text('The state whose program it is.'),
  office: z
    .strictObject({ name: text(name), short: text(short) })
    .describe('The office that runs the program. Every text with <Office /> shows it.'),
  department: z
    .strictObject({ name: text(name), short: text(short) })
    .describe(
      'The department that the office is part of. Every text with <Department /> shows it.',
    ),
  telephone: z
    .strictObject({
      number: z
        .string()
        .regex(
          /^(?=(?:\D*\d){8,15}$)\d{1,3}(?:[-. ]\d+)+$/,
          'Write the country and the number, with hyphens: 1-800-555-0100.',
        )
        .describe(
          'With its country, as pages show it: 1-800-555-0100. What a telephone dials is made of it. It changes on every page, form and paper. If you change it, change or empty the letters below.',
        ),
      letters: z
        .string()
        .regex(/^[A-Z]+$/, 'Write the capital letters alone: HELP.')
        .optional()
        .describe(
          'What its last digits spell, for those who remember it so: HELP. Leave it empty if they spell nothing.',
        ),
    })
    .superRefine((telephone, context) => {
      const message = lettersFault(telephone);
      if (message !== undefined) context.addIssue({ code: 'custom', path: ['letters'], message });
    })
    .describe('The program’s telephone number.'),
  relay: z
    .string()
    .regex(/^\d+$/, 'Write digits alone: 711.')
    .describe(
      'What one dials for a relay call, before the number. The pages on how to reach the office have it.',
    ),
  email: email.describe('The program’s address for email. Every text with <Email /> shows it.'),
  post: z
    .array(z.string())
    .min(2)
    .describe(
      'The postal address, as it stands on an envelope, a line an item. The first is the name of the office. Every text with <PostalAddress /> shows it, and the forms on paper.',
    ),
  officeLanguages: anyText
    .optional()
    .describe(
      'Which languages the office serves people in: a sentence. Leave it out while it is not confirmed.',
    ),
  substituteAddress: anyText
    .optional()
    .describe(
      'A sentence about substitute addresses, if the state has a program that gives them to survivors.',
    ),
  adopted: z
    .boolean()
    .describe(
      'Whether the department has adopted the site as its own. This alone decides who the site says runs it, whether its forms are open, and in whose name its pages speak.',
    ),
  security: z
    .strictObject({
      untilAdopted: email.describe('Until the department has adopted the site: whoever runs it.'),
      onceAdopted: email
        .optional()
        .describe('Once it has. Leave it out while nobody is named: the file is then not there.'),
    })
    .describe(
      'Whom to tell of a fault of the site that could hurt somebody: the contact in /.well-known/security.txt (RFC 9116).',
    ),
  suggestions: email
    .optional()
    .describe(
      'Who gets the changes that readers suggest. With it, “Suggest a change to this page” stands at the foot of every page that holds nothing of the reader’s own, and begins a mail in the reader’s own mail program. Leave it empty for none.',
    ),
  certification: z
    .strictObject({
      on: z.coerce
        .date({ error: 'Write a day as YYYY-MM-DD.' })
        .refine((day) => day.getTime() <= Date.now(), 'This day has not come yet.')
        .describe('The day on which it was signed: YYYY-MM-DD.'),
      by: z.array(z.string().min(1)).min(1).describe('Who signed it, each with name and office.'),
      document: z
        .url({ error: 'Write the whole address, such as https://office.example/signed.pdf.' })
        .optional()
        .describe('Where what they signed can be read.'),
    })
    .optional()
    .describe(
      'The signed certification that this site is accessible. Without it, the site says that it is not certified yet.',
    ),
  notice: z
    .strictObject({
      official: text('The title of the official who is responsible.'),
      authority: text('The law that allows the program to ask for personal information.'),
      retention: text(
        'How long answers are kept, while wrangler.toml has no rule: a period needs an approved schedule.',
      ),
      access: text('Which right a person has to see what is kept about them: a sentence.'),
    })
    .describe('For the notice about personal information that stands before each form.'),
  facts: z
    .array(z.string().regex(/^[A-Z][1-9]\d*(?:-[1-9]\d*)?$/, 'Write S12, or S1-12 for several.'))
    .describe(
      'The facts that no language may leave out: S and a number, of the program’s own page; X, checked elsewhere.',
    ),
  otherNumbers: z
    .array(z.string())
    .describe(
      'The telephone numbers of others that pages may name. Any other that is typed is a mistake.',
    ),
  editing: z
    .strictObject({
      repository: z
        .string()
        .regex(/^[\w.-]+\/[\w.-]+$/, 'Write the owner and the name: owner/name.')
        .describe('The repository of this site on GitHub: owner/name.'),
      branch: z.string().min(1).describe('The branch that is published.'),
    })
    .optional()
    .describe(
      'Where the editor saves on a deployed site. Without it, the editor works at a computer that has the files.',
    ),
  outcomes: z
    .record(
      z.string().regex(/^[a-z][a-z-]{2,}$/, 'Write small letters and dashes: not-now.'),
      z.string().min(1).max(40),
    )
    .describe(
      'How a request can end, as the coordinator chooses when closing it: a code, which is kept and never gets another meaning, and what it says.',
    ),
  reviewMonths: z
    .number()
    .int()
    .positive()
    .describe('After so many months someone should read each entry against the facts again.'),
});

/** Whose program this site speaks for, and who runs the site: `program.yaml`. */
export const programSchema = fields.superRefine(({ post, office, otherNumbers }, context) => {
  if (!beginsWithOffice(post, office.name)) {
    context.addIssue({
      code: 'custom',
      path: ['post', 0],
      message:
        'The first line is the name of the office, as office.name has it; “&” may stand for “and”.',
    });
  }
  for (const index of doubled(otherNumbers)) {
    const message = 'This number stands in the list already. Take one of the two away.';
    context.addIssue({ code: 'custom', path: ['otherNumbers', index], message });
  }
});

/** The file as it is read, before a language is chosen. */
export type Program = z.infer<typeof programSchema>;
