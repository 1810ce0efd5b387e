import type { z } from 'astro/zod';
import { entrySchemas, sameInEveryLanguage } from '../schemas.ts';
import { bodyOf, lineOf, type Entry } from './entry.ts';
import type { Finding } from './finding.ts';
import { contentFolder, type Languages } from './languages.ts';
import { isWordless, versionOfEntry } from '../entry-version.ts';

/**
 * The version of an entry's words. Spaces, line breaks and fields that are no words make no difference.
 */
export function versionOf(entry: Entry): string {
  return versionOfEntry(entry.data, bodyOf(entry));
}

export type TranslationState =
  | { readonly state: 'source' | 'current' }
  | { readonly state: 'unknown' | 'stale'; readonly version: string }
  /** It says word for word what the original says; so many words are to be written in its language. */
  | { readonly state: 'copied'; readonly words: number }
  | { readonly state: 'orphan' };

/**
 * How a translation stands to what it was translated from.
 *
 * @param names of programs, offices and the like, which no language translates: they make no text another one.
 */
export function translationOf(
  entry: Entry,
  entries: readonly Entry[],
  { source }: Languages,
  names: readonly string[] = [],
): TranslationState {
  if (entry.locale === source) return { state: 'source' };
  const original = counterpart(entry, entries, source);
  if (!original) return { state: 'orphan' };
  const words = ownWords(entry, names);
  const isCopied = words.join(' ') === ownWords(original, names).join(' ');
  return standingOf(entry.data.follows, versionOf(original), isCopied ? words.length : 0);
}

/**
 * How words stand to an original.
 *
 * @param follows the version that they say they follow.
 * @param version of the original as it is now.
 * @param copied how many words they have, where they say what the original says.
 */
export function standingOf(follows: unknown, version: string, copied: number): TranslationState {
  if (follows === undefined) return { state: 'unknown', version };
  if (follows !== version) return { state: 'stale', version };
  return copied > 0 ? { state: 'copied', words: copied } : { state: 'current' };
}

/** Fields that are the same in several languages though somebody translated the entry: a name, and the English of a term. */
const named = new Set(['name', 'english']);

/** The words of an entry, without names: of its fields and its text. */
function ownWords({ data, ...entry }: Entry, names: readonly string[]): string[] {
  const fields = Object.entries(data).filter(([name]) => !isWordless(name) && !named.has(name));
  const texts = [...fields.flatMap(([, value]) => stringsIn(value)), bodyOf({ data, ...entry })];
  const longestFirst = names.toSorted((one, other) => other.length - one.length);
  const text = longestFirst.reduce((left, name) => left.replaceAll(name, ' '), texts.join(' '));
  return wordsIn(text);
}

/** The words of a text: what has a letter in it. */
export const wordsIn = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /\p{L}/u.test(word));

/** Every text in a value, however deep. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** The same entry in another language. */
export function counterpart(
  { collection, slug }: Entry,
  entries: readonly Entry[],
  locale: string,
): Entry | undefined {
  return entries.find(
    (other) => other.locale === locale && other.collection === collection && other.slug === slug,
  );
}

/** Entries that are missing in a language, that don't say what they follow, or that differ in more than words. */
export function translationFaults(entries: readonly Entry[], languages: Languages): Finding[] {
  return [
    ...missing(entries, languages),
    ...entries.flatMap((entry) => unlike(entry, entries, languages)),
  ];
}

function missing(entries: readonly Entry[], { all }: Languages): Finding[] {
  return entries
    .filter((entry) => firstOf(entry, entries, all) === entry)
    .flatMap((entry) =>
      all
        .filter((locale) => !counterpart(entry, entries, locale))
        .map((locale) => ({
          file: `${contentFolder}/${locale}/${entry.collection}/${entry.slug}.mdx`,
          line: 1,
          what: `This file is missing: "${entry.locale}" has it and "${locale}" does not.`,
          instead: `Write it, beginning with a copy of ${entry.file}; or take that one away too.`,
        })),
    );
}

/** The entry in the first language that has it: what another one lacks is told once. */
function firstOf(entry: Entry, entries: readonly Entry[], all: readonly string[]) {
  return all.map((locale) => counterpart(entry, entries, locale)).find(Boolean);
}

function unlike(entry: Entry, entries: readonly Entry[], languages: Languages): Finding[] {
  const original = counterpart(entry, entries, languages.source);
  if (!Object.hasOwn(entrySchemas, entry.collection)) return [];
  if (original === entry) return followsItself(entry);
  if (!original || entry.broken || original.broken) return [];
  const { state, ...rest } = translationOf(entry, entries, languages);
  const unknown =
    state === 'unknown' && 'version' in rest
      ? [
          {
            file: entry.file,
            line: lineOf(entry, 'reviewed'),
            what: 'The translation does not say which version of the original it follows.',
            instead: `Read it against ${original.file}, then add below "reviewed" the line: follows: ${rest.version}`,
          },
        ]
      : [];
  const shape: Readonly<Record<string, z.ZodType>> = entrySchemas[entry.collection].shape;
  // What is wrong in itself is told of itself.
  const right = ({ data }: Entry, field: string) => shape[field]?.safeParse(data[field]).success;
  const differing = sameInEveryLanguage
    .filter((field) => right(entry, field) && right(original, field))
    .filter((field) => String(entry.data[field]) !== String(original.data[field]));
  return [
    ...unknown,
    ...differing.map((field) => ({
      file: entry.file,
      line: lineOf(entry, field),
      what: `"${field}" is ${shown(entry.data[field])} here and ${shown(original.data[field])} in ${original.file}.`,
      instead: 'Write the same in both: it is no matter of language.',
    })),
  ];
}

/** An original that says which version it follows, as a translation does. */
function followsItself(entry: Entry): Finding[] {
  if (entry.data.follows === undefined) return [];
  const what = 'This is the original, and follows no other file.';
  return [
    { file: entry.file, line: lineOf(entry, 'follows'), what, instead: 'Take the line away.' },
  ];
}

function shown(value: unknown): string {
  return value === undefined ? 'left out' : JSON.stringify(value);
}
