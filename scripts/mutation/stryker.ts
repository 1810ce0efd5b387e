import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Refusal } from '../launch/refusal.mjs';
import { endGroup, startChild } from '../process/child.ts';
import { runCommand } from '../process/run-command.ts';
import { onStop } from '../process/stopping.ts';
import { root } from '../root.ts';

/**
 * Stryker brings almost two hundred packages and is wanted now and then, so the project does not
 * depend on it: it is put into a copy of the project, which is taken away in the end.
 */
const packages = ['@stryker-mutator/core@10.1.1', '@stryker-mutator/vitest-runner@10.1.1'];

/** What the Worker's tests need of the project. */
const parts = ['worker', 'test', 'scripts', 'wrangler.toml', 'tsconfig.json'];

/** The Worker's tests of one folder alone. Stryker knows no projects. */
const config = `
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { testSecrets } from './test/secrets.ts';

process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false';

export default defineConfig({
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: './wrangler.toml' },
      miniflare: {
        bindings: { ...testSecrets, TEST_MIGRATIONS: await readD1Migrations('./worker/migrations') },
      },
    })),
  ],
  test: {
    include: process.env.MUTATION_TESTS.split(','),
    setupFiles: ['./test/console.setup.ts', './test/worker/each-test.setup.ts'],
    isolate: false,
    restoreMocks: true,
  },
});
`;

/** Makes the copy with Stryker in it, and hands over what puts the mutants of one folder to its tests. */
export async function withStryker<T>(
  work: (mutate: (folder: string) => Promise<boolean>) => Promise<T>,
): Promise<T> {
  const copy = await mkdtemp(join(tmpdir(), 'mutation-'));
  try {
    for (const part of parts) await cp(join(root, part), join(copy, part), { recursive: true });
    await mkdir(join(copy, 'dist'));
    await writeFile(join(copy, 'vitest.config.ts'), config);
    const scripts = { stryker: 'stryker run stryker.json' };
    const description = { private: true, type: 'module', scripts };
    await writeFile(join(copy, 'package.json'), JSON.stringify(description));
    await installStryker(copy);
    return await work((folder) => mutate(copy, folder));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function installStryker(copy: string): Promise<void> {
  console.log(`Installing ${packages.join(' and ')} into a copy of the project …`);
  const { ok, output } = await runCommand([
    ...([
      'npm',
      'install',
      '--prefix',
      copy,
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
    ] as const),
    // What else it asks for is linked below, in the versions that are tested here.
    ...['--legacy-peer-deps', ...packages],
  ]);
  if (!ok) throw new Refusal(`Stryker could not be installed:\n\n${output.trim()}`);
  for (const name of await packagesIn(join(root, 'node_modules'))) {
    const link = join(copy, 'node_modules', name);
    if (existsSync(link)) continue;
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(root, 'node_modules', name), link);
  }
}

/** Their names, `@scope/name` among them. */
async function packagesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'));
  const lists = names.map(async (name) =>
    name.startsWith('@')
      ? (await readdir(join(folder, name))).map((own) => `${name}/${own}`)
      : [name],
  );
  return (await Promise.all(lists)).flat();
}

async function mutate(copy: string, folder: string): Promise<boolean> {
  const options = {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'vitest.config.ts', related: false },
    mutate: [`worker/${folder}/*.ts`],
    // What runs once, when a module is loaded, would need every test for every mutant.
    ignoreStatic: true,
    concurrency: 2,
    inPlace: true,
    reporters: ['clear-text'],
  };
  await writeFile(join(copy, 'stryker.json'), JSON.stringify(options));
  const child = startChild(['npm', 'run', '--silent', '--prefix', copy, 'stryker'], {
    // What joins the parts is tested where they are joined.
    MUTATION_TESTS: `test/worker/${folder}/*.test.ts,test/worker/index.test.ts`,
  });
  const stop = onStop(() => void endGroup(child));
  child.stdout.pipe(process.stdout, { end: false });
  child.stderr.pipe(process.stderr, { end: false });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  stop.forget();
  return code === 0;
}
