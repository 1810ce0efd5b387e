import { namedBy, type CollectionName } from '../schemas.ts';
import type { Mistake } from './finding.ts';
import { lostLetter, readFields } from './read-fields.ts';

/** A file with words of the site, as an editor sees it: lines, counted from 1. */
export interface TextFile {
  /** From the project's folder, as an editor finds it. */
  readonly file: string;
  readonly locale: string;
  readonly lines: readonly string[];
}

/** One thing with a file of its own: a page, a question, a step. */
export interface Entry extends TextFile {
  readonly collection: CollectionName;
  /** The file's name, which is the same in every language. */
  readonly slug: string;
  /** What stands between the two lines of dashes; empty if it can't be read. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Why it can't be read, and in which line of the file. */
  readonly broken?: Mistake;
  /** The line after the second line of dashes. */
  readonly bodyFrom: number;
  /** The whole file, with lines that end in a line feed alone. */
  readonly text: string;
}

/** The line in which a place of a text is. */
export const lineAt = (text: string, index: number): number =>
  text.slice(0, index).split('\n').length;

/** A line without remarks between braces, which no reader sees. */
export const withoutRemarks = (line: string): string => line.replace(/\{\/\*.*?\*\/\}/g, '');

/** What an entry is called, by the field that names one of its collection; its file where that is empty. */
export function nameOf({ collection, data, file }: Entry): string {
  const name = data[namedBy[collection]];
  return typeof name === 'string' ? `“${name}”` : file;
}

/** The words of an entry under its front matter. */
export function bodyOf({ lines, bodyFrom }: Entry): string {
  return lines.slice(bodyFrom - 1).join('\n');
}

/** The line in which a field of the front matter stands, or the first. */
export function lineOf({ lines, bodyFrom }: Entry, field: string): number {
  const at = lines.findIndex((line) => new RegExp(`^\\s*${field}\\s*:`).test(line));
  return at >= 0 && at < bodyFrom ? at + 1 : 1;
}

/** An entry from the text of its file. */
export function parseEntry(file: string, written: string): Entry {
  const [slug = '', folder, locale = ''] = file
    .replace(/\.mdx$/, '')
    .split('/')
    .reverse();
  const text = written.replaceAll('\r\n', '\n');
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  const place = { file, locale, slug, collection: folder as CollectionName, lines, text };
  const broken = withoutDashes(lines, end);
  if (broken) return { ...place, data: {}, bodyFrom: 1, broken };
  const bodyFrom = end + 2;
  const read = readFields(lines.slice(1, end).join('\n'));
  if (!read.broken) return { ...place, data: (read.data ?? {}) as Entry['data'], bodyFrom };
  return { ...place, data: {}, bodyFrom, broken: { ...read.broken, line: read.broken.line + 1 } };
}

/**
 * What is wrong with the lines of dashes around the fields.
 *
 * @param end where the second one stands, counted from 0; negative if there is none.
 */
function withoutDashes(lines: readonly string[], end: number): Mistake | undefined {
  const [first = ''] = lines;
  const lost = lostLetter(lines);
  if (lost) return lost;
  if (first.startsWith('\ufeff')) {
    const what = 'A sign that nobody sees stands before the first line.';
    const instead = 'Save the file once more, as “UTF-8” and not “UTF-8 with BOM”.';
    return { line: 1, what, instead };
  }
  if (first !== '---') {
    const what = 'The first line is not three dashes and nothing else.';
    return { line: 1, what, instead: 'Write --- in a line of its own above the fields.' };
  }
  if (end >= 0) return undefined;
  const what = 'The fields have no line of three dashes below them.';
  return { line: 1, what, instead: 'Write --- in a line of its own below the last field.' };
}
