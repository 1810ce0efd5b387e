import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'smol-toml';
import { readRetention, type RetentionRule } from '../../worker/retention/policy.ts';

/** Which environment of `wrangler.toml` is built, by wrangler's own variable. Empty: production. */
export const { CLOUDFLARE_ENV: environment = '' } = process.env;

const vars = z.object({ SITE_URL: z.url(), RETENTION: z.unknown().optional() });

/** What pages say of the settings that the Worker works by: they stand once, in `wrangler.toml`. */
const settings = z.object({ vars, env: z.record(z.string(), z.object({ vars })) });

function varsIn(wranglerToml: URL | string, of: string) {
  const read = settings.safeParse(parse(readFileSync(wranglerToml, 'utf8')));
  const found = of === '' ? read.data?.vars : read.data?.env[of]?.vars;
  if (found) return found;
  throw new Error(
    `wrangler.toml: set SITE_URL under [${of === '' ? '' : `env.${of}.`}vars] to the address of the site, such as "https://vod.example".`,
  );
}

/** The site's own address. */
export function siteUrl(wranglerToml: URL): string {
  return varsIn(wranglerToml, environment).SITE_URL;
}

/**
 * When answers are erased, by which schedule, as production has it: a copy shows what the site will say. No rule: they
 * are kept until somebody has them erased.
 */
export function retentionRules(): readonly RetentionRule[] {
  const rules = readRetention(varsIn('wrangler.toml', '').RETENTION);
  if (rules) return rules;
  throw new Error(
    'wrangler.toml: set RETENTION under [vars] to [] or to rules, each with a kind, a state, days and the number of its schedule.',
  );
}
