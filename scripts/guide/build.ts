import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startChromium } from '../chromium/start.ts';
import type { Outcome } from '../process/run-command.ts';
import { root } from '../root.ts';
import { buildSite, siteFolder } from '../site/build-site.ts';
import { localBuild } from '../site/staleness.ts';
import { printGuides, type PrintedGuide } from './print-guides.ts';

const folder = join(root, '.astro', 'guide');

/** How the site was built, and the guides that are in it as PDF. */
export interface BuiltWithGuide extends Outcome {
  readonly guides: readonly PrintedGuide[];
}

/**
 * Builds the site, prints its guide in each language, and builds it once more with the PDFs in it. Without a Chromium it is
 * the site alone, whose guide can still be read and printed.
 *
 * @param withPdf whether there is a Chromium that prints.
 * @param env variables for the build in place of those of a copy on this machine.
 */
export async function buildWithGuide(
  withPdf: boolean,
  env: Readonly<Record<string, string>> = localBuild,
): Promise<BuiltWithGuide> {
  const alone = await buildSite(env);
  if (!alone.ok || !withPdf) return { ...alone, guides: [] };
  const guides = await print();
  return { ...(await buildSite({ ...env, GUIDE_PDFS: folder })), guides };
}

async function print(): Promise<readonly PrintedGuide[]> {
  const browser = await startChromium();
  try {
    const guides = await printGuides(browser, siteFolder);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const { locale, bytes } of guides) await writeFile(join(folder, `${locale}.pdf`), bytes);
    const pages = Object.fromEntries(guides.map(({ locale, pages: count }) => [locale, count]));
    await writeFile(join(folder, 'pages.json'), JSON.stringify(pages));
    return guides;
  } finally {
    await browser.close();
  }
}
