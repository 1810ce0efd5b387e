import { isCancel, select, text } from '@clack/prompts';
import { nameOfLanguage } from '../content/languages.ts';
import { Refusal } from '../launch/refusal.mjs';
import { sentence, words, type answersSchema } from './answers.ts';

/** What is said when somebody presses Ctrl-C at a question. */
class Stopped extends Refusal {
  constructor() {
    super('Stopped. Nothing was written.');
  }
}

/** An answer, or the end of the questions. */
export async function answered<T>(question: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await question;
  if (isCancel(answer)) throw new Stopped();
  return answer as Exclude<T, symbol>;
}

/** Part of the schema of the answers, by which one of them is judged as it is typed. */
type Rule = Pick<(typeof answersSchema.shape)['email' | 'telephone'] | typeof words, 'safeParse'>;

/** What is wrong with a line as typed; an empty one is none where it may be left out. */
export function judge(
  typed: string | undefined,
  rule: Rule = words,
  optional = false,
): string | undefined {
  const line = typed?.trim() ?? '';
  if (line === '') return optional ? undefined : 'Write an answer.';
  return rule.safeParse(line).error?.issues[0]?.message;
}

/** One line, judged before the next question comes. */
export async function line(
  message: string,
  { rule = words, optional = false, initialValue = '' }: Line = {},
): Promise<string> {
  const validate = (typed: string | undefined) => judge(typed, rule, optional);
  return (await answered(text({ message, validate, initialValue }))).trim();
}

interface Line {
  readonly rule?: Rule;
  readonly optional?: boolean;
  /** Stands there to be taken or changed. */
  readonly initialValue?: string;
}

interface Several {
  /** Left empty in the first language: not known yet. */
  readonly optional?: boolean;
  readonly rule?: Rule;
  /** What to say with the question in one language. */
  readonly hints?: Readonly<Record<string, string>>;
}

/** One text for each language. */
export async function lineInEach(
  message: string,
  languages: readonly string[],
  { optional = false, rule = words, hints = {} }: Several = {},
): Promise<Record<string, string> | undefined> {
  const said: Record<string, string> = {};
  for (const locale of languages) {
    const mayBeEmpty = optional && locale === languages[0];
    const hint = hints[locale] === undefined ? '' : ` – ${hints[locale]}`;
    const empty = mayBeEmpty ? ' – leave it empty if it is not known yet' : '';
    const typed = await line(`${message} (${nameOfLanguage(locale)})${hint}${empty}`, {
      rule,
      optional: mayBeEmpty,
    });
    if (typed === '') return undefined;
    said[locale] = typed;
  }
  return said;
}

/** A whole sentence for each language, or that it is not known. */
export function sentenceInEach(message: string, languages: readonly string[]) {
  return lineInEach(message, languages, { optional: true, rule: sentence });
}

export async function yesNo(message: string): Promise<'yes' | 'no' | 'unknown'> {
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

/** Two lines or more, until one is left empty. */
export async function severalLines(message: string): Promise<string[]> {
  const lines: string[] = [];
  for (;;) {
    const typed = await line(
      lines.length === 0 ? message : 'The next line – leave it empty after the last one',
      { optional: lines.length >= 2 },
    );
    if (typed === '') return lines;
    lines.push(typed);
  }
}
