import { z } from 'zod';
import { parse, YAMLParseError } from 'yaml';
import { beginsWithOffice } from '../../site/src/program-schema.ts';
import { lettersFault } from '../../site/src/telephone.ts';
import { textsIn } from '../content/rules/settings.ts';
import { Refusal } from '../launch/refusal.mjs';
import { email, known, named, post, sentences, telephone, text, words } from './kinds-of-answer.ts';

/** What has to be true of a program before these pages can speak for it. */
const foundation = [
  'A dialogue is a meeting, face to face, of a survivor and the person who harmed them.',
  'A trained facilitator prepares each of them, separately and at length, and is there.',
  'Only the survivor’s own request starts it; it begins with an intake by a coordinator.',
  'It is voluntary for both, and either may put it on hold or end it at any time.',
  'It is not about forgiveness or reconciliation, unless the survivor wants that.',
];

/** What is asked before a program of another kind gives up: what to do instead. */
const otherKinds = `If the person who did the harm may ask too, or if letters are all that is offered, these pages would be false throughout: take the code, keep the forms and the desk, and write pages of your own (docs/editing.md).`;

/** Why nothing is made for a program of another kind. */
const withoutFoundation = `These pages can speak only for a program of which all this holds:\n- ${foundation.join('\n- ')}\n${otherKinds}`;

/**
 * What is asked about another state's program. What may be left out is not known yet: the pages then say so, and it stands
 * on the launch checklist.
 */
const fields = z.strictObject({
  foundation: z.literal(true, {
    error: `${withoutFoundation}\nIf all of it holds, write: foundation: true`,
  }),
  languages: z.array(z.string()).min(1).default(['en', 'es']),
  name: text.default({
    en: 'Victim Offender Dialogue',
    es: 'Diálogo entre Víctima y Ofensor',
  }),
  shortName: text.default('VOD'),
  /** The state. */
  place: text,
  /** The program's own terms for the person who was harmed and for the one who harmed them: the pages explain them. */
  terms: z.strictObject({ harmed: text, harmedBy: text }).optional(),
  /** In Spanish the pages say "la" before the office and "el" before the department. */
  office: named,
  department: named,
  /** The title of the official who is responsible, in English. */
  coordinator: words,
  telephone,
  /** What the last digits of the number spell. */
  letters: z
    .string()
    .regex(/^[A-Z]+$/, 'Write the capital letters alone: HELP.')
    .optional(),
  relay: z.string().regex(/^\d+$/, 'Write digits alone: 711.').default('711'),
  email,
  /** As it stands on an envelope, a line an item. */
  post,
  /** The address at which the site will stand. */
  site: z
    .url({ protocol: /^https$/, error: 'Write the whole address: https://vod.example.' })
    .refine(
      (address) => !URL.canParse(address) || new URL(address).pathname === '/',
      'Write the address without a path: the site needs a domain of its own, such as dialogue.agency.gov, since its pages, the desk and what a browser may keep are told apart by it.',
    )
    .transform((address) => address.replace(/\/$/, '')),
  /** Whom to tell of a fault of the site. */
  security: email,
  /** Before the names in Spanish: "la Oficina", "el Departamento". Asked where there is Spanish. */
  spanishArticles: z
    .strictObject({
      office: z.enum(['la', 'el'], 'Write la or el.'),
      department: z.enum(['la', 'el'], 'Write la or el.'),
    })
    .optional(),
  timeZone: z
    .string()
    .refine(
      (zone) => Intl.supportedValuesOf('timeZone').includes(zone),
      'Write an IANA name, as in America/New_York.',
    )
    .default('America/New_York'),
  /** When somebody works at the desk: days and hours, as WORKING_HOURS in wrangler.toml has them. */
  hours: z
    .string()
    .regex(
      /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?: (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))* \d{1,2}-\d{1,2}$/,
      'Write days and hours, as in Mon Tue Wed Thu Fri 8-17.',
    )
    .default('Mon Tue Wed Thu Fri 8-17'),
  /** Where the quick exit leads. */
  exitSite: z
    .url({
      protocol: /^https$/,
      error: 'Write the whole address of a site that anybody might be looking at: https://….',
    })
    .default('https://www.weather.gov/'),
  /** What the Worker and its database are called in the account. */
  worker: z
    .string()
    .regex(/^[a-z][a-z0-9-]{2,50}$/, 'Write small letters, digits and dashes: our-dialogue.')
    .default('victim-offender-dialogue'),
  laws: z
    .strictObject({
      /** That allows the program to ask for personal information. */
      program: text.optional(),
      /** That asks for a notice before a form. */
      notice: text.optional(),
      /** By which records are kept. */
      records: text.optional(),
      /** Which right a person has to see what is kept about them: a sentence. */
      access: sentences.optional(),
    })
    .default({}),
  officeLanguages: sentences.optional(),
  substituteAddress: sentences.optional(),
  process: z
    .strictObject({
      /** Who has to approve a dialogue, with the article: "the director of the prison". */
      approver: text.optional(),
      /** Which crimes and cases the program is for. */
      crimes: sentences.optional(),
      screening: known,
      parole: known,
      /** Whether it takes cases of people who are held in the juvenile system. */
      juvenile: known,
      letters: known,
      /** That neither preparing nor meeting changes a release date, a classification score or a status. */
      nothingEarned: known,
    })
    .prefault({}),
  helplines: z.array(z.strictObject({ name: text, telephone })).default([]),
  organizations: z
    .array(z.strictObject({ name: words, url: z.url({ protocol: /^https$/ }) }))
    .default([]),
});

