import { followsSchema } from '../../site/src/follows-schema.ts';
import type { Content } from './read-content.ts';
import type { Finding } from '../../site/src/content-rules/finding.ts';
import { interfaceFile } from './interface-words.ts';
import { contentFolder } from '../../site/src/content-rules/languages.ts';
import { textsIn } from './rules/settings.ts';
import type { SettingsFile } from './settings-files.ts';
import { versionOfText } from '../../site/src/entry-version.ts';

/** Translated words that stand in no entry, and how they stand to the first language. */
export interface OtherWords {
  readonly locale: string;
  /** As `follows.yaml` names them: `interface.form`, `program`. */
  readonly part: string;
  readonly file: string;
  readonly original: string;
  /** Copied: they say word for word what the original says, whatever `follows.yaml` says of them. */
  readonly state: 'current' | 'stale' | 'unknown' | 'copied';
  /** The version of the original as it is now. */
  readonly version: string;
  /** How many words they are, of those of the interface. */
  readonly words: number;
}

type Part = Pick<OtherWords, 'part' | 'version'> & { readonly fileIn: (locale: string) => string };

/** All such words, in every language but the first. */
export function otherWords(content: Content): OtherWords[] {
  const { languages } = content;
  const parts = partsOf(content);
  return languages.all
    .filter((locale) => locale !== languages.source)
    .flatMap((locale) => {
      const said = flat(followsOf(content, locale)?.data);
      return parts.map(({ part, version, fileIn }) => {
        const follows = said.get(part);
        const own = ownWords(content, locale, part);
        const state = stateOf(follows, version, own.version);
        const { words } = own;
        const [file, original] = [fileIn(locale), fileIn(languages.source)];
        return { locale, part, file, original, state, version, words };
      });
    });
}

/** A language's part of the interface: its own version, and how many words it has. */
function ownWords({ interfaceWords }: Content, locale: string, part: string) {
  const own = interfaceWords.find((each) => each.locale === locale);
  const name = part.replace(/^interface\./, '');
  return { version: own?.versions[name], words: own?.sizes[name] ?? 0 };
}

function stateOf(
  follows: string | undefined,
  original: string,
  own: string | undefined,
): OtherWords['state'] {
  if (follows === undefined) return 'unknown';
  if (follows !== original) return 'stale';
  return own === original ? 'copied' : 'current';
}

/** Words that don't say which version of the original they follow, and versions of what there is not. */
export function otherWordsFaults(content: Content): Finding[] {
  const parts = new Set(partsOf(content).map(({ part }) => part));
  const unreadable = new Set(
    content.settings
      .filter(({ schema, data }) => schema === followsSchema && !schema.safeParse(data).success)
      .map(({ locale }) => locale),
  );
  const unknown = otherWords(content)
    .filter(({ state, locale }) => state === 'unknown' && !unreadable.has(locale))
    .map(({ locale, part, file, original, version }) => {
      const [group, name] = part.includes('.') ? part.split('.') : [undefined, part];
      const where = group === undefined ? 'add' : `add under "${group}:"`;
      const follows = followsOf(content, locale);
      return {
        file: follows?.file ?? `${contentFolder}/${locale}/follows.yaml`,
        line: follows?.lineAt([group ?? '']) ?? 1,
        what: `It is not said which version of the original "${part}" follows.`,
        instead: `Read ${against(file, original, locale)}, then ${where} the line: ${name}: ${version}`,
      };
    });
  const idle = content.languages.all.flatMap((locale) => {
    const follows = followsOf(content, locale);
    return [...flat(follows?.data).keys()]
      .filter((part) => !parts.has(part))
      .map((part) => ({
        file: follows?.file ?? '',
        line: follows?.lineAt(part.split('.')) ?? 1,
        what: `There are no words called "${part}".`,
        instead: `Take the line away. There are: ${[...parts].join(', ')}.`,
      }));
  });
  return [...unknown, ...idle];
}

/** What is translated and stands in no entry, in the version of the first language. */
function partsOf({ interfaceWords, settings, languages: { source } }: Content): Part[] {
  const said = interfaceWords.find(({ locale }) => locale === source);
  const program = settings.find(({ file }) => file.endsWith('/program.yaml'));
  const plain = settings.find(({ file }) => file.endsWith(`/${source}/plain-words.yaml`));
  const texts = textsIn(program?.data).map(({ path, text }) => [path, text[source]]);
  return [
    ...Object.entries(said?.versions ?? {}).map(([part, version]) => ({
      part: `interface.${part}`,
      version,
      fileIn: interfaceFile,
    })),
    {
      part: 'program',
      version: versionOfText(JSON.stringify(texts)),
      fileIn: () => `${contentFolder}/program.yaml`,
    },
    {
      part: 'plain-words',
      version: versionOfText(JSON.stringify(plain?.data)),
      fileIn: (locale) => `${contentFolder}/${locale}/plain-words.yaml`,
    },
  ];
}

function against(file: string, original: string, locale: string): string {
  return file === original
    ? `the texts for "${locale}" in ${file} against the others there`
    : `${file} against ${original}`;
}

function followsOf({ settings }: Content, locale: string): SettingsFile | undefined {
  return settings.find((file) => file.schema === followsSchema && file.locale === locale);
}

/** Each version under its whole name. */
function flat(data: unknown): Map<string, string | undefined> {
  const { interface: parts = {}, ...others } = followsSchema.safeParse(data).data ?? {};
  return new Map([
    ...Object.entries(parts).map(([part, version]) => [`interface.${part}`, version] as const),
    ...Object.entries(others),
  ]);
}
