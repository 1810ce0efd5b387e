import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';

/** Pictures that say nothing to those who do not see them, and pictures that are not there. */
export function imageFaults(
  { file, lines }: Entry,
  isThere: (address: string) => boolean,
): Finding[] {
  const missing = lines.flatMap((text, index) =>
    [...text.matchAll(/!\[[^\]]*\]\(([^)\s]*)[^)]*\)/g)].flatMap(([, address = '']) =>
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
