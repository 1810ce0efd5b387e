import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { knownComponents } from '../../site/src/known-components.ts';
import { entryFaults } from '../../site/src/content-rules/entry-faults.ts';
import type { Finding } from '../../site/src/content-rules/finding.ts';
import { undatedLinks } from '../../site/src/content-rules/outgoing.ts';
import { wordFaults, wordingFaults } from '../../site/src/content-rules/words.ts';
import { otherWordsFaults } from './other-words.ts';
import { namesOf } from './program-words.ts';
import { factFaults } from './rules/facts.ts';
import { differingNumbers, numberFaults } from './rules/numbers.ts';
import { readingFaults } from './rules/reading.ts';
import { settingsFaults } from './rules/settings.ts';
import { unknownFaults } from './rules/unknowns.ts';
import { interfaceVoiceFaults, voiceFaults } from './rules/voices.ts';
import type { Content } from './read-content.ts';
import { counterpart } from '../../site/src/content-rules/translation.ts';

/** Everything that is wrong with the content, in the order of the files. */
export function checkContent(root: string, content: Content): Finding[] {
  return inOrder([...structureFaults(root, content), ...textFaults(content)]);
}

/** What the site can't be built with, or would be built wrong with. */
export function structureFaults(root: string, content: Content): Finding[] {
  const { entries, settings, interfaceWords, languages, checklist } = content;
  return inOrder([
    ...entryFaults(entries, {
      components: knownComponents(root),
      languages,
      hasPicture: (address) => existsSync(join(root, 'site/public', address)),
    }),
    ...settings.flatMap((file) => settingsFaults(file, languages.all)),
    ...interfaceWords.flatMap(({ file, broken }) => (broken ? [{ file, ...broken }] : [])),
    ...otherWordsFaults(content),
    ...unknownFaults([...entries, ...interfaceWords, ...settings], checklist, languages.all),
  ]);
}

/** Words, numbers and links that do not belong on this site; facts that do. What a file that can't be read would say is passed over. */
function textFaults(content: Content): Finding[] {
  const { entries, settings, interfaceWords, languages, program, plainWords } = content;
  return [
    ...entries.flatMap((entry) => {
      const words = plainWords.get(entry.locale);
      const original = counterpart(entry, entries, languages.source);
      return [
        ...(program ? numberFaults(entry, program) : []),
        ...(original ? differingNumbers(entry, original) : []),
        ...wordingFaults(entry, words),
        ...(program && words ? voiceFaults(entry, words, program) : []),
      ];
    }),
    ...interfaceWords.flatMap((file) => {
      const words = plainWords.get(file.locale);
      if (!words) return [];
      const voice = program ? interfaceVoiceFaults(file, words, program) : [];
      return [...wordFaults(file, words), ...voice];
    }),
    ...readingFaults(entries, (locale) => namesOf(locale, content)),
    ...factFaults(settings, languages, program?.facts ?? []),
    ...undatedLinks(entries),
  ];
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
