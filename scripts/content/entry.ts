import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { EntryKind } from '../../site/src/schemas.ts';
import { contentFolder } from './languages.ts';
import { whyUnreadable } from './unreadable.ts';

/** A file with words of the site, as an editor sees it: lines, counted from 1. */
export interface TextFile {
  /** From the project's folder, as an editor finds it. */
  readonly file: string;
  readonly locale: string;
  readonly lines: readonly string[];
}

/** One thing with a file of its own: a page, a question, a step. */
export interface Entry extends TextFile {
  readonly kind: EntryKind;
  /** The file's name, which is the same in every language. */
  readonly slug: string;
  /** What stands between the two lines of dashes; empty if it can't be read. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Why it can't be read, and in which line. */
  readonly broken?: { readonly line: number; readonly why: string };
  /** The line after the second line of dashes. */
  readonly bodyFrom: number;
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

/** Every entry in every language, in the order of their files. */
export function readEntries(root: string): Entry[] {
  return globSync(`${contentFolder}/*/*/*.mdx`, { cwd: root })
    .sort()
    .map((file) => parseEntry(file, readFileSync(join(root, file), 'utf8')));
}

/** An entry from the text of its file. */
export function parseEntry(file: string, text: string): Entry {
  const [slug = '', kind, locale = ''] = file
    .replace(/\.mdx$/, '')
    .split('/')
    .reverse();
  const lines = text.split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  const place = { file, locale, slug, kind: kind as EntryKind, lines };
  if (lines[0] !== '---' || end < 0) {
    const why = 'The file does not begin with its fields between two lines of three dashes (---).';
    return { ...place, data: {}, bodyFrom: 1, broken: { line: 1, why } };
  }
  const bodyFrom = end + 2;
  try {
    const data = parse(lines.slice(1, end).join('\n')) as Record<string, unknown> | null;
    return { ...place, data: data ?? {}, bodyFrom };
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = (error.linePos?.[0].line ?? 0) + 1;
    return { ...place, data: {}, bodyFrom, broken: { line, why: whyUnreadable(error) } };
  }
}
