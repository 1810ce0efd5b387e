/** The words for a code as a row has it; undefined for one that nobody has words for. */
export const inWords = (
  words: Readonly<Record<string, string>>,
  code: string | undefined,
): string | undefined => (code === undefined ? undefined : words[code]);
