import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium/find.ts';
import { printGuides, type PrintedGuide } from './guide/print-guides.ts';
import { task } from './process/task.ts';
import { root } from './root.ts';
import { buildSite, siteFolder } from './site/build-site.ts';
import { runStep } from './steps/run-steps.ts';

const folder = join(root, '.astro', 'guide');

/** Builds the site together with the PDFs of its guide; without a Chromium, the site alone. */
await task(async () => {
  if (!(await runStep({ name: 'site', run: buildSite }))) return false;
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.log(
      'There is no Chromium here, so the guide has no PDF: install the package `chromium`, or set CHROMIUM_PATH, then run the same command again.',
    );
    return true;
  }
  let guides: readonly PrintedGuide[] = [];
  const printed = await runStep({
    name: 'PDF of the guide',
    run: async () => {
      guides = await print(executablePath);
      return { ok: true, output: '' };
    },
  });
  if (!printed) return false;
  const run = () => buildSite({ GUIDE_PDFS: folder });
  if (!(await runStep({ name: 'site with the PDF', run }))) return false;
  for (const { locale, pages, bytes } of guides)
    console.log(`guide-${locale}.pdf: ${pages} pages, ${Math.round(bytes.length / 1000)} kB`);
  return true;
});

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
