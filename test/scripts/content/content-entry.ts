import { parseEntry, type Entry } from '../../../scripts/content/entry.ts';

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
