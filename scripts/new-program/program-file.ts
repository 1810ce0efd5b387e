import { isMap, parseDocument, stringify, type YAMLMap } from 'yaml';
import type { Program } from '../../site/src/program-schema.ts';
import { programNames } from '../content/program-words.ts';
import type { Answers } from './answers.ts';
import type { Words } from './words.ts';

/** Puts another program's names in the place of this one's. */
export type Rename = (text: string) => string;

/** @param locales in their order: of a name that is the same in several here, the first one's is taken. */
export function renaming(from: Program, to: Program, locales: readonly string[]): Rename {
  const named = locales.flatMap((locale) => {
    const others = programNames(to, locale);
    return programNames(from, locale).map((name, at) => [name, others[at] ?? name] as const);
  });
  const pairs = new Map(named.reverse());
  const longestFirst = [...pairs.keys()].sort((a, b) => b.length - a.length);
  const any = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  // A letter or a digit beside a name makes it part of another word.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => text.replace(pattern, (name) => pairs.get(name) ?? name);
}

/**
 * What `program.yaml` says of the new program, but for the facts and the numbers of others, which depend on its pages.
 *
 * @param words of each language of the new program.
 */
export function programOf(
  { outcomes, reviewMonths }: Program,
  answers: Answers,
  words: ReadonlyMap<string, Words>,
): Program {
  const { telephone, letters, relay, email, post, security } = answers;
  const inEach = (say: (words: Words) => string | undefined) =>
    Object.fromEntries([...words].map(([locale, said]) => [locale, say(said) ?? '']));
  const answered = (path: string) => inEach(({ fill }) => fill(`{${path}}`));
  const named = (of: string) => ({ name: answered(`${of}.name`), short: answered(`${of}.short`) });
  const notice = (part: string) => inEach(({ choose }) => choose('notice', part)?.words);
  const { officeLanguages, substituteAddress } = answers;
  return {
    ...{ name: answered('name'), shortName: answered('shortName'), place: answered('place') },
    ...{ office: named('office'), department: named('department') },
    telephone: { number: telephone, ...(letters !== undefined && { letters }) },
    ...{ relay, email, post },
    ...(officeLanguages && { officeLanguages: answered('officeLanguages') }),
    ...(substituteAddress && { substituteAddress: answered('substituteAddress') }),
    adopted: false,
    security: { untilAdopted: security },
    notice: {
      ...{ official: notice('official'), authority: notice('authority') },
      ...{ retention: notice('retention'), access: notice('access') },
    },
    ...{ facts: [], otherNumbers: [], outcomes, reviewMonths },
  };
}

/** `program.yaml` of the new program, with the comments of this one's and without its remarks, which begin with `##`. */
export function programFile(own: string, program: Program): string {
  const document = parseDocument(own.replace(/^\s*##.*\n/gm, ''));
  if (isMap(document.contents)) fill(document.contents, program);
  return document.toString({ lineWidth: 0 });
}

/** Gives a map these values and no others. What stays keeps its comments. */
function fill(map: YAMLMap, values: object): void {
  for (const { key } of [...map.items]) if (!(String(key) in values)) map.delete(key);
  for (const [name, value] of Object.entries(values) as [string, unknown][]) {
    const inner = map.get(name, true);
    if (isMap(inner) && typeof value === 'object' && value !== null) fill(inner, value);
    else map.set(name, value);
  }
}

/** Other data under what a file in YAML says of itself. */
export function underComments(own: string, data: unknown): string {
  const [comments = ''] = /^(?:#.*\n|\n)*/.exec(own) ?? [];
  return comments + stringify(data, { lineWidth: 0 });
}
