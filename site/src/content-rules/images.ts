import type { Entry } from './entry.ts';
import type { Finding } from './finding.ts';
import { addressOf, attributeOf, elementsIn, lineOfPart, partsOf, writtenAs } from './syntax.ts';

/** A picture, written as Markdown has it or as `<img>`. */
function picturesIn(entry: Entry) {
  const written = partsOf(entry, 'image', 'imageReference').map((node) => ({
    ...{ node, address: addressOf(entry, node), alt: node.alt ?? '' },
  }));
  const words = (value: string | true | undefined) => (typeof value === 'string' ? value : '');
  const tags = elementsIn(entry)
    .filter(({ name }) => name === 'img')
    .map((node) => ({
      ...{ node, address: words(attributeOf(node, 'src')), alt: words(attributeOf(node, 'alt')) },
    }));
  return [...written, ...tags];
}

/** Pictures that say nothing to those who do not see them, and pictures that are not there. */
export function imageFaults(entry: Entry, isThere: (address: string) => boolean): Finding[] {
  const pictures = picturesIn(entry);
  const missing = pictures
    .filter(({ address }) => !address.startsWith('/') || !isThere(address))
    .map(({ node, address }) => ({
      ...{ file: entry.file, line: lineOfPart(node) },
      what: `There is no picture ${address}.`,
      instead: `Put it into site/public/, and write its address from there on, beginning with /: (/room.png).`,
    }));
  const silent = pictures
    .filter(({ alt }) => alt.trim() === '')
    .map(({ node }) => ({
      ...{ file: entry.file, line: lineOfPart(node) },
      what: `${writtenAs(entry, node)} has no words for those who do not see it.`,
      instead: 'Say in the square brackets what the picture shows: ![Two chairs at a table](…).',
    }));
  return [...missing, ...silent];
}
