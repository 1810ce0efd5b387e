import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { testSecrets } from './test/secrets.ts';

// What wrangler tells people at a terminal is noise here, and no test needs the platform's servers.
Object.assign(process.env, { WRANGLER_LOG: 'error', CLOUDFLARE_CF_FETCH_ENABLED: 'false' });

/** What every project holds to: nothing is tried twice, and no test says what was not asked. */
const common = {
  retry: 0,
  restoreMocks: true,
  setupFiles: ['./test/console.setup.ts'],
};

/** Servers and browsers get the machine to themselves: their waits must not depend on a neighbour. */
const alone = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    allowOnly: false,
    projects: [
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: {
                ...testSecrets,
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
          testTimeout: 10_000,
        },
      },
      { test: { ...common, name: 'scripts', include: ['test/scripts/**/*.test.ts'] } },
      { test: { ...common, name: 'site', include: ['test/site/**/*.test.ts'] } },
      {
        test: {
          ...common,
          ...alone,
          name: 'server',
          include: ['test/server/**/*.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...common,
          ...alone,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...common,
          ...alone,
          name: 'views',
          include: ['test/views/**/*.test.ts'],
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          ...common,
          ...alone,
          name: 'fuzz',
          include: ['test/fuzz/**/*.test.ts'],
          // The long form has 10,000 cases; see scripts/fuzz.ts.
          testTimeout: 1_800_000,
          sequence: { groupOrder: 4 },
        },
      },
      {
        test: {
          ...common,
          ...alone,
          name: 'durability',
          include: ['test/durability/**/*.test.ts'],
          sequence: { groupOrder: 5 },
        },
      },
    ],
  },
});
