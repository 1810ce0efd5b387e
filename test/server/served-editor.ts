import { createTestHarness } from 'wrangler';

export type ServedEditor = Awaited<ReturnType<typeof serveEditor>>;

/**
 * Serves the built editor with its real Worker, on a port of its own: another origin than that of any site.
 *
 * @param audience whom it lets in: the development identity of wrangler, unless it is empty.
 */
export async function serveEditor(audience: 'local' | '' = 'local') {
  Object.assign(process.env, { WRANGLER_LOG: 'error', CLOUDFLARE_CF_FETCH_ENABLED: 'false' });
  const harness = createTestHarness({
    workers: [{ configPath: 'wrangler.toml', env: 'editor', vars: { ACCESS_AUDIENCE: audience } }],
  });
  const { url } = await harness.listen();
  return {
    url,
    fetch: harness.fetch.bind(harness),
    bindings: async () => Object.keys(await harness.getWorker().getEnv()),
    close: () => harness.close(),
  };
}
