import { readdirSync } from 'node:fs';
import cascadeLayers from '@csstools/postcss-cascade-layers';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import logical from 'postcss-logical';
import {
  editAddress,
  formAddresses,
  problemsAddress,
  requestAddress,
} from './site/src/addresses.ts';
import { directionOf } from './site/src/direction.ts';
import { builtHeaders } from './site/src/integrations/built-headers.ts';
import { editor } from './site/src/integrations/editor.ts';
import { notFoundPages } from './site/src/integrations/not-found-pages.ts';
import { widthOnPaper } from './site/src/integrations/width-on-paper.ts';
import { environment, siteUrl } from './site/src/settings.ts';

const defaultLocale = 'en';
const content = new URL('site/src/content/', import.meta.url);
/** Each folder of the content is a language; the default comes first. */
const locales = readdirSync(content, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort((a, b) => Number(b === defaultLocale) - Number(a === defaultLocale) || a.localeCompare(b));

/** With such a language, logical properties are lowered for both directions, which makes each page heavier. */
const rightToLeft = locales.some((code) => directionOf(code) === 'rtl');

/** Pages that belong to one person's visit, or to a mishap, are nobody's search result. */
const unlisted = [
  '/404',
  '/coordinator/',
  editAddress,
  problemsAddress,
  requestAddress,
  '/in-your-language/',
  ...formAddresses.flatMap(({ check, received }) => [check, received]),
];

export default defineConfig({
  site: siteUrl(new URL('wrangler.toml', import.meta.url)),
  srcDir: './site/src',
  publicDir: './site/public',
  // The development server builds beside the served folder and then swaps the two.
  outDir: process.env['SITE_OUT_DIR'] ?? './dist',
  trailingSlash: 'always',
  // The default of Astro 7, 'jsx', drops the space between a word and a link on the next line.
  compressHTML: true,
  i18n: { defaultLocale, locales, routing: { prefixDefaultLocale: false } },
  devToolbar: { enabled: false },
  // Astro marks every .mdx file with a directive of its own, which the bundler then warns of.
  vite: {
    // Its name stands on every page: no more of it than what changes with the content.
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } } } },
    },
    build: {
      rolldownOptions: { checks: { moduleLevelDirective: false } },
      // The policy allows scripts from files alone, however small they are.
      assetsInlineLimit: 0,
      cssTarget: ['ios12.2', 'safari12.1', 'chrome80', 'firefox78'],
    },
    // No tool for `cssTarget` takes layers away, and a browser that does not know them shows nothing of what is inside.
    css: {
      postcss: { plugins: [widthOnPaper, ...(rightToLeft ? [] : [logical()]), cascadeLayers()] },
    },
    plugins: [
      {
        // Telephones are old: every browser that knows modules is to read the script. Astro sets
        // 'esnext' over what `build.target` says.
        name: 'script-for-old-browsers',
        configEnvironment: (name) =>
          name === 'client' ? { build: { target: 'es2017' } } : undefined,
      },
    ],
  },
  integrations: [
    mdx(),
    sitemap({ filter: (page) => !unlisted.some((part) => new URL(page).pathname.includes(part)) }),
    editor({ defaultLocale, locales }),
    notFoundPages({ defaultLocale, locales }),
    builtHeaders({ defaultLocale, locales, isCopy: environment !== '' }),
  ],
});
