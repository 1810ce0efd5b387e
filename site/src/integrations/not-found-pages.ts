import { rename, rmdir } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { inLocale } from '../addresses.ts';

interface Options {
  readonly defaultLocale: string;
  readonly locales: readonly string[];
}

/**
 * The platform answers an unknown address with the nearest `404.html` above it. Astro gives that
 * name to a page of the one route `/404` alone, so each language's page gets it here.
 */
export function notFoundPages({ defaultLocale, locales }: Options): AstroIntegration {
  return {
    name: 'not-found-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const locale of locales) {
          const folder = new URL(`.${inLocale('/404/', locale, defaultLocale)}`, dir);
          await rename(new URL('index.html', folder), new URL('../404.html', folder));
          await rmdir(folder);
        }
      },
    },
  };
}
