import { confirm, group, isCancel, multiselect, select, text } from '@clack/prompts';
import { Refusal } from '../launch/refusal.mjs';
import { answersSchema, foundation, withoutFoundation } from './answers.ts';

/** What is said when somebody presses Ctrl-C at a question. */
class Stopped extends Refusal {
  constructor() {
    super('Stopped. Nothing was written.');
  }
}

/** An answer, or the end of the questions. */
async function answered<T>(question: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await question;
  if (isCancel(answer)) throw new Stopped();
  return answer as Exclude<T, symbol>;
}

type Field = keyof typeof answersSchema.shape;

/** Whether what is typed holds, by the field's own rule; an empty line only where it may be left out. */
function rule(field: Field, optional: boolean) {
  return (typed: string | undefined): string | undefined => {
    if (!typed?.trim()) return optional ? undefined : 'Write an answer.';
    const read = answersSchema.shape[field].safeParse(typed.trim());
    return read.success ? undefined : read.error.issues[0]?.message;
  };
}

async function line(
  message: string,
  validate: (typed: string | undefined) => string | undefined = () => undefined,
  initialValue = '',
): Promise<string> {
  return (await answered(text({ message, validate, initialValue }))).trim();
}

const needed = (typed: string | undefined) => (typed?.trim() ? undefined : 'Write an answer.');

/** A language by its name, as in "Spanish". */
const inWords = (locale: string) =>
  new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale;

/** One text for each language. Left empty in the first language: not known yet. */
async function lineInEach(message: string, languages: readonly string[], optional = false) {
  const said: Record<string, string> = {};
  for (const locale of languages) {
    const mayBeEmpty = optional && locale === languages[0];
    const typed = await line(
      `${message} (${inWords(locale)})${mayBeEmpty ? ' – leave it empty if it is not known yet' : ''}`,
      mayBeEmpty ? () => undefined : needed,
    );
    if (typed === '') return undefined;
    said[locale] = typed;
  }
  return said;
}

async function yesNo(message: string): Promise<'yes' | 'no' | 'unknown'> {
  return answered(
    select({
      message,
      initialValue: 'unknown' as const,
      options: [
        { value: 'yes' as const, label: 'Yes' },
        { value: 'no' as const, label: 'No' },
        { value: 'unknown' as const, label: 'Not known yet' },
      ],
    }),
  );
}

async function severalLines(message: string): Promise<string[]> {
  const lines: string[] = [];
  for (;;) {
    const typed = await line(
      lines.length === 0 ? message : 'The next line – leave it empty after the last one',
      lines.length < 2 ? needed : undefined,
    );
    if (typed === '') return lines;
    lines.push(typed);
  }
}

/**
 * Asks at the terminal for what a new program needs.
 *
 * @param available the languages that there are words in, the first one first.
 * @returns answers that `checkAnswers` has still to check as a whole.
 * @throws Refusal when somebody stops.
 */
export async function askForAnswers(available: readonly string[]): Promise<unknown> {
  const holds = await answered(
    confirm({ message: `Does all of this hold for the program?\n- ${foundation.join('\n- ')}` }),
  );
  if (!holds) throw new Refusal(withoutFoundation);
  const chosen =
    available.length === 1
      ? [...available]
      : await answered(
          multiselect({
            message: `Languages besides ${inWords(available[0] ?? 'en')}`,
            options: available.slice(1).map((value) => ({ value, label: inWords(value) })),
            required: false,
          }),
        );
  const languages = [...new Set([available[0] ?? 'en', ...chosen])];
  const inEach = (message: string) => lineInEach(message, languages);
  const perhaps = (message: string) => lineInEach(message, languages, true);
  const named = async (what: string) => ({
    name: await inEach(`${what}: its whole name`),
    short: await line(`${what}: its abbreviation`, needed),
  });
  return group({
    foundation: () => Promise.resolve(true),
    languages: () => Promise.resolve(languages),
    name: () => inEach('The program’s name, such as Victim Offender Dialogue'),
    shortName: () => line('Its abbreviation', needed, 'VOD'),
    place: () => inEach('The state'),
    office: () => named('The office that runs the program'),
    department: () => named('The department that the office is part of'),
    coordinator: () =>
      line('The title of the official who is responsible', needed, 'Program Coordinator'),
    telephone: () => line('The telephone number, as in 1-800-555-0100', rule('telephone', false)),
    letters: async () => {
      const typed = await line('The same in letters – leave it empty if there is no such form');
      return typed === '' ? undefined : typed;
    },
    relay: () => line('What one dials for a relay call', rule('relay', false), '711'),
    email: () => line('The email address of the program', rule('email', false)),
    post: () => severalLines('The postal address: its first line'),
    site: () => line('The address at which the site will stand, https://…', rule('site', false)),
    security: () => line('Whom to mail about a fault of the site', rule('security', false)),
    timeZone: () =>
      line('The time zone of the office', rule('timeZone', false), 'America/New_York'),
    laws: () =>
      group({
        program: () => perhaps('The law that lets the program ask for personal information'),
        notice: () => perhaps('The law that asks for a notice before a form'),
        records: () => perhaps('The law on how long records are kept'),
        access: () => perhaps('A sentence on the right to see what is kept about oneself'),
      }),
    officeLanguages: () => perhaps('A sentence on the languages that the office serves people in'),
    substituteAddress: () => perhaps('A sentence on substitute addresses, if the state gives such'),
    process: () =>
      group({
        approver: () =>
          perhaps('Who has to approve a dialogue, as in “the director of the prison”'),
        screening: () => yesNo('Does the institution do a security screening first?'),
        parole: () => yesNo('Does the program cover people on parole?'),
        letters: () => yesNo('Are letters offered in place of a meeting?'),
        nothingEarned: () =>
          yesNo(
            'Is it so that neither preparing nor meeting changes a release date, a classification score or a status?',
          ),
      }),
    helplines: async () => {
      const lines: { name: unknown; telephone: string }[] = [];
      while (
        await answered(
          confirm({
            message: `Add ${lines.length === 0 ? 'a' : 'another'} number for victims of crime?`,
            initialValue: false,
          }),
        )
      ) {
        lines.push({
          name: await inEach('Its name'),
          telephone: await line('Its number, as in 1-800-555-0100', rule('telephone', false)),
        });
      }
      return lines;
    },
    organizations: async () => {
      const all: { name: string; url: string }[] = [];
      while (
        await answered(
          confirm({
            message: `Add ${all.length === 0 ? 'an' : 'another'} organization?`,
            initialValue: false,
          }),
        )
      ) {
        all.push({
          name: await line('Its name', needed),
          url: await line('Its address, https://…', rule('site', false)),
        });
      }
      return all;
    },
  });
}
