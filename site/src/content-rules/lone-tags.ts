import type { Parents } from 'mdast';
import type { Entry } from './entry.ts';
import type { Finding } from './finding.ts';
import { elementsIn, syntaxOf } from './syntax.ts';

/**
 * Lines that hold nothing but tags, with spaces between them. MDX takes such tags for blocks of the page and not for words,
 * so the page would show them without the spaces.
 */
export function loneTagFaults(entry: Entry): Finding[] {
  const lines = [syntaxOf(entry).tree, ...elementsIn(entry)].flatMap(linesOfNeighbours);
  return [...new Set(lines)].map((line) => ({
    ...{ file: entry.file, line },
    what: 'The space between the tags in this line would be lost, as nothing else stands in it.',
    instead:
      'Give each a line of its own, with an empty line between them, or begin the line with a word.',
  }));
}

/** The lines in which one block ends and the next begins after a space. */
function linesOfNeighbours({ children }: Parents): number[] {
  return children.flatMap((block, index) => {
    const end = children[index - 1]?.position?.end;
    const start = block.position?.start;
    if (block.type !== 'mdxJsxFlowElement' || !end || !start) return [];
    return end.line === start.line && (end.offset ?? 0) < (start.offset ?? 0) ? [start.line] : [];
  });
}
