import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { join, parse } from 'node:path';
import { contentFolder } from '../../site/src/content-rules/languages.ts';
import { languageName } from '../../worker/forms/language-tag.ts';
import { Refusal } from '../launch/refusal.mjs';
import type { Answers } from './answers.ts';

/**
 * What makes programs stays with this one: in a new program the words that may not hold have been replaced, and can't be told
 * from the others any more, so that a third one made from it would claim what was answered for the second.
 */
const generator = [
  'scripts/commands/new-program.ts',
  'scripts/new-program/',
  'test/scripts/new-program/',
  'docs/adopt.md',
  'docs/templates/program-answers.yaml',
  'site/src/components/content/OnlyThisProgram.astro',
];

/** What speaks of this program's state, in languages in which nobody can tell what would have to be said of another's. */
const ofThisState = 'site/src/in-your-language/';

/** What is not taken along: files, and folders, which end in a slash. */
export function whatStays(leftOut: readonly string[]): string[] {
  const ofLanguages = leftOut.flatMap((locale) => [
    `site/src/i18n/${locale}.ts`,
    `docs/${languageName(locale).toLowerCase()}.md`,
  ]);
  return [...generator, ofThisState, ...ofLanguages];
}

/**
 * The files of this project that a new one has too, as git knows them. Of the content, which is made apart, they are what says
 * nothing of a program.
 *
 * @throws Refusal where there is no git or no repository.
 */
export function carriedFiles(
  root: string,
  { languages }: Answers,
  stays: readonly string[],
): string[] {
  const content = languages.flatMap((locale) =>
    ['plain-words', 'follows'].map((name) => `${contentFolder}/${locale}/${name}.yaml`),
  );
  try {
    const list = execFileSync(
      'git',
      ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
      { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    return list
      .split('\0')
      .filter((file) => file !== '' && existsSync(join(root, file)))
      .filter((file) => lstatSync(join(root, file)).isFile())
      .filter(
        (file) =>
          !stays.some((path) => (path.endsWith('/') ? file.startsWith(path) : file === path)),
      )
      .filter((file) => !file.startsWith(`${contentFolder}/`) || content.includes(file));
  } catch {
    throw new Refusal(
      'This folder is no git repository: clone the project with git (or run `git init` here), then run the same command again.',
    );
  }
}

/** The entry of the command in the list of commands. */
const command = /^( *)'new-program': \{\n.*?^\1\},\n/ms;

/**
 * A file without what leads to what stays, or names what this state alone has: the lines that do. Each is a whole item of a list,
 * row of a table, import or name in a list, as a test makes sure.
 */
export function withoutWhatStays(text: string, stays: readonly string[]): string {
  const guides = stays.filter((path) => /\.(?:md|astro)$/.test(path)).map((path) => parse(path));
  const names = guides.map(({ name, base, ext }) => (ext === '.md' ? base : name));
  const leads = (line: string) =>
    [...names, 'Accountability Letter Bank'].some((name) => line.includes(name));
  const lines = text.replace(command, '').split('\n');
  return lines.filter((line) => !leads(line)).join('\n');
}

/** `wrangler.toml` of the new program. Addresses of mail, members and the database are set when it is deployed. */
export function settingsFile(text: string, answers: Answers): string {
  const { site, timeZone, hours, exitSite, worker } = answers;
  const [own = ''] = /(?<=^name = ").*(?="$)/m.exec(text) ?? [];
  // The first one is production's; a copy has an address of its own.
  return text
    .replace(/^SITE_URL = ".*"$/m, `SITE_URL = "${site}"`)
    .replace(/^TIME_ZONE = ".*"$/gm, `TIME_ZONE = "${timeZone}"`)
    .replace(/^WORKING_HOURS = ".*"$/gm, `WORKING_HOURS = "${hours}"`)
    .replace(/(?<=\bEXIT_URL = ").*?(?=")/g, () => exitSite)
    .replaceAll(`"${own}"`, `"${worker}"`)
    .replaceAll(`"${own}-staging"`, `"${worker}-staging"`);
}