export const answersSchema = fields.superRefine(
  ({ telephone: number, letters, post, office }, context) => {
    const message = lettersFault({ number, letters });
    if (message !== undefined) context.addIssue({ code: 'custom', path: ['letters'], message });
    if (beginsWithOffice(post, office.name)) return;
    context.addIssue({
      code: 'custom',
      path: ['post', 0],
      message: 'Write the name of the office in the first line.',
    });
  },
);

export type Answers = z.output<typeof answersSchema>;
export type Text = z.output<typeof text>;

/**
 * Answers as they were typed or read from a file, checked.
 *
 * @param available the languages that this project has words in, the first one first.
 * @throws Refusal that names each answer that does not hold, and what to write.
 */
export function checkAnswers(given: unknown, available: readonly string[]): Answers {
  const read = answersSchema.safeParse(given);
  if (!read.success) throw new Refusal(`Some answers need a change.\n${inWords(read.error)}`);
  const { languages } = read.data;
  const unknown = languages.filter((locale) => !available.includes(locale));
  if (unknown.length > 0 || !languages.includes(available[0] ?? '')) {
    throw new Refusal(
      `languages: there are words in ${available.join(' and ')}. Name ${available[0] ?? ''} and any other of these; docs/editing.md says how to add one more.`,
    );
  }
  const missing = textsIn(read.data).flatMap(({ path, text }) =>
    languages
      .filter((locale) => !text[locale])
      .map((locale) => `${path.join('.')}: there is no text for "${locale}".`),
  );
  if (languages.includes('es') && !read.data.spanishArticles) {
    missing.push(
      'spanishArticles: write la or el for office and department: { office: la, department: el }.',
    );
  }
  if (missing.length > 0) throw new Refusal(`Some answers need a change.\n${missing.join('\n')}`);
  return read.data;
}

/** What is wrong, an answer a line. */
function inWords(error: z.ZodError): string {
  return z
    .prettifyError(error)
    .replace(/Invalid input: expected \w+, received undefined/g, 'This answer is missing.');
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

/** What was answered, as the files of words ask for it under "if" and "unless". */
export function conditionsOf(answers: Answers): ReadonlySet<string> {
  const { laws, process, terms, officeLanguages, helplines, organizations } = answers;
  const { approver, crimes, ...decided } = process;
  const there = {
    approver,
    crimes,
    terms: terms?.harmed,
    authority: laws.program,
    'notice-law': laws.notice,
    'records-law': laws.records,
    access: laws.access,
    'office-languages': officeLanguages,
    helplines: helplines[0],
    organizations: organizations[0],
  };
  return new Set([
    ...Object.entries(there).flatMap(([name, answer]) => (answer === undefined ? [] : [name])),
    ...Object.entries(decided).flatMap(([name, answer]) => {
      const condition = name === 'nothingEarned' ? 'nothing-earned' : name;
      return answer === 'unknown' ? [] : [`${condition}-${answer}`, `${condition}-known`];
    }),
  ]);
}
