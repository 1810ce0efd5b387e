import { followsSchema, type Follows } from '../../site/src/follows-schema.ts';
import { plainWordsSchema } from '../../site/src/plain-words-schema.ts';
import type { Content } from './read-content.ts';
import type { Finding } from '../../site/src/content-rules/finding.ts';
import { interfaceFile } from './interface-words.ts';
import { contentFolder, programPath } from '../../site/src/content-rules/languages.ts';
import {
  standingOf,
  stringsIn,
  wordsIn,
  type TranslationState,
} from '../../site/src/content-rules/translation.ts';
import { textsIn } from './rules/settings.ts';
import { filesOf } from './settings-files.ts';
import { versionOfText } from '../../site/src/entry-version.ts';

/** Words that stand in no entry, in one language. */
interface Part {
  /** As `follows.yaml` names it: `interface.form`, `program`. */
  readonly part: string;
  readonly file: string;
  readonly version: string;
  /** How many they are. */
  readonly words: number;
}

/** How such words stand to those of the first language. */
export interface OtherWords extends Pick<Part, 'part' | 'file'> {
  readonly locale: string;
  readonly original: Part;
  readonly stands: TranslationState;
}

type Versions = Readonly<Record<string, string | undefined>>;

/** All such words, in every language but the first. */
export function otherWords(content: Content): OtherWords[] {
  const { settings, languages } = content;
  const follows = filesOf(settings, followsSchema);
  const originals = partsOf(content, languages.source);
  return languages.all
    .filter((locale) => locale !== languages.source)
    .flatMap((locale) => {
      const said = flat(follows.get(locale)?.data);
      const parts = new Map(partsOf(content, locale).map((each) => [each.part, each]));
      return originals.map((original) => {
        const { part, version } = original;
        const own = parts.get(part);
        const stands = standingOf(said[part], version, own?.version === version ? own.words : 0);
        return { locale, part, file: own?.file ?? original.file, original, stands };
      });
    });
}

/** What is translated and stands in no entry. */
function partsOf({ interfaceWords, settings }: Content, locale: string): Part[] {
  const said = interfaceWords.find((each) => each.locale === locale)?.said;
  const program = settings.find(({ file }) => file === programPath);
  const plain = settings.find((file) => file.schema === plainWordsSchema && file.locale === locale);
  const texts = textsIn(program?.data).map(({ path, text }) => [path, text[locale]] as const);
  const count = (of: unknown) => wordsIn(stringsIn(of).join(' ')).length;
  const versionOf = (of: unknown) => versionOfText(JSON.stringify(of));
  return [
    ...Object.entries(said?.untilAdopted ?? {}).map(([name, words]) => ({
      ...{ part: `interface.${name}`, file: interfaceFile(locale), words: count(words) },
      version: versionOf([words, said?.onceAdopted[name]]),
    })),
    {
      ...{ part: 'program', file: programPath, version: versionOf(texts) },
      words: count(texts.map(([, text]) => text)),
    },
    {
      ...{ part: 'plain-words', file: `${contentFolder}/${locale}/plain-words.yaml` },
      ...{ version: versionOf(plain?.data ?? null), words: count(plain?.data) },
    },
  ];
}

/** Words that don't say which version of the original they follow, and versions of what there is not. */
export function otherWordsFaults(content: Content): Finding[] {
  const follows = filesOf(content.settings, followsSchema);
  const all = otherWords(content);
  const unreadable = content.settings.filter(
    ({ schema, locale }) => schema === followsSchema && !follows.has(locale),
  );
  const unknown = all
    .filter(({ stands }) => stands.state === 'unknown')
    .filter(({ locale }) => !unreadable.some((file) => file.locale === locale))
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
  const parts = partsOf(content, content.languages.source).map(({ part }) => part);
  const idle = [...follows.values()].flatMap(({ file, data, lineAt }) =>
    Object.keys(flat(data))
      .filter((part) => !parts.includes(part))
      .map((part) => ({
        ...{ file, line: lineAt(part.split('.')) },
        what: `There are no words called "${part}".`,
        instead: `Take the line away. There are: ${parts.join(', ')}.`,
      })),
  );
  return [...unknown, ...idle];
}

/** Each version under its whole name. */
function flat({ interface: parts = {}, ...others }: Follows = {}): Versions {
  const named = Object.entries(parts).map(
    ([part, version]) => [`interface.${part}`, version] as const,
  );
  return { ...Object.fromEntries(named), ...others };
}
