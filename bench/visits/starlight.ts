import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/root.ts';
import { build } from '../builds/build.ts';
import { projects } from '../builds/project.ts';
import type { Page } from './pages.ts';

/** Builds the same pages with Starlight and its defaults. */
export async function writeStarlight(folder: string, pages: readonly Page[]): Promise<void> {
  const starlight = projects.find(({ name }) => name === 'Starlight');
  if (!starlight) throw new Error('Starlight is not among the projects');
  const work = join(root, 'bench', '.work', 'visits');
  await rm(work, { recursive: true, force: true });
  await cp(join(root, 'bench', 'peers', 'starlight'), work, { recursive: true });
  for (const { path, title, description, main } of pages) {
    const file = join(work, 'src', 'content', 'docs', path, 'index.md');
    await mkdir(dirname(file), { recursive: true });
    // Starlight writes the heading itself.
    for (const heading of main.querySelectorAll('h1')) heading.remove();
    const front = [
      `title: ${JSON.stringify(title)}`,
      `description: ${JSON.stringify(description)}`,
    ];
    await writeFile(file, `---\n${front.join('\n')}\n---\n\n<div>${main.toString()}</div>\n`);
  }
  await build(work, starlight);
  await cp(join(work, 'dist'), folder, { recursive: true });
  await rm(work, { recursive: true, force: true });
}
