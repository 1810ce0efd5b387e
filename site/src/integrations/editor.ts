import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { editAddress, inLocale, previewAddress } from '../addresses.ts';
import { editorHeaders } from './editor-headers.ts';

const source = fileURLToPath(new URL('../', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

interface Options {
  readonly defaultLocale: string;
  readonly locales: readonly string[];
}

/** The pictures of the site, which a preview shows too. */
const pictures = /\.(?:svg|png|jpe?g|webp|avif|gif)$/;

/**
 * Puts the editor, with its page and what it loads, into a folder of its own beside that of the site, as in `dist-editor`:
 * it is served from another origin. All of it is from its package, and nothing from elsewhere. The script is the largest
 * part of a build and changes least, so it is bundled once and kept until a file that it is made of changes.
 */
export function editor({ defaultLocale, locales }: Options): AstroIntegration {
  return {
    name: 'editor',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const built = fileURLToPath(new URL(`.${editAddress}`, dir));
        const folder = fileURLToPath(dir).replace(/[/\\]$/, '-editor');
        const kept = join(root, 'node_modules', '.cache', 'editor', await versionOfEditor());
        if (!existsSync(kept)) await bundleInto(kept);
        await rm(folder, { recursive: true, force: true });
        await cp(kept, folder, { recursive: true });
        await rename(join(built, 'index.html'), join(folder, 'index.html'));
        for (const locale of locales) {
          const preview = new URL(`.${inLocale(previewAddress, locale, defaultLocale)}`, dir);
          const place = join(folder, 'preview', locale);
          await mkdir(place, { recursive: true });
          await rename(new URL('index.html', preview), join(place, 'index.html'));
          await rm(new URL('..', preview), { recursive: true });
        }
        await rm(built, { recursive: true, force: true });
        const files = await readdir(dir);
        for (const picture of files.filter((file) => pictures.test(file)))
          await cp(new URL(picture, dir), join(folder, picture));
        await writeFile(join(folder, '_headers'), editorHeaders());
      },
    },
  };
}

/** Bundles beside the folder and moves it there whole: two builds may run at once. */
async function bundleInto(folder: string): Promise<void> {
  await mkdir(join(folder, '..'), { recursive: true });
  const temporary = await mkdtemp(`${folder}-`);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    resolve: {
      alias: [
        // The editor shows no program code: the colours of 280 languages stay out.
        { find: /^@shikijs\/(langs|themes)\/.*/, replacement: join(source, 'edit', 'no-code.ts') },
      ],
    },
    build: {
      outDir: temporary,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: join(source, 'edit', 'editor.ts'),
        output: {
          entryFileNames: 'editor.js',
          chunkFileNames: '[name].[hash].js',
          assetFileNames: '[name].[hash][extname]',
        },
      },
    },
  });
  await rename(temporary, folder).catch(async (error: unknown) => {
    await rm(temporary, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
}

/** A name that changes with every file that the editor may be made of. */
async function versionOfEditor(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['', 'edit', 'i18n', 'content-rules'].map((name) => join(source, name))) {
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort()) {
      hash.update(name).update(await readFile(join(folder, name)));
    }
  }
  for (const name of ['@sveltia/cms', 'vite']) {
    hash.update(await readFile(join(root, 'node_modules', name, 'package.json')));
  }
  hash.update(await readFile(join(source, 'integrations', 'editor.ts')));
  return hash.digest('hex').slice(0, 16);
}
