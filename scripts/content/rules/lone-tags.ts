import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { taggedLines } from './tags.ts';

/**
 * Lines that begin a block and hold nothing but tags, with spaces between them. MDX takes such tags for blocks of the page
 * and not for words, so the page would show them without the spaces.
 */
export function loneTagFaults({ file, lines, bodyFrom }: Entry): Finding[] {
  return [...taggedLines(lines, bodyFrom)]
    .filter(({ line, tags, left }) => {
      const begins = (lines[line - 2] ?? '').trim() === '' || line === bodyFrom;
      const alone = left.trim() === '' && tags.length > 1 && tags.every(({ closed }) => closed);
      return begins && alone && />\s+</.test(lines[line - 1] ?? '');
    })
    .map(({ line }) => ({
      file,
      line,
      what: 'The space between the tags in this line would be lost, as nothing else stands in it.',
      instead:
        'Give each a line of its own, with an empty line between them, or begin the line with a word.',
    }));
}
