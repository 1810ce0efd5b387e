/** Part of a text. */
export interface SpokenPart {
  readonly words: string;
  /** Its language, if that is not the page's. */
  readonly lang?: string;
  /** Set where it is a telephone number, which is not to be broken across lines. */
  readonly number?: true;
}

/**
 * A text of the interface or of `program.yaml` in parts: `{en:P.O. box}` in it are words in another language, which are
 * to be read out and spelled as such. Numbers to dial are parts of their own: `1-800-555-0100`.
 */
export function spokenParts(text: string): readonly SpokenPart[] {
  return text.split(/(\{[a-z]{2}:[^{}]*\}|\b1(?:-\d{3}){2}-[\dA-Z]{4}\b)/).flatMap((words) => {
    const foreign = /^\{([a-z]{2}):(.*)\}$/s.exec(words);
    if (foreign) return [{ lang: foreign[1] ?? '', words: foreign[2] ?? '' }];
    if (/^1-\d/.test(words)) return [{ words, number: true as const }];
    return words === '' ? [] : [{ words }];
  });
}
