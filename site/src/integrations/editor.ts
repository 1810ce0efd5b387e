import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { editAddress } from '../addresses.ts';
import { editorHeaders } from './editor-headers.ts';

const source = fileURLToPath(new URL('../', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Puts the editor, with its page and what it loads, into a folder of its own beside that of the site, as in `dist-editor`:
 * it is served from another origin. All of it is from its package, and nothing from elsewhere. The script is the largest
 * part of a build and changes least, so it is bundled once and kept until a file that it is made of changes.
 */
export function editor(): AstroIntegration {
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
        await rm(built, { recursive: true });
        await cp(fileURLToPath(new URL('favicon.svg', dir)), join(folder, 'favicon.svg'));
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
