import { globSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { FolderEditor } from './folder-editor.ts';
import { editorSite, page, visitsAll, visitsEditor } from './visit.ts';
const entries = Object.fromEntries(
  globSync('site/src/content/*/*/*.mdx').map((file) => [file, readFileSync(file, 'utf8')]),
);
visitsAll({ viewport: { width: 1280, height: 900 } });
visitsEditor();
it('shots', async () => {
  page.on('console', (m) => {
    console.log(m.type(), m.text());
  });
  const editor = new FolderEditor(page, entries);
  await editor.open(editorSite.url);
  await editor.openEntry('faq/entries/where');
  await page.waitForTimeout(3000);
  await page.screenshot({ path: '/tmp/i21-form.png' });
  for (const address of [
    'faq/entries/where',
    'steps/entries/prepare',
    'resources/entries/mend-collaborative',
    'pages/entries/home',
    'terms/entries/relay',
    'benefits/entries/amends',
  ]) {
    try {
      await editor.openEntry(address);
    } catch {
      continue;
    }
    await editor.pane('English').getByRole('button', { name: 'See how it will look' }).click();
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `/tmp/i21-${address.replaceAll('/', '-')}.png` });
    if (address.includes('where')) {
      await page.setViewportSize({ width: 390, height: 800 });
      await page.waitForTimeout(500);
      await page.screenshot({ path: '/tmp/i21-where-390.png' });
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    await page
      .getByRole('dialog', { name: 'How it will look' })
      .getByRole('button', { name: 'Close' })
      .click();
  }
  await page.setViewportSize({ width: 390, height: 800 });
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/i21-form-390.png' });
}, 120_000);
