/**
 * In whose voice the site speaks, by `adopted` in program.yaml: that of somebody who tells what the department says, until the
 * department has adopted the site, and then the department's own.
 */
export const voices = ['untilAdopted', 'onceAdopted'] as const;
export type Voice = (typeof voices)[number];

/** Around words that belong to one voice alone. */
const tags: Readonly<Record<Voice, string>> = {
  untilAdopted: 'UntilAdopted',
  onceAdopted: 'OnceAdopted',
};

export const otherVoice = (voice: Voice): Voice =>
  voice === 'untilAdopted' ? 'onceAdopted' : 'untilAdopted';

/** A text of the content as it is read in one voice. Its lines stay where they are. */
export function inVoice(text: string, voice: Voice): string {
  const left = tags[otherVoice(voice)];
  return text
    .replace(new RegExp(`<${left}>[^]*?</${left}>`, 'g'), (gone) => gone.replace(/[^\n]/g, ''))
    .replace(new RegExp(`</?${tags[voice]}>`, 'g'), '');
}
