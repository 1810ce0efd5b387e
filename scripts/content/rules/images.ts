import type { TextFile } from '../entry.ts';
import type { Finding } from '../finding.ts';

/** Pictures that say nothing to those who do not see them. */
export function imageFaults({ file, lines }: TextFile): Finding[] {
  return lines.flatMap((text, index) =>
    [...text.matchAll(/!\[\s*\]\([^)]*\)|<img\b(?![^>]*\balt="[^"]+")[^>]*>/g)].map(([found]) => ({
      file,
      line: index + 1,
      what: `${found} has no words for those who do not see it.`,
      instead: 'Say in the square brackets what the picture shows: ![Two chairs at a table](…).',
    })),
  );
}
