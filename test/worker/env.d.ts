declare namespace Cloudflare {
  interface Env {
    /** The migrations of worker/migrations, read by vitest.config.ts for `applyD1Migrations`. */
    TEST_MIGRATIONS: { name: string; queries: string[] }[];
  }
}

/** What Vite makes of it: the text of the files that fit, by their paths (https://vite.dev/guide/features#glob-import). */
interface ImportMeta {
  glob(
    pattern: string,
    options: { query: '?raw'; import: 'default'; eager: true },
  ): Readonly<Record<string, string>>;
}
