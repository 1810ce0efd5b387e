import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unstable_readConfig } from 'wrangler';
import { root } from '../../scripts/root.ts';

const observabilityOf = (env?: string) =>
  unstable_readConfig({ config: join(root, 'wrangler.toml'), ...(env && { env }) }).observability;

describe('The log of the platform', () => {
  // Such a line has the address of the network from which somebody wrote, and the address of the page.
  it.each([undefined, 'staging', 'preview'])('has no line for each request (%s)', (env) => {
    expect(observabilityOf(env)?.logs?.invocation_logs).toBe(false);
    expect(observabilityOf(env)?.traces?.enabled ?? false).toBe(false);
  });
});
