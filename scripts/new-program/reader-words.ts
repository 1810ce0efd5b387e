import { languageTag } from '../../worker/forms/language-tag.ts';

/** Words that are marked to be in another language. */
const marked = new RegExp(`\\{${languageTag}:([^}]*)\\}`, 'g');

/** Letters and digits alone, in small letters: what is left of a text when markup, quotation marks and breaks go. */
export function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The words of an MDX text as a reader sees them, as far as that can be told without building it.
 *
 * @param names what the components that fill themselves in show: `<Office short />` → its abbreviation.
 */
export function readerWords(mdx: string, names: Readonly<Record<string, string>>): string {
  const filled = mdx.replace(
    /<([A-Z]\w*(?: \w+)*) \/>/g,
    (_tag, name: string) => names[name] ?? '',
  );
  const spoken = filled.replace(marked, '$1');
  return lettersOf(spoken.replace(/<[^>]*>/g, '').replace(/\]\([^)]*\)/g, ''));
}
