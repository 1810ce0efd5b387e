import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainWordsSchema, type PlainWords } from '../../site/src/plain-words-schema.ts';
import { programSchema, type Program } from '../../site/src/program-schema.ts';
import { type Checklist } from '../checklist/checklist.ts';
import { readChecklist } from '../checklist/read-checklist.ts';
import { parseEntry, type Entry } from '../../site/src/content-rules/entry.ts';
import { readInterfaceWords, type InterfaceWords } from './interface-words.ts';
import { contentFolder, type Languages } from '../../site/src/content-rules/languages.ts';
import { readLanguages } from './read-languages.ts';
import { filesOf, readSettingsFiles, type SettingsFile } from './settings-files.ts';

/** What there is to check and to report on. */
export interface Content {
  readonly entries: readonly Entry[];
  readonly settings: readonly SettingsFile[];
  readonly interfaceWords: readonly InterfaceWords[];
  readonly languages: Languages;
  /** What is not known yet. */
  readonly checklist: Checklist;
  /** Undefined if `program.yaml` is not in order. */
  readonly program: Program | undefined;
  /** The words that each language avoids, of those whose file of them is in order. */
  readonly plainWords: ReadonlyMap<string, PlainWords>;
}

export async function readContent(root: string): Promise<Content> {
  const languages = readLanguages(root);
  const settings = readSettingsFiles(root, languages);
  const plainWords = filesOf(settings, plainWordsSchema);
  return {
    entries: readEntries(root),
    settings,
    interfaceWords: await readInterfaceWords(root, languages),
    languages,
    checklist: readChecklist(root),
    program: filesOf(settings, programSchema).get(languages.source)?.data,
    plainWords: new Map([...plainWords].map(([locale, { data }]) => [locale, data])),
  };
}

/** Every entry in every language, in the order of their files. */
export function readEntries(root: string): Entry[] {
  return globSync(`${contentFolder}/*/*/*.mdx`, { cwd: root })
    .sort()
    .map((file) => parseEntry(file, readFileSync(join(root, file), 'utf8')));
}
