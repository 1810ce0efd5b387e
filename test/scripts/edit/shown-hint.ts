import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** The words of a hint that are seen: the editor reads it as Markdown, and shows no tag in it. */
export function shownHint(hint: string | undefined): string | undefined {
  if (hint === undefined) return undefined;
  const tree = unified().use(remarkParse).use(remarkGfm).parse(hint);
  return toString(tree, { includeHtml: false });
}
