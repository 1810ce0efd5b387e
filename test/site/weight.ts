import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';

/** What ten packets carry, the first that a server sends without waiting for an answer (RFC 6928). */
const firstFlight = 14_600;

const packed = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;

/** What the browser asks for by itself when it shows a page: scripts, styles, pictures, and the icon of the tab. */
const asking = 'script[src], img[src], source[src], link[rel="stylesheet"], link[rel~="icon"]';

/**
 * What a first visit of a page takes over the wire, in bytes as `gzip -9` packs them, by file. The sharing picture is not
 * among them: only other sites ask for it.
 */
function weightOf(html: string): Readonly<Record<string, number>> {
  const asked = parse(html)
    .querySelectorAll(asking)
    .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');
  return Object.fromEntries([
    ['the page', packed(html)],
    ...[...new Set(asked)].map((file) => [file, packed(readFileSync(join('dist', file)))] as const),
  ]);
}

/** What is too much, in words: nothing while the files together hold to the budget. */
export function overweight(html: string): string {
  const weight = weightOf(html);
  const all = Object.values(weight).reduce((sum, bytes) => sum + bytes, 0);
  if (all <= firstFlight) return '';
  const parts = Object.entries(weight).map(([file, bytes]) => `${file} ${String(bytes)}`);
  return `${String(all)} bytes, ${String(all - firstFlight)} too many (${parts.join(', ')}): say it in fewer words, or take something out`;
}
