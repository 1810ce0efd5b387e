import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checklist } from '../checklist/checklist.ts';
import { textIn } from '../content/program-words.ts';
import type { Answers } from './answers.ts';
import { unlinked } from './project.ts';
import { wordsFolder } from './words.ts';

/**
 * The new program's README: what it is and what has to be done first; then how to start it and where things are, as here.
 *
 * @param gone what is not in the new program.
 */
export function readme(
  root: string,
  answers: Answers,
  checklist: Checklist,
  gone: readonly string[],
  today: string,
): string {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const say = (text: Answers['name']) => textIn(text, answers.languages[0] ?? 'en');
  const { office, department } = answers;
  const values: Readonly<Record<string, string>> = {
    program: say(answers.name),
    short: say(answers.shortName),
    place: say(answers.place),
    office: say(office.name),
    officeShort: say(office.short),
    department: say(department.name),
    departmentShort: say(department.short),
    date: today,
    open: String(checklist.flatMap(({ entries }) => entries).length),
    facts: String(checklist[0]?.entries.length ?? 0),
  };
  const head = read(join(wordsFolder, 'readme.md')).replace(
    /\{([a-zA-Z]+)\}/g,
    (whole, name: string) => values[name] ?? whole,
  );
  const own = read('README.md');
  const start = own.search(/^## Start$/m);
  if (start < 0) throw new Error('README.md has no part "Start".');
  return head + unlinked(own.slice(start), gone);
}
