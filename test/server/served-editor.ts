import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { createTestHarness } from 'wrangler';

export type ServedEditor = Awaited<ReturnType<typeof serveEditor>>;

/** Whom a Worker on this machine takes the visitor for, as `wrangler.toml` has it. */
function developmentIdentity(): string {
  const { access } = parse(readFileSync('wrangler.toml', 'utf8')) as unknown as {
    access: { dev: { identity: { email: string } } };
  };
  return access.dev.identity.email;
}

/**
 * Serves the built editor with its real Worker, on a port of its own: another origin than that of any site.
 *
 * @param audience whom it lets in: the development identity of wrangler, unless it is empty.
 */
export async function serveEditor(audience: 'local' | '' = 'local') {
  Object.assign(process.env, { WRANGLER_LOG: 'error', CLOUDFLARE_CF_FETCH_ENABLED: 'false' });
  const harness = createTestHarness({
    workers: [
      {
        configPath: 'wrangler.toml',
        env: 'editor',
        vars: {
          ACCESS_AUDIENCE: audience,
          MEMBERS: [{ email: developmentIdentity(), role: 'editor' }],
        },
      },
    ],
  });
  const { url } = await harness.listen();
  return {
    url,
    fetch: harness.fetch.bind(harness),
    bindings: async () => Object.keys(await harness.getWorker().getEnv()),
    close: () => harness.close(),
  };
}
