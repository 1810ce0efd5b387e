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

/** Text with every run of white space as one space, so that line breaks in a file don't matter. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function collect(node: Node): string {
  if (node instanceof TextNode) return node.text;
  if (!(node instanceof HTMLElement)) return '';
  if (unseen.has(node.tagName) || node.hasAttribute('hidden')) return '';
  const text = node.childNodes.map(collect).join('');
  return inline.has(node.tagName) ? text : ` ${text} `;
}
