import { languageTag } from '../../worker/forms/language-tag.ts';

/** Part of a text. */
export interface SpokenPart {
  readonly words: string;
  /** Its language, if that is not the page's. */
  readonly lang?: string;
  /** Set where it is a telephone number or a reference, which is not to be broken across lines. */
  readonly number?: true;
}

/** A number to dial, `1-800-555-0100`, or a reference, `K7QM-3XDP`. */
const unbroken = String.raw`\b(?:1(?:-\d{3}){2}|[\dA-Z]{4})-[\dA-Z]{4}\b`;
const parts = new RegExp(String.raw`(\{${languageTag}:[^{}]*\}|${unbroken})`);
const foreignWords = new RegExp(String.raw`^\{(${languageTag}):(.*)\}$`, 's');
const whole = new RegExp(`^${unbroken}$`);

/**
 * A text of the interface or of `program.yaml` in parts: `{en:P.O. box}` in it are words in another language, which are
 * to be read out and spelled as such. Numbers to dial and references are parts of their own.
 */
export function spokenParts(text: string): readonly SpokenPart[] {
  return text.split(parts).flatMap((words) => {
    const foreign = foreignWords.exec(words);
    if (foreign) return [{ lang: foreign[1] ?? '', words: foreign[2] ?? '' }];
    if (whole.test(words)) return [{ words, number: true as const }];
    return words === '' ? [] : [{ words }];
  });
}
