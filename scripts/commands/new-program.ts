import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { note, select, text } from '@clack/prompts';
import { readLanguages } from '../content/read-languages.ts';
import { Refusal } from '../launch/refusal.mjs';
import { checkAnswers, parseAnswers, type Answers } from '../new-program/answers.ts';
import { askForAnswers, changeOne, nested } from '../new-program/ask.ts';
import { answered } from '../new-program/prompts.ts';
import { reviewOf } from '../new-program/review.ts';
import { answersFile, refuseFolder, writeProgram, type Written } from '../new-program/write.ts';
import { readArguments } from '../process/arguments.ts';
import { root } from '../root.ts';

/** Makes another state's program out of this one, in a new folder beside it: docs/adopt.md. */
export async function newProgram(args: readonly string[], usage: string): Promise<boolean> {
  const options = { into: { type: 'string' }, answers: { type: 'string' } } as const;
  const { into, answers: file } = readArguments(args, options, usage).values;
  const atTerminal = process.stdin.isTTY && file === undefined;
  if (into === undefined && !atTerminal) throw new Refusal(usage);
  const folder = resolve(into ?? (await askFolder()));
  refuseFolder(root, folder);
  const { source, all } = readLanguages(root);
  const available = [source, ...all.filter((locale) => locale !== source)];
  const answers = file === undefined ? await asked(available, usage) : fromFile(file, available);
  if (!answers) return false;
  const written = await writeProgram(root, folder, answers, today());
  console.log(report(written));
  return true;
}

/** Where to write it, judged before the long row of questions comes. */
function askFolder(): Promise<string> {
  const validate = (typed: string | undefined) => {
    try {
      if (!typed?.trim()) return 'Write a folder that is not there yet.';
      refuseFolder(root, resolve(typed.trim()));
    } catch (error) {
      if (error instanceof Refusal) return error.message;
      throw error;
    }
    return undefined;
  };
  const message = 'The folder for the new program, beside this one';
  return answered(text({ message, initialValue: '../my-program', validate }));
}

function fromFile(file: string, available: readonly string[]): Answers {
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`);
  const answers = parseAnswers(readFileSync(file, 'utf8'), available);
  console.log(`${reviewOf(answers)}\n`);
  return answers;
}

/** Asked at the terminal, and read once more; undefined if the person would rather not write it. */
async function asked(available: readonly string[], usage: string): Promise<Answers | undefined> {
  if (!process.stdin.isTTY) throw new Refusal(`The questions need a terminal. ${usage}`);
  const given = await askForAnswers(available);
  for (;;) {
    const answers = checkAnswers(nested(given), available);
    note(reviewOf(answers), 'What was answered');
    const next = await answered(
      select({
        message: 'What now?',
        options: [
          { value: 'write', label: 'Write the program with these answers' },
          { value: 'change', label: 'Change an answer' },
          { value: 'stop', label: 'Stop, and write nothing' },
        ],
      }),
    );
    if (next === 'write') return answers;
    if (next === 'stop') break;
    await changeOne(given);
  }
  console.log('Nothing was written.');
  return undefined;
}

/** The day as it is where the person sits: YYYY-MM-DD. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA').format(new Date());
}

function report({ folder, files, unknown, open }: Written): string {
  return [
    `Wrote ${files} files into ${folder}, and nothing elsewhere. To undo it, delete that folder.`,
    ...(unknown.length > 0
      ? [
          `Left out, for nobody has said whether their words hold for another program: ${unknown.join(', ')}. To take them along, name them in scripts/new-program/words/.`,
        ]
      : []),
    `Its launch checklist has ${open} entries, all of them open. The answers are in ${answersFile}.`,
    `Go on in ${join(folder, 'README.md')}. To see the site: cd ${folder}, then git init, then npm start.`,
  ].join('\n\n');
}
