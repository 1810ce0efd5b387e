import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Page } from 'playwright-core';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * Answers all that a page asks for with the files of a built site, whatever the origin, so that no server is needed and
 * nothing comes from elsewhere.
 *
 * @param instead what stands in place of a file, by its path on the site.
 */
export async function showFolder(
  page: Page,
  folder: string,
  instead: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.route('**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    await route.fulfill({
      body: instead[pathname] ?? readFileSync(join(folder, file)),
      contentType: types[extname(file)] ?? 'application/octet-stream',
    });
  });
}
