/** Letters that Unicode does not take apart into a letter and a mark, and that many leave out of a name they type. */
const plainLetters: Readonly<Record<string, string>> = { đ: 'd', ð: 'd', ł: 'l', ø: 'o', ı: 'i' };

/**
 * The words of a text as they are compared: in small letters, without accents, and without the apostrophe in "O’Brien". All else
 * that is no letter, mark or digit stands between words.
 */
export function plainWords(typed: string): string[] {
  return (
    typed
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}'’‘ʼ`´]/gu, '')
      // By way of capitals, "ß" is "ss".
      .toUpperCase()
      .toLowerCase()
      .replace(/[đðłøı]/g, (letter) => plainLetters[letter] ?? letter)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
  );
}

/** How many words next to each other some people write as one: "De la Cruz" is "Delacruz". */
const longestRun = 3;

/** Words next to each other, written as one, with the places of those that they are. */
export interface Run {
  readonly text: string;
  readonly places: readonly number[];
}

/** Each word, and all that stand next to each other as one, up to three of them. */
export function runsOf(words: readonly string[]): Run[] {
  return words.flatMap((_, first) =>
    Array.from({ length: Math.min(longestRun, words.length - first) }, (_, more) => {
      const places = Array.from({ length: more + 1 }, (_, place) => first + place);
      return { text: places.map((place) => words[place]).join(''), places };
    }),
  );
}

/** A name as a whole, in any order of its words. It is never the same as one word. */
export const wholeName = (words: readonly string[]): string => `= ${words.toSorted().join(' ')}`;
