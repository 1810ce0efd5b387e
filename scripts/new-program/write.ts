import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { format, getFileInfo, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import { contentFolder } from '../../site/src/content-rules/languages.ts';
import { checklistFile } from '../checklist/checklist.ts';
import { filledIn } from '../content/filled-in.ts';
import { readContent } from '../content/read-content.ts';
import { Refusal } from '../launch/refusal.mjs';
import type { Answers } from './answers.ts';
import { withArticles } from './articles.ts';
import { checklistOf } from './checklist.ts';
import { madeContent } from './content.ts';
import { carriedFiles, settingsFile, whatStays, withoutWhatStays } from './files.ts';
import { followAll } from './follows.ts';
import { underComments } from './program-file.ts';
import { readWords } from './words.ts';

/** What was answered, in the new program's folder. */
export const answersFile = 'program-answers.yaml';

export interface Written {
  readonly folder: string;
  readonly files: number;
  readonly unknown: readonly string[];
  /** How many entries the launch checklist has. All are open. */
  readonly open: number;
}

/**
 * Refuses a folder that is there, for nothing is ever written over, and one within the project, whose tools would take it for
 * a part of this program.
 */
function refuseFolder(root: string, into: string): void {
  if (existsSync(into)) {
    throw new Refusal(`${into} is there already, and nothing is written over: name a new folder.`);
  }
  const inside = relative(root, resolve(into));
  if (!inside.startsWith('..') && !isAbsolute(inside)) {
    throw new Refusal(
      `${into} lies within this project: name a folder beside it, as in ../my-program.`,
    );
  }
}

/** Writes the new program into a folder that is not there yet. If that fails, the folder is taken away again. */
export async function writeProgram(
  root: string,
  into: string,
  answers: Answers,
  today: string,
): Promise<Written> {
  refuseFolder(root, into);
  const content = await readContent(root);
  if (!content.program)
    throw new Refusal('site/src/content/program.yaml is not in order: run `npm run content`.');
  const leftOut = content.languages.all.filter((locale) => !answers.languages.includes(locale));
  const stays = whatStays(leftOut);
  const own = (file: string) => readFileSync(join(root, file), 'utf8');
  const words = madeContent(root, content, content.program, answers);
  const checklist = checklistOf(root, content.checklist, answers, words, stays);
  const open = checklist.flatMap(({ entries }) => entries).length;
  const counts = { date: today, open: `${open}`, facts: `${checklist[0]?.entries.length ?? 0}` };
  const made = new Map([
    ...words.files,
    [checklistFile, underComments(own(checklistFile), checklist)],
    ['wrangler.toml', settingsFile(own('wrangler.toml'), answers)],
    ['CHANGELOG.md', readWords(root, 'changelog.md')],
    ['README.md', withoutWhatStays(readme(root, { ...answers, ...counts }), stays)],
    [answersFile, `# What was answered when this program was made.\n${stringify(answers)}`],
  ]);
  const carried = carriedFiles(root, answers, stays).filter((file) => !made.has(file));
  for (const file of carried.filter((name) => /\.(?:md|ts|yaml)$/.test(name))) {
    const text = inItsLanguage(file, withoutWhatStays(own(file), stays), answers);
    if (text !== own(file)) made.set(file, text);
  }
  try {
    for (const file of new Set([...carried, ...made.keys()])) {
      const to = join(into, file);
      mkdirSync(dirname(to), { recursive: true });
      const text = made.get(file);
      if (text === undefined) copyFileSync(join(root, isPicture(file) ? notTaken : file), to);
      else writeFileSync(to, await formatted(root, file, inItsLanguage(file, text, answers)));
    }
    await followAll(into);
  } catch (error) {
    rmSync(into, { recursive: true, force: true });
    throw error;
  }
  const files = new Set([...carried, ...made.keys()]).size;
  return { folder: into, files, unknown: words.unknown, open };
}

/** What the new program is and what has to be done first; then how to start it and where things are, as here. */
function readme(root: string, answers: Answers): string {
  const [, start] = readFileSync(join(root, 'README.md'), 'utf8').split(/^(?=## Start$)/m);
  const head = filledIn(readWords(root, 'readme.md'), answers, answers.languages[0] ?? '');
  if (start === undefined || head === undefined)
    throw new Error(
      'README.md has no part "Start", or words/readme.md has more than was answered.',
    );
  return `${head}\n${start}`;
}

/** A picture of the guides, which shows the program that it was taken of, and what stands in its place. */
const isPicture = (file: string) => /^docs\/.*\.png$/.test(file);
const notTaken = 'scripts/new-program/words/not-taken.png';

/** A text in Spanish, with the articles that go with the new names. */
function inItsLanguage(file: string, text: string, answers: Answers): string {
  const isSpanish = file.startsWith(`${contentFolder}/es/`) || file === 'site/src/i18n/es.ts';
  return isSpanish ? withArticles(text, answers) : text;
}

async function formatted(root: string, file: string, text: string): Promise<string> {
  const { inferredParser } = await getFileInfo(file);
  if (inferredParser === null) return text;
  const options = await resolveConfig(join(root, 'README.md'));
  return format(text, { ...options, filepath: file });
}
