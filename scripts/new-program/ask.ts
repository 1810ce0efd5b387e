import { confirm, multiselect, select } from '@clack/prompts';
import { nameOfLanguage } from '../content/languages.ts';
import { Refusal } from '../launch/refusal.mjs';
import { answersSchema, foundation, withoutFoundation } from './answers.ts';
import { answered, line, lineInEach, sentenceInEach, severalLines, yesNo } from './prompts.ts';
import { askTimeZone } from './time-zones.ts';

/** What was answered, each under the path of its field: `laws.notice`. */
type Asked = Map<string, unknown>;

interface Question {
  /** What it is called where one picks an answer to change. */
  readonly about: string;
  readonly ask: (languages: readonly string[]) => Promise<unknown>;
}

const { telephone, relay, email, site, security } = answersSchema.shape;

const each =
  (message: string, hints: Readonly<Record<string, string>> = {}): Question['ask'] =>
  (languages) =>
    lineInEach(message, languages, { hints });
const perhaps =
  (message: string): Question['ask'] =>
  (languages) =>
    lineInEach(message, languages, { optional: true });
const sentence =
  (message: string): Question['ask'] =>
  (languages) =>
    sentenceInEach(message, languages);

/** The questions in their order, each under the path of its field. */
export const questions: Readonly<Record<string, Question>> = {
  name: {
    about: 'The program’s name',
    ask: each('The program’s name, such as Victim Offender Dialogue'),
  },
  shortName: {
    about: 'Its abbreviation',
    ask: () => line('Its abbreviation', { initialValue: 'VOD' }),
  },
  place: { about: 'The state', ask: each('The state') },
  'office.name': {
    about: 'The office',
    ask: each('The office that runs the program: its whole name', {
      es: 'the pages write “la” before it, as in “la Oficina”',
    }),
  },
  'office.short': {
    about: 'The office’s abbreviation',
    ask: () => line('The office: its abbreviation'),
  },
  'department.name': {
    about: 'The department',
    ask: each('The department that the office is part of: its whole name', {
      es: 'the pages write “el” before it, as in “el Departamento”',
    }),
  },
  'department.short': {
    about: 'The department’s abbreviation',
    ask: () => line('The department: its abbreviation'),
  },
  coordinator: {
    about: 'The official who is responsible',
    ask: () =>
      line('The title of the official who is responsible', { initialValue: 'Program Coordinator' }),
  },
  telephone: {
    about: 'The telephone number',
    ask: () =>
      line('The program’s telephone number, which every page shows, as in 1-800-555-0100', {
        rule: telephone,
      }),
  },
  letters: {
    about: 'The number in letters',
    ask: async () =>
      (await line(
        'The same number in letters, as in 1-800-555-HELP – leave it empty if there is none',
        {
          optional: true,
        },
      )) || undefined,
  },
  relay: {
    about: 'The relay number',
    ask: () =>
      line('The number for a relay call, which is 711 in the whole country', {
        rule: relay,
        initialValue: '711',
      }),
  },
  email: {
    about: 'The email address',
    ask: () => line('The email address of the program', { rule: email }),
  },
  post: {
    about: 'The postal address',
    ask: () => severalLines('The postal address, as on an envelope: its first line'),
  },
  site: {
    about: 'The address of the site',
    ask: () =>
      line(
        'The address at which the site will stand, https://… It is on the slip that a survivor keeps: one that says little is safer',
        { rule: site },
      ),
  },
  security: {
    about: 'Whom to mail about a fault',
    ask: () => line('The email address for whoever finds a fault of the site', { rule: security }),
  },
  timeZone: { about: 'The time zone', ask: askTimeZone },
  'laws.program': {
    about: 'The law of the program',
    ask: perhaps('The law that lets the program ask for personal information'),
  },
  'laws.notice': {
    about: 'The law of the notice',
    ask: perhaps('The law that asks for a notice before a form'),
  },
  'laws.records': {
    about: 'The law of records',
    ask: perhaps('The law on how long records are kept'),
  },
  'laws.access': {
    about: 'The right to see what is kept',
    ask: sentence('A sentence on the right to see what is kept about oneself'),
  },
  officeLanguages: {
    about: 'The languages of the office',
    ask: sentence('A sentence on the languages that the office serves people in'),
  },
  substituteAddress: {
    about: 'Substitute addresses',
    ask: sentence('A sentence on substitute addresses, if the state gives such'),
  },
  'process.approver': {
    about: 'Who has to approve',
    ask: perhaps('Who has to approve a dialogue, as in “the director of the prison”'),
  },
  'process.screening': {
    about: 'A security screening',
    ask: () => yesNo('Does the institution do a security screening first?'),
  },
  'process.parole': {
    about: 'People on parole',
    ask: () => yesNo('Does the program cover people on parole?'),
  },
  'process.letters': {
    about: 'Letters',
    ask: () => yesNo('Are letters offered in place of a meeting?'),
  },
  'process.nothingEarned': {
    about: 'Whether it changes a date, a score or a status',
    ask: () =>
      yesNo(
        'Is it so that neither preparing nor meeting changes a release date, a classification score or a status?',
      ),
  },
  helplines: {
    about: 'Numbers for victims of crime',
    ask: (languages) =>
      several('number for victims of crime', async () => ({
        name: await lineInEach('Its name', languages),
        telephone: await line('Its number, as in 1-800-555-0100', { rule: telephone }),
      })),
  },
  organizations: {
    about: 'Organizations',
    ask: () =>
      several('organization that helps', async () => ({
        name: await line('Its name'),
        url: await line('Its address, https://…', { rule: site }),
      })),
  },
};

