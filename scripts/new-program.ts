import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { confirm, isCancel, note } from '@clack/prompts';
import { readLanguages } from './content/languages.ts';
import { Refusal } from './launch/refusal.mjs';
import { checkAnswers, parseAnswers, type Answers } from './new-program/answers.ts';
import { askForAnswers } from './new-program/ask.ts';
import { reviewOf } from './new-program/review.ts';
import { answersFile, refuseFolder, writeProgram, type Written } from './new-program/write.ts';
import { task } from './process/task.ts';
import { root } from './root.ts';

const usage =
  'Write "npm run new-program -- --into ../my-program", and "--answers FILE" too if the answers are in a file.';

/** Makes another state's program out of this one, in a new folder beside it: docs/adopt.md. */
await task(async () => {
  const { into, answers: file } = readArguments();
  const folder = resolve(into);
  refuseFolder(root, folder);
  const { source, all } = readLanguages(root);
  const available = [source, ...all.filter((locale) => locale !== source)];
  const answers = file === undefined ? await asked(available) : fromFile(file, available);
  if (!answers) return false;
  const written = await writeProgram(root, folder, answers, today());
  console.log(report(written));
  return true;
});

function readArguments(): { into: string; answers: string | undefined } {
  try {
    const { values } = parseArgs({
      options: { into: { type: 'string' }, answers: { type: 'string' } },
    });
    if (values.into) return { into: values.into, answers: values.answers };
  } catch {
    // An unknown option, or one without its value: the same sentence helps.
  }
  throw new Refusal(usage);
}

function fromFile(file: string, available: readonly string[]): Answers {
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`);
  const answers = parseAnswers(readFileSync(file, 'utf8'), available);
  console.log(`${reviewOf(answers)}\n`);
  return answers;
}

/** Asked at the terminal, and read once more; undefined if the person would rather not write it. */
async function asked(available: readonly string[]): Promise<Answers | undefined> {
  if (!process.stdin.isTTY) throw new Refusal(`The questions need a terminal. ${usage}`);
  const answers = checkAnswers(await askForAnswers(available), available);
  note(reviewOf(answers), 'What was answered');
  const go = await confirm({ message: 'Write the program with these answers?' });
  if (!isCancel(go) && go) return answers;
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
    `Go on in docs/adopt.md: cd ${folder}, git init, npm start.`,
  ].join('\n\n');
}
