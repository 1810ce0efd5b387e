import { parseEntry, type Entry } from '../../site/src/content-rules/entry.ts';
import { elementsIn } from '../../site/src/content-rules/syntax.ts';

/**
 * In whose voice the site speaks, by `adopted` in program.yaml: that of somebody who tells what the department says, until the
 * department has adopted the site, and then the department's own.
 */
export const voices = ['untilAdopted', 'onceAdopted'] as const;
export type Voice = (typeof voices)[number];

export const otherVoice = (voice: Voice): Voice =>
  voice === 'untilAdopted' ? 'onceAdopted' : 'untilAdopted';

/** A space to whoever looks for words, and none to Markdown, in which an empty line would end the paragraph. */
const nothing = '\ufeff';

/** An entry as it is read in one voice. Its lines stay where they are. */
export function inVoice(entry: Entry, voice: Voice): Entry {
  const left = voice === 'untilAdopted' ? 'OnceAdopted' : 'UntilAdopted';
  const text = elementsIn(entry)
    .filter(({ name }) => name === left)
    .reduceRight((all, { position }) => {
      const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
      const breaks = all.slice(start, end).replace(/[^\n]/g, '');
      return all.slice(0, start) + nothing + breaks + all.slice(end);
    }, entry.text);
  return text === entry.text ? entry : parseEntry(entry.file, text);
}
