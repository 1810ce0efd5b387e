import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bench, runTool } from '../folders.ts';
import type { Page } from './pages.ts';

/** Builds the same pages with Starlight and its defaults. */
export async function writeStarlight(folder: string, pages: readonly Page[]): Promise<void> {
  const site = `${folder}-source`;
  await cp(join(bench, 'peers', 'starlight'), site, { recursive: true });
  for (const { path, title, description, main } of pages) {
    const file = join(site, 'src', 'content', 'docs', path, 'index.md');
    await mkdir(dirname(file), { recursive: true });
    // Starlight writes the heading itself.
    for (const heading of main.querySelectorAll('h1')) heading.remove();
    const front = [
      `title: ${JSON.stringify(title)}`,
      `description: ${JSON.stringify(description)}`,
    ];
    await writeFile(file, `---\n${front.join('\n')}\n---\n\n<div>${main.toString()}</div>\n`);
  }
  await runTool([join(bench, 'node_modules', '.bin', 'astro'), 'build', '--outDir', folder], site);
}
