import { isMap, parseDocument, type YAMLMap } from 'yaml';
import type { Program } from '../../site/src/program-schema.ts';
import { telephoneOf } from '../../site/src/telephone.ts';
import { textIn } from '../content/program-words.ts';
import type { Answers, Text } from './answers.ts';
import { renaming, type Rename } from './names.ts';
import type { Words } from './words.ts';

/** The names and numbers of the new program, in the form of `program.yaml`. */
function namesOf(answers: Answers) {
  const { name, shortName, place, office, department, telephone, letters, email, post } = answers;
  const numbers = { number: telephone, ...(letters !== undefined && { letters }) };
  return { name, shortName, place, office, department, telephone: numbers, email, post };
}

/** Puts the new program's names and numbers in the place of this one's. */
export function renamingFor(own: Program, answers: Answers): Rename {
  const { official } = own.notice;
  const title = typeof official === 'string' ? official : official[answers.languages[0] ?? ''];
  const names = namesOf(answers);
  return renaming(
    { ...own, telephone: telephoneOf(own.telephone), title },
    { ...names, telephone: telephoneOf(names.telephone), title: answers.coordinator },
  );
}

/**
 * What `program.yaml` says of the new program, but for the facts and the numbers of others, which depend on its pages.
 *
 * @param words of each language of the new program.
 */
export function programOf(
  own: Program,
  answers: Answers,
  words: ReadonlyMap<string, Words>,
): Omit<Program, 'facts' | 'otherNumbers'> {
  const { languages, laws, officeLanguages, substituteAddress } = answers;
  const perLanguage = (say: (locale: string) => string) =>
    Object.fromEntries(languages.map((locale) => [locale, say(locale)]));
  const inEach = (text: Text) => perLanguage((locale) => textIn(text, locale));
  const orDefault = (text: Text | undefined, name: string) =>
    perLanguage((locale) =>
      text === undefined ? (words.get(locale)?.defaults[name] ?? '') : textIn(text, locale),
    );
  const names = namesOf(answers);
  const each = ({ name, short }: Answers['office']) => ({
    name: inEach(name),
    short: inEach(short),
  });
  return {
    ...names,
    ...{ name: inEach(names.name), shortName: inEach(names.shortName), place: inEach(names.place) },
    office: each(answers.office),
    department: each(answers.department),
    relay: answers.relay,
    ...(officeLanguages !== undefined && { officeLanguages: inEach(officeLanguages) }),
    ...(substituteAddress !== undefined && { substituteAddress: inEach(substituteAddress) }),
    adopted: false,
    security: { untilAdopted: answers.security },
    notice: {
      official: orDefault(undefined, 'official'),
      authority: orDefault(laws.program, 'authority'),
      retention: orDefault(undefined, 'retention'),
      access: orDefault(laws.access, 'access'),
    },
    outcomes: own.outcomes,
    reviewMonths: own.reviewMonths,
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
