import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { root } from './scripts/root.ts';
import { releaseOnly, usual, type Need } from './scripts/tests/projects.ts';
import { testSecrets } from './test/secrets.ts';
import { testVars } from './test/settings.ts';

// What wrangler tells people at a terminal is noise here, and no test needs the platform's servers.
Object.assign(process.env, { WRANGLER_LOG: 'error', CLOUDFLARE_CF_FETCH_ENABLED: 'false' });

/** What every project holds to: nothing is tried twice, and no test says what was not asked. */
const common = {
  retry: 0,
  restoreMocks: true,
  setupFiles: ['./test/console.setup.ts'],
};

/** The tests of the Worker, in its own runtime. */
export const worker = {
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: './wrangler.toml' },
      miniflare: {
        bindings: {
          ...testSecrets,
          ...testVars,
          SITE_URL: 'https://vod.example',
          RECEIPT_KEY: Buffer.alloc(32, 2).toString('base64'),
          TEST_MIGRATIONS: await readD1Migrations('./worker/migrations'),
        },
      },
    })),
  ],
  test: {
    ...common,
    name: 'worker',
    include: ['test/worker/**/*.test.ts'],
    setupFiles: [...common.setupFiles, './test/worker/each-test.setup.ts'],
    // A runtime for each file takes longer to start than most files take.
    isolate: false,
    testTimeout: 30_000,
  },
};

/** Tests that find what only a release can break. */
const deepTests = '**/*.deep.test.ts';

/** Tests in Node. One that looks at the built site refuses one that is stale. Their patience is for machines with other work. */
const inNode = (
  name: string,
  needs: readonly Need[],
  include: string,
  exclude: readonly string[],
) => ({
  test: {
    ...common,
    name,
    include: [include],
    exclude: [...exclude],
    setupFiles: [...common.setupFiles, './test/network.setup.ts'],
    ...(needs.includes('site') ? { globalSetup: ['./test/fresh-site.setup.ts'] } : {}),
    // Files share what they serve and the browser that looks at it (test/server/the-site.ts, test/browser/visit.ts).
    isolate: !['server', 'browser', 'engines'].includes(name),
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
  },
});

const quick = usual
  .filter(({ name }) => name !== 'worker')
  .map(({ name, needs }) => inNode(name, needs, `test/${name}/**/*.test.ts`, [deepTests]));
/** One at a time: some build, start or kill the whole service, and browsers beside each other are slower. */
const slow = releaseOnly.map(({ name, needs }, index) => {
  const [include, exclude] =
    name === 'engines'
      ? [`test/engines/${deepTests}`, []]
      : [`test/${deepTests}`, ['test/engines/**']];
  const { test } = inNode(name, needs, include, exclude);
  return { test: { ...test, fileParallelism: false, sequence: { groupOrder: index + 1 } } };
});

/**
 * Begins with the views. Their files are small and take the longest, and vitest begins with what is large where it knows no times
 * yet: the last of them would run alone, on one processor.
 */
class ViewsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLater = ({ project }: TestSpecification) => Number(project.name !== 'views');
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => isLater(one) - isLater(other));
  }
}

export default defineConfig({
  // A test mostly waits for a browser or a server, so one more than there are processors keeps them at work.
  test: {
    maxWorkers: availableParallelism() + 1,
    // What every test stands on: with `--changed`, all are run where one of these has changed.
    forceRerunTriggers: ['{wrangler.toml,*.json,{vitest,astro}.config.*}', 'test/*.ts'].map(
      (file) => join(root, file),
    ),
    allowOnly: false,
    sequence: { sequencer: ViewsFirst },
    projects: [worker, ...quick, ...slow],
  },
});
