import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readLanguages } from '../content/read-languages.ts';
import { Refusal } from '../launch/refusal.mjs';
import { parseAnswers } from '../new-program/answers.ts';
import { answersFile, writeProgram, type Written } from '../new-program/write.ts';
import { readArguments } from '../process/arguments.ts';
import { root } from '../root.ts';

/** Makes another state's program out of this one, in a new folder beside it: docs/adopt.md. */
export async function run(args: readonly string[], usage: string): Promise<boolean> {
  const options = { into: { type: 'string' }, answers: { type: 'string' } } as const;
  const { into, answers: file } = readArguments(args, options, usage).values;
  if (into === undefined || file === undefined) throw new Refusal(usage);
  const folder = resolve(into);
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`);
  const { source, all } = readLanguages(root);
  const available = [source, ...all.filter((locale) => locale !== source)];
  const answers = parseAnswers(readFileSync(file, 'utf8'), available);
  // The day as it is where the person sits.
  const today = new Intl.DateTimeFormat('en-CA').format(new Date());
  console.log(report(await writeProgram(root, folder, answers, today)));
  return true;
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
