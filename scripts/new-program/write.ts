import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, isAbsolute, join, relative, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import { checklistFile } from '../checklist/checklist.ts';
import { readChecklist } from '../checklist/read-checklist.ts';
import { readContent } from '../content/read-content.ts';
import { contentFolder } from '../../site/src/content-rules/languages.ts';
import { marksIn } from '../content/rules/unknowns.ts';
import { Refusal } from '../launch/refusal.mjs';
import type { Answers } from './answers.ts';
import { withArticles } from './articles.ts';
import { carriedFiles, isPicture, isText } from './copied-files.ts';
import { checklistOf, checklistText } from './checklist.ts';
import { madeContent } from './content.ts';
import { followAll } from './follows.ts';
import { staysHere } from './generator.ts';
import { renamingFor } from './program-file.ts';
import { projectFiles, unlinked } from './project.ts';
import { readme } from './readme.ts';
import { settingsFile } from './settings.ts';
import { wordsFolder } from './words.ts';

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
export function refuseFolder(root: string, into: string): void {
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
  const { files, unknown, practice } = madeContent(root, content, content.program, answers);
  const rename = renamingFor(content.program, answers);
  const spoken = content.interfaceWords.filter(({ locale }) => answers.languages.includes(locale));
  const texts = [...files.values(), ...spoken.map(({ lines }) => lines.join('\n'))];
  const checklist = checklistOf(
    root,
    readChecklist(root),
    answers,
    new Set(texts.flatMap(marksIn)),
    practice,
  );
  const leftOut = content.languages.all.filter((locale) => !answers.languages.includes(locale));
  const project = projectFiles(root);
  const gone = [
    ...leftOut.flatMap((locale) => [`site/src/i18n/${locale}.ts`, ...(guides[locale] ?? [])]),
    ...project.filter(staysHere),
  ];
  const names = gone
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.split('/').at(-1) ?? '');
  const carried = carriedFiles(root, leftOut);
  const open = checklist.flatMap(({ entries }) => entries).length;
  const made = new Map<string, string>([
    ...files,
    [checklistFile, checklistText(readFileSync(join(root, checklistFile), 'utf8'), checklist)],
    ['wrangler.toml', settingsFile(readFileSync(join(root, 'wrangler.toml'), 'utf8'), answers)],
    ['CHANGELOG.md', changelog],
    ['README.md', readme(root, answers, checklist, names, today)],
    [answersFile, `# What was answered when this program was made.\n${stringify(answers)}`],
  ]);
  const asItIs = answers.languages.flatMap((locale) =>
    ['plain-words', 'follows'].map((name) => `${contentFolder}/${locale}/${name}.yaml`),
  );
  const copied = project.filter(
    (file) =>
      !made.has(file) &&
      !gone.includes(file) &&
      (!file.startsWith(`${contentFolder}/`) || asItIs.includes(file)),
  );
  try {
    for (const file of copied) {
      const to = join(into, file);
      mkdirSync(dirname(to), { recursive: true });
      if (isPicture(file)) copyFileSync(join(root, wordsFolder, 'not-taken.png'), to);
      else if (!isText(file)) copyFileSync(join(root, file), to);
      else {
        const text = inItsLanguage(
          file,
          carried(file, readFileSync(join(root, file), 'utf8')),
          answers,
        );
        writeFileSync(to, file.endsWith('.md') ? unlinked(rename(text), names) : text);
      }
    }
    for (const [file, text] of made) {
      const to = join(into, file);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, inItsLanguage(file, text, answers));
    }
    await followAll(into);
    for (const file of [...made.keys(), ...copied.filter((name) => name.endsWith('.md'))]) {
      await inFormat(root, join(into, file));
    }
  } catch (error) {
    rmSync(into, { recursive: true, force: true });
    throw error;
  }
  return { folder: into, files: copied.length + made.size, unknown, open };
}

/** A text in Spanish, with the articles that go with the new names. */
function inItsLanguage(file: string, text: string, answers: Answers): string {
  const isSpanish = file.startsWith(`${contentFolder}/es/`) || file === 'site/src/i18n/es.ts';
  return isSpanish ? withArticles(text, answers) : text;
}

/** What is about one language alone. */
const guides: Readonly<Record<string, readonly string[]>> = { es: ['docs/spanish.md'] };

const changelog = `# Changelog

What changes for the people who use the service: survivors, the coordinator, editors, operators. The shape is that of [Keep a Changelog](https://keepachangelog.com/en/1.1.0/); versions follow [Semantic Versioning](https://semver.org/).

## [0.1.0] - Unreleased

The first version, in the making. There is nothing to upgrade from, and the site is not launched.
`;

async function inFormat(root: string, file: string): Promise<void> {
  if (!['.md', '.mdx', '.yaml'].includes(extname(file))) return;
  const options = await resolveConfig(join(root, 'README.md'));
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, await format(text, { ...options, filepath: file }));
}
