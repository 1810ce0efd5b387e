import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Components that set markup as it stands, and whose it is. Astro escapes everything else. */
const ours: Readonly<Record<string, string>> = {
  'site/src/components/content/English.astro': 'words of our own content',
  'site/src/components/content/Term.astro': 'words of our own content',
  'site/src/components/guide/Book.astro': 'pages that the site made itself',
  'site/src/components/guide/Contents.astro': 'headings of such pages',
  'site/src/components/page/StructuredData.astro': 'JSON without a "<"',
  'site/src/layouts/Base.astro': 'the stylesheet',
};

it('sets markup as it stands only where it is our own', () => {
  const setting = globSync('site/src/**/*.astro').filter((file) =>
    readFileSync(file, 'utf8').includes('set:html'),
  );
  expect(setting.sort()).toEqual(Object.keys(ours));
});

it('sets none at the desk, where what people wrote is shown', () => {
  const setting = globSync('worker/**/*.{ts,tsx}').filter((file) =>
    /dangerouslySetInnerHTML|hono\/html/.test(readFileSync(file, 'utf8')),
  );
  expect(setting).toEqual([]);
});
