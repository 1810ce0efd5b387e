import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/root.ts';
import { readLanguages } from '../../scripts/content/read-languages.ts';
import { copySite } from '../../scripts/site/copy.ts';
import { nameOf, ownFiles, wordsOf } from './files.ts';

/** A site to be built: what builds it, and where its pages come to lie. */
export interface Project {
  readonly name: string;
  /** The folder in or below which it has to be, for its packages to be found; without one, any. */
  readonly within?: string;
  /** Makes it with so many invented content files besides its own. */
  readonly make: (folder: string, count: number) => Promise<void>;
  /** The program in `node_modules/.bin`, and its arguments. */
  readonly command: readonly [string, ...string[]];
}

/** Writes numbered pages, from the first to the last. */
async function writePages(
  first: number,
  last: number,
  file: (number: number) => string,
  front: (number: number) => string,
): Promise<void> {
  for (let number = first; number <= last; number++) {
    const path = file(number);
    if (number === first) await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `---\n${front(number)}\n---\n\n${wordsOf(number)}\n`);
  }
}

const title = (number: number) => `title: Invented page ${number}`;
const described = (number: number) =>
  `${title(number)}\ndescription: An invented page that is here to be built, number ${number} of many, and says nothing.`;

/** The service's own site. Every language has the same files, so that each has its share of them. */
const ours: Project = {
  name: 'this site',
  command: ['astro', 'build', '--force'],
  async make(folder, count) {
    copySite(folder);
    const languages = readLanguages(root).all;
    for (const locale of languages)
      await writePages(
        1,
        Math.floor(count / languages.length),
        (number) => join(folder, `site/src/content/${locale}/pages/${nameOf(number)}.mdx`),
        (number) => `${described(number)}\nreviewed: 2026-11-22`,
      );
  },
};

/** A peer: the files of its folder under `bench/peers/`, and all its pages in one folder. */
const peer = (
  name: string,
  folder: string,
  command: Project['command'],
  pages: string,
  extension: 'md' | 'mdx',
): Project => ({
  name,
  command,
  within: join(root, 'bench', '.work'),
  async make(to, count) {
    await cp(join(root, 'bench', 'peers', folder), to, { recursive: true });
    await writePages(
      1,
      count + ownFiles,
      (number) => join(to, pages, `${nameOf(number)}.${extension}`),
      described,
    );
  },
});

export const projects: readonly Project[] = [
  ours,
  peer(
    'bare Astro with MDX',
    'astro-mdx',
    ['astro', 'build', '--force'],
    'src/content/pages',
    'mdx',
  ),
  peer('Starlight', 'starlight', ['astro', 'build', '--force'], 'src/content/docs', 'mdx'),
  peer('Eleventy', 'eleventy', ['eleventy', '--quiet'], 'pages', 'md'),
];
