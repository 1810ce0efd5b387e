import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startChromium } from '../chromium/start.ts';
import type { Outcome } from '../process/run-command.ts';
import { root } from '../root.ts';
import { buildSite, siteFolder } from '../site/build-site.ts';
import { localBuild } from '../site/staleness.ts';
import { printGuides } from './print-guides.ts';

const folder = join(root, '.astro', 'guide');

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
): Promise<Outcome> {
  const alone = await buildSite(env);
  if (!alone.ok || !withPdf) return alone;
  const browser = await startChromium();
  try {
    const guides = await printGuides(browser, siteFolder);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const { locale, bytes } of guides) await writeFile(join(folder, `${locale}.pdf`), bytes);
    const pages = Object.fromEntries(guides.map(({ locale, pages: count }) => [locale, count]));
    await writeFile(join(folder, 'pages.json'), JSON.stringify(pages));
  } finally {
    await browser.close();
  }
  return buildSite({ ...env, GUIDE_PDFS: folder });
}
