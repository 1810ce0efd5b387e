import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';

/** Where the pictures of a line lie: written as Markdown has it, or as `<img>`. */
function addressesIn(text: string): string[] {
  const written = [...text.matchAll(/!\[[^\]]*\]\(([^)\s]*)[^)]*\)/g)];
  const tags = [...text.matchAll(/<img\b(?:[^>]*?\ssrc="([^"]*)")?[^>]*>/g)];
  return [...written, ...tags].map(([, address = '']) => address);
}

/** Pictures that say nothing to those who do not see them, and pictures that are not there. */
export function imageFaults(
  { file, lines }: Entry,
  isThere: (address: string) => boolean,
): Finding[] {
  const missing = lines.flatMap((text, index) =>
    addressesIn(text).flatMap((address) =>
      address.startsWith('/') && isThere(address)
        ? []
        : [
            {
              file,
              line: index + 1,
              what: `There is no picture ${address}.`,
              instead: `Put it into site/public/, and write its address from there on, beginning with /: (/room.png).`,
            },
          ],
    ),
  );
  const silent = lines.flatMap((text, index) =>
    [...text.matchAll(/!\[\s*\]\([^)]*\)|<img\b(?![^>]*\balt="[^"]+")[^>]*>/g)].map(([found]) => ({
      file,
      line: index + 1,
      what: `${found} has no words for those who do not see it.`,
      instead: 'Say in the square brackets what the picture shows: ![Two chairs at a table](…).',
    })),
  );
  return [...missing, ...silent];
}
