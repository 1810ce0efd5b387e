import { followsSchema, type Follows } from '../../site/src/follows-schema.ts';
import { plainWordsSchema } from '../../site/src/plain-words-schema.ts';
import type { Content } from './read-content.ts';
import type { Finding } from '../../site/src/content-rules/finding.ts';
import { interfaceFile } from './interface-words.ts';
import { contentFolder, programPath } from '../../site/src/content-rules/languages.ts';
import { standingOf, stringsIn, wordsIn } from '../../site/src/content-rules/translation.ts';
import { textsIn } from './rules/settings.ts';
import { filesOf } from './settings-files.ts';
import { versionOfText } from '../../site/src/entry-version.ts';

/** Words that stand in no entry, in every language but the first, and how they stand to that. */
export function otherWords(content: Content) {
  const { settings, languages } = content;
  const follows = filesOf(settings, followsSchema);
  const originals = partsOf(content, languages.source);
  return languages.all
    .filter((locale) => locale !== languages.source)
    .flatMap((locale) => {
      const parts = partsOf(content, locale);
      return originals.map((original) => {
        const { part, version } = original;
        const own = parts.find((each) => each.part === part);
        const said = saidOf(part, follows.get(locale)?.data);
        const stands = standingOf(said, version, own?.version === version ? own.words : 0);
        return { locale, part, file: own?.file ?? original.file, original, stands };
      });
    });
}

/** The version that a part says it follows. */
function saidOf(part: string, follows: Follows = {}): string | undefined {
  if (part === 'program' || part === 'plain-words') return follows[part];
  return follows.interface?.[part.replace('interface.', '')];
}

/**
 * What is translated and stands in no entry, by the names of `follows.yaml`: `interface.form`, `program`. Each with its version
 * and how many words it has.
 */
function partsOf({ interfaceWords, settings }: Content, locale: string) {
  const said = interfaceWords.find((each) => each.locale === locale)?.said;
  const program = settings.find(({ file }) => file === programPath);
  const plain = settings.find((file) => file.schema === plainWordsSchema && file.locale === locale);
  const texts = textsIn(program?.data).map(({ path, text }) => [path, text[locale]] as const);
  const made = (part: string, file: string, words: unknown, whole = words) => ({
    ...{ part, file, version: versionOfText(JSON.stringify(whole ?? null)) },
    words: wordsIn(stringsIn(words).join(' ')).length,
  });
  return [
    ...Object.entries(said?.untilAdopted ?? {}).map(([name, words]) =>
      made(`interface.${name}`, interfaceFile(locale), words, [words, said?.onceAdopted[name]]),
    ),
    made(
      'program',
      programPath,
      texts.map(([, text]) => text),
      texts,
    ),
    made('plain-words', `${contentFolder}/${locale}/plain-words.yaml`, plain?.data),
  ];
}

/** Words that don't say which version of the original they follow. */
export function otherWordsFaults(content: Content): Finding[] {
  const follows = filesOf(content.settings, followsSchema);
  const unreadable = content.settings
    .filter(({ schema, locale }) => schema === followsSchema && !follows.has(locale))
    .map(({ locale }) => locale);
  return otherWords(content)
    .filter(({ stands, locale }) => stands.state === 'unknown' && !unreadable.includes(locale))
    .map(({ locale, part, file, original }) => {
      const [name = '', group] = part.split('.').reverse();
      const where = group === undefined ? 'add' : `add under "${group}:"`;
      const against =
        file === original.file
          ? `the texts for "${locale}" in ${file} against the others there`
          : `${file} against ${original.file}`;
      return {
        file: `${contentFolder}/${locale}/follows.yaml`,
        line: follows.get(locale)?.lineAt([group ?? '']) ?? 1,
        what: `It is not said which version of the original "${part}" follows.`,
        instead: `Read ${against}, then ${where} the line: ${name}: ${original.version}`,
      };
    });
}
