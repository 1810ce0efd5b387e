import type { Attribute } from '../known-components.ts';

/**
 * A part of a page as the site draws it: a component, or an entry of a list. Where words belong that somebody types, it has their
 * marks. The build draws each part once for every way in which it can be written (pages/[...locale]/edit/preview.astro), and the
 * editor puts the words in.
 */
export interface Part {
  readonly name: string;
  readonly attributes: Attributes;
  readonly html: string;
}

/** What is written in a tag; true for an attribute without a value. */
export type Attributes = Readonly<Record<string, string | true>>;

/** What stands within a component, or the text of an entry. */
export const within = 'within';

/** The place of words that are typed; signs that no text has. */
export const markOf = (name: string): string => `⟦${name}⟧`;

/** Every way in which something with these attributes can be written: with each choice, with a mark for words, and without what can be left out. */
export function waysToWrite(attributes: readonly Attribute[]): Attributes[] {
  return attributes.reduce<Attributes[]>(
    (ways, { name, needed, choices, flag }) => {
      const values = flag ? [true as const] : (choices ?? [markOf(name)]);
      return ways.flatMap((way) => [
        ...(needed ? [] : [way]),
        ...values.map((value) => ({ ...way, [name]: value })),
      ]);
    },
    [{}],
  );
}

/** The part that is written so; undefined if the site draws none. */
export function partFor(
  parts: readonly Part[],
  name: string,
  written: Attributes,
): Part | undefined {
  const names = Object.keys(written);
  return parts.find(
    (part) =>
      part.name === name &&
      Object.keys(part.attributes).length === names.length &&
      names.every((each) => {
        const drawn = part.attributes[each];
        return drawn === written[each] || drawn === markOf(each);
      }),
  );
}

/**
 * Puts words where their marks are.
 *
 * @param html what stands within, as HTML; the words of the attributes are text.
 */
export function filledIn({ html }: Pick<Part, 'html'>, words: Attributes, inside: string): string {
  return html.replace(/⟦([\w-]+)⟧/g, (mark, name: string) => {
    if (name === within) return inside;
    const value = words[name];
    return value === undefined ? mark : escaped(String(value));
  });
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
