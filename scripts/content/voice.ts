import type { Entry } from '../../site/src/content-rules/entry.ts';
import { elementsIn } from '../../site/src/content-rules/syntax.ts';

/**
 * In whose voice the site speaks, by `adopted` in program.yaml: that of somebody who tells what the department says, until the
 * department has adopted the site, and then the department's own.
 */
export const voices = ['untilAdopted', 'onceAdopted'] as const;
export type Voice = (typeof voices)[number];

/** The tag around words that belong to one voice alone. */
export const tagOf = (voice: Voice): string =>
  voice === 'untilAdopted' ? 'UntilAdopted' : 'OnceAdopted';

export const otherVoice = (voice: Voice): Voice =>
  voice === 'untilAdopted' ? 'onceAdopted' : 'untilAdopted';

/** A file of the content as it is read in one voice. Its lines stay where they are. */
export function inVoice(entry: Entry, voice: Voice): string {
  const left = tagOf(otherVoice(voice));
  return elementsIn(entry)
    .filter(({ name }) => name === left)
    .reduce((text, { position }) => {
      const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
      const gone = text.slice(start, end).replace(/[^\n]/g, ' ');
      return text.slice(0, start) + gone + text.slice(end);
    }, entry.text);
}
