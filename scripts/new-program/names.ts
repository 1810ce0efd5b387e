import { isLanguageTag } from '../../worker/forms/language-tag.ts';

/** Puts another program's names and numbers in the place of this one's. */
export type Rename = (text: string) => string;

/** A letter or a digit beside a name makes it part of another word. */
const notWithin = { before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}])' };

/**
 * The texts that differ between two programs' `program.yaml`, as one replacement. Where a language is left out, its names
 * become those of the first language.
 */
export function renaming(from: unknown, to: unknown): Rename {
  const pairs = new Map<string, string>();
  collect(from, to, pairs);
  const names = [...pairs.keys()].sort((a, b) => b.length - a.length);
  if (names.length === 0) return (text) => text;
  const any = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(`${notWithin.before}(?:${any})${notWithin.after}`, 'gu');
  return (text) => text.replace(pattern, (name) => pairs.get(name) ?? name);
}

/** Names of one line without markup: what is a sentence or has markup in it is written again, not renamed. */
function isName(text: string): boolean {
  return text.length > 1 && !/[{}]|[.!?]$/.test(text);
}

function collect(from: unknown, to: unknown, pairs: Map<string, string>): void {
  if (typeof from === 'string') {
    const other = typeof to === 'string' ? to : first(to);
    if (isName(from) && from !== other && !pairs.has(from)) pairs.set(from, other);
    return;
  }
  if (typeof from !== 'object' || from === null) return;
  for (const [key, value] of Object.entries(from as Readonly<Record<string, unknown>>)) {
    const within = typeof to === 'object' && to !== null && key in to;
    if (within) collect(value, (to as Readonly<Record<string, unknown>>)[key], pairs);
    // A language that the other has not: its names become those of the first language.
    else if (isLanguageTag(key)) collect(value, to, pairs);
  }
}

/** The text in the first language, or nothing. */
function first(to: unknown): string {
  if (typeof to !== 'object' || to === null) return '';
  const [text] = Object.values(to as Readonly<Record<string, unknown>>);
  return typeof text === 'string' ? text : '';
}
