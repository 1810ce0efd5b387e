/** Part of a text, and its language if that is not the page's. */
export interface SpokenPart {
  readonly words: string;
  readonly lang?: string;
}

/**
 * A text of the interface or of `program.yaml` in parts: `{en:P.O. box}` in it are words in another language, which are
 * to be read out and spelled as such.
 */
export function spokenParts(text: string): readonly SpokenPart[] {
  return text.split(/(\{[a-z]{2}:[^{}]*\})/).flatMap((words) => {
    const foreign = /^\{([a-z]{2}):(.*)\}$/s.exec(words);
    if (foreign) return [{ lang: foreign[1] ?? '', words: foreign[2] ?? '' }];
    return words === '' ? [] : [{ words }];
  });
}
