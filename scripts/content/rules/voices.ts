import type { PlainWords } from '../../../site/src/plain-words-schema.ts';
import type { Program } from '../../../site/src/program-schema.ts';
import { lineAt, type Entry } from '../../../site/src/content-rules/entry.ts';
import type { Finding } from '../../../site/src/content-rules/finding.ts';
import type { InterfaceWords } from '../interface-words.ts';
import { textIn } from '../program-words.ts';
import { inVoice, otherVoice, voices, type Voice } from '../voice.ts';
import { placesOf } from '../../../site/src/content-rules/words.ts';

type Names = Pick<Program, 'office' | 'department'>;

/**
 * The words of the other voice that a text has, as they stand in it.
 *
 * @param voice in which the text is read.
 */
export function wordsOfOther(
  text: string,
  voice: Voice,
  words: PlainWords,
  names: Names,
  locale: string,
) {
  const sought = words.voices[otherVoice(voice)].flatMap((said) =>
    (['name', 'short'] as const).map((form) =>
      said.replace(/\{(office|department)\}/g, (_, body: keyof Names) =>
        textIn(names[body][form], locale),
      ),
    ),
  );
  return placesOf([...new Set(sought)], text);
}

const whatElse: Readonly<Record<Voice, string>> = {
  untilAdopted: 'Put the words within <OnceAdopted>, or say it so that it is true before, too.',
  onceAdopted:
    'Say it so that the department could say it too, or put the words within <UntilAdopted> and what it will say itself within <OnceAdopted>.',
};

const wouldBeRead = (found: string, voice: Voice): string =>
  `“${found.replace(/\s+/g, ' ')}” would be read ${voice === 'untilAdopted' ? 'before' : 'once'} the department has adopted the site.`;

/** Words of an entry that are read in a voice which is not theirs. */
export function voiceFaults(entry: Entry, words: PlainWords, names: Names): Finding[] {
  return voices.flatMap((voice) => {
    const { file, locale, text } = inVoice(entry, voice);
    return wordsOfOther(text, voice, words, names, locale).map(({ found, index }) => ({
      ...{ file, line: lineAt(text, index) },
      ...{ what: wouldBeRead(found, voice), instead: whatElse[voice] },
    }));
  });
}

/** The same of buttons, forms and messages, which choose their words by `adopted`. */
export function interfaceVoiceFaults(
  { file, locale, lines, said }: InterfaceWords,
  words: PlainWords,
  names: Names,
): Finding[] {
  return voices.flatMap((voice) =>
    wordsOfOther(JSON.stringify(said[voice]), voice, words, names, locale).map(({ found }) => ({
      ...{ file, line: Math.max(1, lines.findIndex((line) => line.includes(found)) + 1) },
      what: wouldBeRead(found, voice),
      instead: 'Choose by program.adopted between words for each.',
    })),
  );
}
