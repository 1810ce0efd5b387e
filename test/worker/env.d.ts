declare namespace Cloudflare {
  interface Env {
    /** The migrations of worker/migrations, read by vitest.config.ts for `applyD1Migrations`. */
    TEST_MIGRATIONS: { name: string; queries: string[] }[];
  }
}
