import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { lineAt, type TextFile } from '../../site/src/content-rules/entry.ts';
import type { Mistake } from '../../site/src/content-rules/finding.ts';
import type { Languages } from '../../site/src/content-rules/languages.ts';
import { versionOfText } from '../../site/src/entry-version.ts';
import type { Voice } from './voice.ts';

/** The words of buttons, forms and messages in one language. */
export interface InterfaceWords extends TextFile {
  /** All that they say in each voice of the site, by the name of its part; nothing if the file can't be read. */
  readonly said: Readonly<Record<Voice, Readonly<Record<string, unknown>>>>;
  /** Why the file can't be read. */
  readonly broken?: Mistake;
}

/** Where a language's interface words stand. */
export function interfaceFile(locale: string): string {
  return `site/src/i18n/${locale}.ts`;
}

export async function readInterfaceWords(
  root: string,
  { source, all }: Languages,
): Promise<readonly InterfaceWords[]> {
  return Promise.all(
    all.map(async (locale) => {
      const file = interfaceFile(locale);
      const path = join(root, file);
      const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      const broken = text === undefined ? missing(locale, source) : mistakeIn(text);
      const words = { file, locale, lines: (text ?? '').split('\n') };
      if (broken) return { ...words, broken, said: { untilAdopted: {}, onceAdopted: {} } };
      return { ...words, said: await wordsOf(path, text ?? '') };
    }),
  );
}

const missing = (locale: string, source: string): Mistake => ({
  line: 1,
  what: `This file is missing: the words of buttons, forms and messages in "${locale}".`,
  instead: `Write it, beginning with a copy of ${interfaceFile(source)}.`,
});

function mistakeIn(text: string): Mistake | undefined {
  const { diagnostics = [] } = ts.transpileModule(text, { reportDiagnostics: true });
  const [first] = diagnostics;
  if (!first) return undefined;
  const said = ts.flattenDiagnosticMessageText(first.messageText, ' ');
  return {
    line: lineAt(text, first.start ?? 0),
    what: `The file can't be read from here on: ${said}`,
    instead:
      'See whether a quotation mark or a comma is missing here or in the line before. Within the words, write ’ for an apostrophe.',
  };
}

/** A program that stands for any: what changes in `program.yaml` changes no version here. */
const named = (body: string) => ({ name: `{${body}}`, short: `{${body}’s abbreviation}` });
const sample = {
  ...{ name: '{name}', shortName: '{short name}', place: '{state}', relay: '{relay}' },
  ...{ office: named('office'), department: named('department') },
  telephone: { dial: '{dial}', shown: '{number}', letters: '{number in letters}' },
  ...{ officeLanguages: '{languages}', substituteAddress: '{substitute address}' },
  ...{ email: '{email}', post: ['{post}'], security: '{security}' },
  notice: {
    ...{ official: '{official}', authority: '{authority}' },
    ...{ retention: '{retention}', access: '{access}' },
  },
};
const rules = ['interest', 'contact'].flatMap((kind) => [
  { kind, state: 'closed', days: 1, schedule: '{number}' },
  { kind, state: 'spam', days: 2, schedule: '{number}' },
]);

async function wordsOf(path: string, text: string): Promise<InterfaceWords['said']> {
  // A changed file is another module: `npm start` reads it again and again.
  const { default: words } = (await import(
    `${pathToFileURL(path).href}?${versionOfText(text)}`
  )) as { default: (program: object) => unknown };
  const say = (adopted: boolean, retentionRules: object[]) =>
    JSON.parse(
      JSON.stringify(words({ ...sample, adopted, retentionRules }), spoken),
    ) as InterfaceWords['said'][Voice];
  // How long answers are kept is said in two ways, too: by rules or without.
  return { untilAdopted: say(false, []), onceAdopted: say(true, rules) };
}

/** Words that depend on a number or a name are taken with a few of them: one, and several. */
function spoken(_key: string, value: unknown): unknown {
  if (typeof value !== 'function') return value;
  const say = value as (...given: readonly number[]) => unknown;
  return [say(1, 1, 1), say(2, 3, 4)];
}
