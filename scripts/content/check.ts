import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readEntries, type Entry, type TextFile } from './entry.ts';
import type { Finding } from './finding.ts';
import { contentFolder, readLanguages, type Languages } from './languages.ts';
import { readPlainWords } from './plain-words.ts';
import { entryComments, settingsComments } from './rules/comments.ts';
import { factFaults } from './rules/facts.ts';
import { frontMatterFaults } from './rules/front-matter.ts';
import { imageFaults } from './rules/images.ts';
import { deadLinks } from './rules/links.ts';
import { knownComponents, markupFaults } from './rules/markup.ts';
import { differingNumbers, numberFaults, type ProgramNumbers } from './rules/numbers.ts';
import { orderFaults } from './rules/order.ts';
import { settingsFaults } from './rules/settings.ts';
import { linkTextFaults, wordFaults } from './rules/words.ts';
import { readSettingsFiles, type SettingsFile } from './settings-files.ts';
import { counterpart, translationFaults } from './translation.ts';

/** What there is to check and to report on. */
export interface Content {
  readonly entries: readonly Entry[];
  readonly settings: readonly SettingsFile[];
  readonly languages: Languages;
  readonly program: Program;
}

type Program = ProgramNumbers & { readonly reviewMonths: number };

export function readContent(root: string): Content {
  const program = parse(readFileSync(join(root, contentFolder, 'program.yaml'), 'utf8')) as Program;
  const languages = readLanguages(root);
  const settings = readSettingsFiles(root, languages);
  return { entries: readEntries(root), settings, languages, program };
}

/** Everything that is wrong with the content, in the order of the files. */
export function checkContent(root: string, content: Content): Finding[] {
  return inOrder([...structureFaults(root, content), ...wordingFaults(root, content)]);
}

/** What the site can't be built with, or would be built wrong with. */
export function structureFaults(
  root: string,
  { entries, settings, languages }: Content,
): Finding[] {
  const components = knownComponents(root);
  return inOrder([
    ...entries.flatMap((entry) => [
      ...frontMatterFaults(entry),
      ...markupFaults(entry, components),
      ...deadLinks(entry, entries, languages),
      ...imageFaults(entry),
    ]),
    ...orderFaults(entries),
    ...translationFaults(entries, languages),
    ...settingsFaults(settings, languages),
  ]);
}

/** Words, numbers and links that do not belong on this site. */
function wordingFaults(
  root: string,
  { entries, settings, languages, program }: Content,
): Finding[] {
  const plain = new Map(languages.all.map((locale) => [locale, readPlainWords(root, locale)]));
  const inText = (text: TextFile): Finding[] => {
    const words = plain.get(text.locale);
    return words ? [...wordFaults(text, words), ...linkTextFaults(text, words)] : [];
  };
  return [
    ...entries.flatMap((entry) => {
      const original = counterpart(entry, entries, languages.source);
      return [
        ...numberFaults(entry, program),
        ...(original && original !== entry ? differingNumbers(entry, original) : []),
        ...inText(entry),
        ...entryComments(entry),
      ];
    }),
    ...settings.flatMap(settingsComments),
    ...factFaults(settings, languages),
    ...languages.all.flatMap((locale) => inText(interfaceWords(root, locale))),
  ];
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

/** The words of forms, buttons and messages. */
function interfaceWords(root: string, locale: string): TextFile {
  const file = `site/src/i18n/${locale}.ts`;
  return { file, locale, lines: readFileSync(join(root, file), 'utf8').split('\n') };
}
