import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Outcome } from '../process/run-command.ts';
import { root } from '../root.ts';
import { buildSite, siteFolder } from '../site/build-site.ts';
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
 * @param executablePath of the Chromium that prints.
 * @param env variables for the build besides its own.
 */
export async function buildWithGuide(
  executablePath: string | undefined,
  env: Readonly<Record<string, string>> = {},
): Promise<BuiltWithGuide> {
  const alone = await buildSite(env);
  if (!alone.ok || executablePath === undefined) return { ...alone, guides: [] };
  const guides = await print(executablePath);
  return { ...(await buildSite({ ...env, GUIDE_PDFS: folder })), guides };
}

async function print(executablePath: string): Promise<readonly PrintedGuide[]> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
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