async function several<T>(what: string, ask: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const article = all.length > 0 ? 'another' : /^[aeiou]/.test(what) ? 'an' : 'a';
    const message = `Add ${article} ${what}?`;
    if (!(await answered(confirm({ message, initialValue: false })))) return all;
    all.push(await ask());
  }
}

/**
 * Asks at the terminal for what a new program needs.
 *
 * @param available the languages that there are words in, the first one first.
 * @throws Refusal when somebody stops, or when these pages can't speak for the program.
 */
export async function askForAnswers(available: readonly string[]): Promise<Asked> {
  const [first = 'en', ...others] = available;
  const holds = await answered(
    confirm({ message: `Does all of this hold for the program?\n- ${foundation.join('\n- ')}` }),
  );
  if (!holds) throw new Refusal(withoutFoundation);
  const message = `Languages besides ${nameOfLanguage(first)}. One that is not here can be added later: docs/editing.md`;
  const options = others.map((value) => ({ value, label: nameOfLanguage(value) }));
  const chosen =
    others.length === 0
      ? []
      : await answered(
          multiselect({ message, options, required: false, initialValues: [...others] }),
        );
  const languages = [first, ...chosen];
  const asked: Asked = new Map<string, unknown>([
    ['foundation', true],
    ['languages', languages],
  ]);
  for (const [path, { ask }] of Object.entries(questions)) asked.set(path, await ask(languages));
  return asked;
}

/** Asks once more for one answer, which the person picks. */
export async function changeOne(asked: Asked): Promise<void> {
  const options = Object.entries(questions).map(([value, { about: label }]) => ({ value, label }));
  const path = await answered(select({ message: 'Which answer?', options, maxItems: 12 }));
  const languages = asked.get('languages') as readonly string[];
  asked.set(path, await questions[path]?.ask(languages));
}

/** The answers in the form of a file of answers. */
export function nested(asked: Asked): Readonly<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const [path, answer] of asked) {
    const [name = '', part] = path.split('.');
    if (part === undefined) all[name] = answer;
    else all[name] = { ...(all[name] as object | undefined), [part]: answer };
  }
  return all;
}
