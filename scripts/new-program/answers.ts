import { z } from 'zod';
import { parse, YAMLParseError } from 'yaml';
import { textsIn } from '../content/rules/settings.ts';
import { Refusal } from '../launch/refusal.mjs';
import {
  email,
  https,
  known,
  named,
  post,
  sentences,
  telephone,
  text,
  words,
} from './kinds-of-answer.ts';

/** Why nothing is made for a program of another kind, and what to do instead. */
const withoutFoundation = `These pages can speak only for a program of which all holds that stands above "foundation" in docs/templates/program-answers.yaml. If all of it holds, write: foundation: true
If the person who did the harm may ask too, or if letters are all that is offered, these pages would be false throughout: take the code, keep the forms and the desk, and write pages of your own (docs/editing.md).`;

/**
 * What is asked about another state's program; docs/templates/program-answers.yaml says what each is for. What may be left out is
 * not known yet: the pages then say so, and it stands on the launch checklist.
 */
export const answersSchema = z.strictObject({
  foundation: z.literal(true, { error: withoutFoundation }),
  languages: z.array(z.string()).min(1).default(['en', 'es']),
  name: text,
  shortName: text.default('VOD'),
  place: text,
  terms: z.strictObject({ harmed: text, harmedBy: text }).optional(),
  office: named,
  department: named,
  coordinator: words,
  telephone,
  letters: z
    .string()
    .regex(/^[A-Z]+$/, 'Write the capital letters alone: HELP.')
    .optional(),
  relay: z.string().regex(/^\d+$/, 'Write digits alone: 711.').default('711'),
  email,
  post,
  site: https('Write the whole address: https://vod.example.')
    .refine(
      (address) => !URL.canParse(address) || new URL(address).pathname === '/',
      'Write the address without a path: the site needs a domain of its own, such as dialogue.agency.gov, since its pages, the desk and what a browser may keep are told apart by it.',
    )
    .transform((address) => address.replace(/\/$/, '')),
  security: email,
  spanishArticles: z
    .record(z.enum(['office', 'department']), z.enum(['la', 'el'], 'Write la or el.'))
    .optional(),
  timeZone: z
    .string()
    .refine(
      (zone) => Intl.supportedValuesOf('timeZone').includes(zone),
      'Write an IANA name, as in America/New_York.',
    )
    .default('America/New_York'),
  hours: z
    .string()
    .regex(
      /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )+\d{1,2}-\d{1,2}$/,
      'Write days and hours, as in Mon Tue Wed Thu Fri 8-17.',
    )
    .default('Mon Tue Wed Thu Fri 8-17'),
  exitSite: https(
    'Write the whole address of a site that anybody might be looking at: https://….',
  ).default('https://www.weather.gov/'),
  worker: z
    .string()
    .regex(/^[a-z][a-z0-9-]{2,50}$/, 'Write small letters, digits and dashes: our-dialogue.')
    .default('victim-offender-dialogue'),
  laws: z
    .strictObject({
      ...{ program: text.optional(), notice: text.optional(), records: text.optional() },
      access: sentences.optional(),
    })
    .default({}),
  officeLanguages: sentences.optional(),
  substituteAddress: sentences.optional(),
  process: z
    .strictObject({
      ...{ approver: text.optional(), crimes: sentences.optional() },
      ...{ screening: known, parole: known, juvenile: known, letters: known, nothingEarned: known },
    })
    .default({}),
  helplines: z.array(z.strictObject({ name: text, telephone })).default([]),
  organizations: z
    .array(z.strictObject({ name: words, url: https('Write https://….') }))
    .default([]),
});

export type Answers = z.output<typeof answersSchema>;

/**
 * Answers as they were typed or read from a file, checked.
 *
 * @param available the languages that this project has words in, the first one first.
 * @throws Refusal that names each answer that does not hold, and what to write.
 */
export function checkAnswers(given: unknown, available: readonly string[]): Answers {
  const read = answersSchema.safeParse(given);
  if (!read.success) throw refused(read.error);
  const { languages, spanishArticles } = read.data;
  const [first = ''] = available;
  if (!languages.includes(first) || languages.some((locale) => !available.includes(locale))) {
    throw new Refusal(
      `languages: there are words in ${available.join(' and ')}. Name ${first} and any other of these; docs/editing.md says how to add one more.`,
    );
  }
  const missing = textsIn(read.data).flatMap(({ path, text }) =>
    languages
      .filter((locale) => !text[locale])
      .map((locale) => `${path.join('.')}: there is no text for "${locale}".`),
  );
  if (languages.includes('es') && !spanishArticles) {
    missing.push(
      'spanishArticles: write la or el for office and department: { office: la, department: el }.',
    );
  }
  if (missing.length > 0) throw refused(missing.join('\n'));
  return { ...read.data, languages: available.filter((locale) => languages.includes(locale)) };
}

/** The same, from a file in YAML. */
export function parseAnswers(file: string, available: readonly string[]): Answers {
  try {
    return checkAnswers(parse(file), available);
  } catch (error) {
    if (error instanceof YAMLParseError) throw new Refusal(error.message.trim());
    throw error;
  }
}

/** Says what is wrong, an answer a line. */
export function refused(wrong: string | z.ZodError): Refusal {
  const lines =
    typeof wrong === 'string'
      ? wrong
      : z
          .prettifyError(wrong)
          .replace(/Invalid input: expected \w+, received undefined/g, 'This answer is missing.');
  return new Refusal(`Some answers need a change.\n${lines}`);
}
