import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { testSecrets } from '../secrets.ts';

process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';
const { FOLDER: folder = 'seal' } = process.env;

/** The Worker's tests of one folder alone, and those of what joins the parts: Stryker knows no projects. */
export default defineConfig({
  plugins: [
    cloudflareTest(async () => ({
      wrangler: { configPath: './wrangler.toml' },
      miniflare: {
        bindings: {
          ...testSecrets,
          TEST_MIGRATIONS: await readD1Migrations('./worker/migrations'),
        },
      },
    })),
  ],
  test: {
    include: [`test/worker/${folder}/*.test.ts`, 'test/worker/index.test.ts'],
    setupFiles: ['./test/console.setup.ts', './test/worker/each-test.setup.ts'],
    isolate: false,
    restoreMocks: true,
  },
});
