import { globSync, readFileSync } from 'node:fs';

/** Every entry of the site, by its path. */
export const contentFiles: Readonly<Record<string, string>> = Object.fromEntries(
  globSync('site/src/content/*/*/*.mdx').map((file) => [file, readFileSync(file, 'utf8')]),
);
