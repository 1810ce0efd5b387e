import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { guideAddress } from '../addresses.ts';

/** The document as a PDF, as `npm run vod -- guide` made it. */
export interface GuidePdf {
  /** Its file's name, which says nothing of what is in it. */
  readonly name: string;
  /** Its address, without a locale. */
  readonly address: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

const counts = z.record(z.string(), z.number().int().positive());

/**
 * The PDF in one language, if there is one. The folder `GUIDE_PDFS` holds `<locale>.pdf` for each language, and
 * `pages.json` with the number of pages of each. Without that variable the site is built without PDFs.
 */
export function guidePdf(locale: string): GuidePdf | undefined {
  const folder = process.env.GUIDE_PDFS;
  if (folder === undefined) return undefined;
  const file = join(folder, `${locale}.pdf`);
  if (!existsSync(file)) return undefined;
  const pages = counts.parse(JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8')))[locale];
  if (pages === undefined) throw new Error(`${folder}/pages.json: how many pages has "${locale}"?`);
  const name = `guide-${locale}.pdf`;
  return { name, address: guideAddress + name, bytes: new Uint8Array(readFileSync(file)), pages };
}
