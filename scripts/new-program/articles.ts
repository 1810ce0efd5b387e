import type { Answers } from './answers.ts';

/** What the names stand in on this program's Spanish pages: a tag of MDX, or a part of a template or of facts.yaml. */
const nameOf = {
  office: String.raw`(?:<Office\b|\$?\{office\.)`,
  department: String.raw`(?:<Department\b|\$?\{department\.)`,
} as const;

/** An article before a name, with what it joins: the feminine beside the masculine. */
const pairs = [
  ['de la', 'del'],
  ['a la', 'al'],
  ['La', 'El'],
  ['la', 'el'],
] as const;

/**
 * A Spanish text with the articles that go with the new program's names: "de la Oficina", "del Buró". Only what stands right
 * before a name is changed.
 */
export function withArticles(text: string, { spanishArticles }: Answers): string {
  if (!spanishArticles) return text;
  return Object.entries(nameOf).reduce((whole, [part, name]) => {
    const wanted = spanishArticles[part as keyof typeof nameOf];
    const [from, to] = wanted === 'el' ? [0, 1] : [1, 0];
    return pairs.reduce(
      (now, pair) =>
        now.replace(new RegExp(`(?<!\\p{L})${pair[from]}(?=\\s+${name})`, 'gu'), pair[to]),
      whole,
    );
  }, text);
}
