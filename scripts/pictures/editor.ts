import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readLanguages } from '../content/read-languages.ts';
import { root } from '../root.ts';
import { freePort } from '../process/port.ts';
import { inTemporaryFolder } from '../process/temporary-folder.ts';
import { startEditor } from '../start/server.ts';

/** The entry that the picture shows. */
const shown = { collection: 'faq', name: 'where' };

/** Takes the picture of the built editor in docs/editing.md, with one entry open in every language. */
export function pictureEditor(browser: Browser): Promise<void> {
  return inTemporaryFolder(async (stateFolder) => {
    const editor = await startEditor({ port: await freePort(), stateFolder });
    try {
      const page = await browser.newPage({ viewport: { width: 1100, height: 760 } });
      const paths = readLanguages(root).all.map(
        (locale) => `site/src/content/${locale}/${shown.collection}/${shown.name}.mdx`,
      );
      await page.addInitScript(
        openFolder(paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))),
      );
      await page.goto(editor.origin);
      await page.getByRole('button', { name: 'Work with Local Repository' }).click();
      await page.getByRole('button', { name: 'Create Entry or Assets' }).waitFor();
      await page.evaluate(
        `location.hash = '#/collections/${shown.collection}/entries/${shown.name}'; undefined`,
      );
      await page.getByRole('textbox').first().waitFor();
      // What greets who comes goes away slowly.
      await page.getByText('Powered by').waitFor({ state: 'hidden' });
      const path = join(root, 'docs', 'pictures', 'editor.png');
      await page.screenshot({ path, animations: 'disabled' });
    } finally {
      await editor.stop();
    }
  });
}

/** Runs in the page: opens a folder of the browser's own with these files, in place of the one that a person picks. */
const openFolder = (files: readonly { readonly path: string; readonly text: string }[]) => `
  window.showDirectoryPicker = async () => {
    const top = await navigator.storage.getDirectory();
    await top.getDirectoryHandle('.git', { create: true });
    for (const { path, text } of ${JSON.stringify(files)}) {
      let folder = top;
      const parts = path.split('/');
      const name = parts.pop();
      for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write(text);
      await writable.close();
    }
    return top;
  };
`;
