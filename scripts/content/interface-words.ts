import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { TextFile } from '../../site/src/content-rules/entry.ts';
import type { Finding } from '../../site/src/content-rules/finding.ts';
import type { Languages } from '../../site/src/content-rules/languages.ts';
import { wordsIn } from '../../site/src/content-rules/translation.ts';
import { versionOfText } from '../../site/src/entry-version.ts';
import type { Voice } from './voice.ts';

/** The words of buttons, forms and messages in one language. */
export interface InterfaceWords extends TextFile {
  /** The version of each part, by its name in `site/src/i18n/words.ts`; none if the file can't be read. */
  readonly versions: Readonly<Record<string, string>>;
  /** How many words each part has. */
  readonly sizes: Readonly<Record<string, number>>;
  /** All that they say, by the voice in which the site speaks; nothing if the file can't be read. */
  readonly said: Readonly<Record<Voice, string>>;
}

/** Where a language's interface words stand. */
export function interfaceFile(locale: string): string {
  return `site/src/i18n/${locale}.ts`;
}

/** A language without such a file is left out. */
export async function readInterfaceWords(
  root: string,
  { all }: Languages,
): Promise<readonly InterfaceWords[]> {
  const there = all.filter((locale) => existsSync(join(root, interfaceFile(locale))));
  return Promise.all(
    there.map(async (locale) => {
      const file = interfaceFile(locale);
      const text = readFileSync(join(root, file), 'utf8');
      const read = mistakeIn(text) ? unread : await wordsOf(join(root, file), text);
      return { file, locale, lines: text.split('\n'), ...read };
    }),
  );
}

const unread = { versions: {}, sizes: {}, said: { untilAdopted: '', onceAdopted: '' } };

/** Languages without interface words, and files of them that can't be read. */
export function interfaceFaults(
  files: readonly InterfaceWords[],
  { source, all }: Languages,
): Finding[] {
  const missing = all
    .filter((locale) => !files.some((file) => file.locale === locale))
    .map((locale) => ({
      file: interfaceFile(locale),
      line: 1,
      what: `This file is missing: the words of buttons, forms and messages in "${locale}".`,
      instead: `Write it, beginning with a copy of ${interfaceFile(source)}.`,
    }));
  const broken = files.flatMap(({ file, lines }) => {
    const mistake = mistakeIn(lines.join('\n'));
    return mistake ? [{ file, ...mistake }] : [];
  });
  return [...missing, ...broken];
}

function mistakeIn(text: string): Omit<Finding, 'file'> | undefined {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true });
  const [first] = diagnostics;
  if (!first) return undefined;
  const before = text.slice(0, first.start ?? 0);
  return {
    line: before.split('\n').length,
    what: `The file can't be read from here on: ${ts.flattenDiagnosticMessageText(first.messageText, ' ')}`,
    instead:
      'See whether a quotation mark or a comma is missing here or in the line before. Within the words, write ’ for an apostrophe.',
  };
}

/** A program that stands for any: what changes in `program.yaml` changes no version here. */
const sample = {
  ...{
    name: '{name}',
    shortName: '{short name}',
    place: '{state}',
    relay: '{relay}',
  },
  office: { name: '{office}', short: '{office’s abbreviation}' },
  department: { name: '{department}', short: '{department’s abbreviation}' },
  telephone: { dial: '{dial}', shown: '{number}', letters: '{number in letters}' },
  ...{ officeLanguages: '{languages}', substituteAddress: '{substitute address}' },
  ...{ email: '{email}', post: ['{post}'], security: '{security}' },
  notice: {
    official: '{official}',
    authority: '{authority}',
    retention: '{retention}',
    access: '{access}',
  },
};
const rules = ['interest', 'contact'].flatMap((kind) =>
  ['closed', 'spam'].map((state, index) => ({
    kind,
    state,
    days: index + 1,
    schedule: '{number}',
  })),
);

async function wordsOf(
  path: string,
  text: string,
): Promise<Pick<InterfaceWords, 'versions' | 'sizes' | 'said'>> {
  // A changed file is another module: `npm start` reads it again and again.
  const { default: words } = (await import(
    `${pathToFileURL(path).href}?${versionOfText(text)}`
  )) as { default: (program: object) => Readonly<Record<string, unknown>> };
  // Two things are said in two ways: how long answers are kept, by rules or without, and all that the department's adoption changes.
  const before = words({ ...sample, adopted: false, retentionRules: [] });
  const after = words({ ...sample, adopted: true, retentionRules: rules });
  const versions = Object.entries(before).map(([part, said]) => [
    part,
    versionOfText(JSON.stringify([said, after[part]], spoken)),
  ]);
  return {
    versions: Object.fromEntries(versions) as Readonly<Record<string, string>>,
    sizes: Object.fromEntries(
      Object.entries(before).map(([part, said]) => [part, countWords(said)] as const),
    ),
    said: {
      untilAdopted: JSON.stringify(before, spoken),
      onceAdopted: JSON.stringify(after, spoken),
    },
  };
}

function countWords(said: unknown): number {
  if (typeof said === 'string') return wordsIn(said).length;
  if (typeof said === 'function') return countWords((said as (n: number) => unknown)(1));
  if (typeof said !== 'object' || said === null) return 0;
  return Object.values(said).reduce((sum: number, part) => sum + countWords(part), 0);
}

/** Words that depend on a number or a name are taken with a few of them: one, and several. */
function spoken(_key: string, value: unknown): unknown {
  if (typeof value !== 'function') return value;
  const say = value as (...given: readonly number[]) => unknown;
  return [say(1, 1, 1), say(2, 3, 4)];
}
