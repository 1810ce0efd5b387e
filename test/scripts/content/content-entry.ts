import { parseEntry, type Entry } from '../../../site/src/content-rules/entry.ts';
import type { Finding } from '../../../site/src/content-rules/finding.ts';

/** An entry as an editor would write it; what it is not told is in order. */
export function contentEntry({
  path = 'en/faq/where',
  front = ['question: Where do we meet?', 'order: 10', 'reviewed: 2026-11-22'],
  body = 'In a quiet room.',
}: {
  path?: string;
  front?: readonly string[];
  body?: string;
} = {}): Entry {
  const text = ['---', ...front, '---', '', body, ''].join('\n');
  return parseEntry(`site/src/content/${path}.mdx`, text);
}

/** Findings as lines: where it is, what is wrong, and what to write instead. */
export const told = (found: readonly Finding[]): string[] =>
  found.map(({ line, what, instead }) => `${line}: ${what} ${instead}`);
