import type { PlainWords } from '../../../site/src/plain-words-schema.ts';
import type { Program } from '../../../site/src/program-schema.ts';
import type { Entry } from '../../../site/src/content-rules/entry.ts';
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
): string[] {
  return words.voices[otherVoice(voice)]
    .flatMap((said) =>
      (['office', 'department'] as const).reduce<string[]>(
        (all, body) =>
          all.flatMap((one) =>
            one.includes(`{${body}}`)
              ? [names[body].name, names[body].short].map((name) =>
                  one.replaceAll(`{${body}}`, textIn(name, locale)),
                )
              : [one],
          ),
        [said],
      ),
    )
    .flatMap((said) => placesOf([said], text).map(({ found }) => found));
}

const whatElse: Readonly<Record<Voice, string>> = {
  untilAdopted: 'Put the words within <OnceAdopted>, or say it so that it is true before, too.',
  onceAdopted:
    'Say it so that the department could say it too, or put the words within <UntilAdopted> and what it will say itself within <OnceAdopted>.',
};

const when: Readonly<Record<Voice, string>> = {
  untilAdopted: 'before the department has adopted the site',
  onceAdopted: 'once the department has adopted the site',
};

/** Words of an entry that are read in a voice which is not theirs. */
export function voiceFaults(entry: Entry, words: PlainWords, names: Names): Finding[] {
  return voices.flatMap((voice) =>
    inVoice(entry, voice)
      .split('\n')
      .flatMap((line, index) =>
        wordsOfOther(line, voice, words, names, entry.locale).map((found) => ({
          ...{ file: entry.file, line: index + 1 },
          what: `“${found}” would be read ${when[voice]}.`,
          instead: whatElse[voice],
        })),
      ),
  );
}

/** The same of buttons, forms and messages, which choose their words by `adopted`. */
export function interfaceVoiceFaults(
  file: InterfaceWords,
  words: PlainWords,
  names: Names,
): Finding[] {
  return voices.flatMap((voice) =>
    wordsOfOther(JSON.stringify(file.said[voice]), voice, words, names, file.locale).map(
      (found) => ({
        file: file.file,
        line: Math.max(1, file.lines.findIndex((line) => line.includes(found)) + 1),
        what: `“${found}” would be read ${when[voice]}.`,
        instead: 'Choose by program.adopted between words for each.',
      }),
    ),
  );
}
