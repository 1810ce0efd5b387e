import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'smol-toml';
import { readRetention, type RetentionRule } from '../../worker/retention/policy.ts';

/** What pages say of the settings that the Worker works by: they stand once, in `wrangler.toml`. */
const settings = z.object({ vars: z.object({ SITE_URL: z.url(), RETENTION: z.unknown() }) });

function varsIn(wranglerToml: URL | string) {
  const read = settings.safeParse(parse(readFileSync(wranglerToml, 'utf8')));
  if (read.success) return read.data.vars;
  throw new Error(
    'wrangler.toml: set SITE_URL under [vars] to the address of the site, such as "https://vod.example".',
  );
}

/** The site's own address. */
export function siteUrl(wranglerToml: URL): string {
  return varsIn(wranglerToml).SITE_URL;
}

/** When answers are erased, by which schedule. No rule: they are kept until somebody has them erased. */
export function retentionRules(): readonly RetentionRule[] {
  const rules = readRetention(varsIn('wrangler.toml').RETENTION);
  if (rules) return rules;
  throw new Error(
    'wrangler.toml: set RETENTION under [vars] to [] or to rules, each with a kind, a state, days and the number of its schedule.',
  );
}
