/** What parts words from each other, though no space stands there. */
const blocks =
  /<\/?(?:p|div|section|figure|figcaption|blockquote|address|ul|ol|li|dl|dt|dd|h[1-6]|br)\b[^>]*>/gi;

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

/** Where an item ends, and where a list does, while the markup goes. */
const [item, list] = ['\u0001', '\u0002'];

/** The words of markup in one line, as they are read out: the items of a list are parted, and a list ends a sentence. */
export function plainText(html: string): string {
  return html
    .replace(/<\/li>/gi, item)
    .replace(/<\/(?:ul|ol)>/gi, list)
    .replace(blocks, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (sign, name: string) => characters[name] ?? sign)
    .replace(/\s+/g, ' ')
    .replaceAll(
      new RegExp(`([.!?…]?) ?${item} ?${list}`, 'g'),
      (_, end: string) => `${end || '.'} `,
    )
    .replaceAll(new RegExp(`([.!?…]?) ?${item}`, 'g'), (_, end: string) => end || ';')
    .replace(/ +/g, ' ')
    .trim();
}
