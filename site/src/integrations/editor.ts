import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { editAddress } from '../addresses.ts';
import { ownFilesOnly } from './own-files-only.ts';

const source = fileURLToPath(new URL('../', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

interface Options {
  /** Whether members alone come to the site's `/edit/`: a preview has nothing that could ask who comes. */
  readonly hasMembers: boolean;
}

/**
 * Puts the editor's script and what it loads under `/edit/`, all from its package and nothing from elsewhere. It is the
 * largest part of a build and changes least, so it is bundled once and kept until a file that it is made of changes.
 * Where there are no members, the page goes too.
 */
export function editor({ hasMembers }: Options): AstroIntegration {
  return {
    name: 'editor',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(new URL(`.${editAddress}`, dir));
        if (!hasMembers) {
          await rm(folder, { recursive: true });
          return;
        }
        const kept = join(root, 'node_modules', '.cache', 'editor', await versionOfEditor());
        if (!existsSync(kept)) await bundleInto(kept);
        await cp(kept, folder, { recursive: true });
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
    base: editAddress,
    logLevel: 'error',
    publicDir: false,
    plugins: [ownFilesOnly()],
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
  for (const file of ['editor.ts', 'own-files-only.ts']) {
    hash.update(await readFile(join(source, 'integrations', file)));
  }
  return hash.digest('hex').slice(0, 16);
}
