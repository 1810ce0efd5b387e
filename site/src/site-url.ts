import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'smol-toml';

const settings = z.object({ vars: z.object({ SITE_URL: z.url() }) });

/** The site's own address. The Worker is given the same one, so it stands once, in `wrangler.toml`. */
export function siteUrl(wranglerToml: URL): string {
  const read = settings.safeParse(parse(readFileSync(wranglerToml, 'utf8')));
  if (read.success) return read.data.vars.SITE_URL;
  throw new Error(
    'wrangler.toml: set SITE_URL under [vars] to the address of the site, such as "https://vod.example".',
  );
}
