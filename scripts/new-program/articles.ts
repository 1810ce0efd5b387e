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
  let now = text;
  for (const part of ['office', 'department'] as const) {
    for (const [feminine, masculine] of pairs) {
      const isMasculine = spanishArticles[part] === 'el';
      const [from, to] = isMasculine ? [feminine, masculine] : [masculine, feminine];
      now = now.replace(new RegExp(`(?<!\\p{L})${from}(?=\\s+${nameOf[part]})`, 'gu'), to);
    }
  }
  return now;
}
