import { HTMLElement, TextNode, type Node } from 'node-html-parser';

/** Elements within a line; all others set their words apart from what is around them. */
const inline = new Set(
  'A ABBR B BDI CITE CODE DATA DEL DFN EM I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR'.split(
    ' ',
  ),
);
const unseen = new Set(['HEAD', 'SCRIPT', 'STYLE', 'TEMPLATE']);

/** The words that a page shows, with single spaces between them. */
export function visibleText(node: Node): string {
  return oneLine(collect(node));
}

/** Each paragraph, heading, item or label of a page apart; what the Worker shows in some situations too. */
export function allBlocks(node: Node): string[] {
  return collect(node, { apart: '\n', hidden: true })
    .split('\n')
    .map(oneLine)
    .filter((block) => block !== '');
}

/** Text with every run of white space as one space, so that line breaks in a file don't matter. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

interface How {
  /** What stands between blocks; line breaks within a text become spaces. */
  readonly apart?: string;
  /** Whether to take what is hidden too. */
  readonly hidden?: boolean;
}

function collect(node: Node, how: How = {}): string {
  const { apart = ' ', hidden = false } = how;
  if (node instanceof TextNode) return node.text.replace(/\s+/gu, ' ');
  if (!(node instanceof HTMLElement)) return '';
  if (unseen.has(node.tagName) || (!hidden && node.hasAttribute('hidden'))) return '';
  const text = node.childNodes.map((child) => collect(child, how)).join('');
  // Of all that can be wrong with an answer one sentence is shown.
  const isApart = !inline.has(node.tagName) || node.hasAttribute('data-error');
  return isApart ? `${apart}${text}${apart}` : text;
}
