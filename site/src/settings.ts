import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'smol-toml';
import { forms } from '../../worker/forms/index.ts';
import { readRetention, type RetentionRule } from '../../worker/retention/policy.ts';

/** Which environment of `wrangler.toml` is built, by wrangler's own variable. Empty: production. */
export const { CLOUDFLARE_ENV: environment = '' } = process.env;

/** When people can send the forms: once the department has adopted the site, or before, on a copy for trying things out. */
const formsOpen = z.enum(['once-adopted', 'to-try']);

const vars = z.object({
  SITE_URL: z.url(),
  RETENTION: z.unknown().optional(),
  FORMS_OPEN: z.unknown().optional(),
});

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
  return rulesIn(varsIn('wrangler.toml', '').RETENTION);
}

/**
 * The rules of a setting, each for a form that there is.
 *
 * @throws Error that says what to write.
 */
export function rulesIn(setting: unknown): readonly RetentionRule[] {
  const rules = readRetention(setting);
  const kinds: readonly string[] = forms.map(({ kind }) => kind);
  const unknown = rules?.find(({ kind }) => !kinds.includes(kind));
  if (unknown) {
    throw new Error(
      `wrangler.toml: RETENTION has a rule for "${unknown.kind}", and there is no such form. Write one of these: ${kinds.join(', ')}.`,
    );
  }
  if (rules) return rules;
  throw new Error(
    'wrangler.toml: set RETENTION under [vars] to [] or to rules, each with a kind, a state, days and the number of its schedule.',
  );
}

/** How the forms stand: people can send them, or somebody tries them out on a copy, or they are a preview that sends nothing. */
export type FormsState = 'open' | 'to-try' | 'closed';

/**
 * How the forms stand in the site that is built now. A build on this machine is a copy, and opens them by the variable of the
 * same name (scripts/site/build-site.ts).
 *
 * @param adopted as `program.yaml` has it: what the department has adopted is open wherever it stands.
 */
export function formsState(adopted: boolean): FormsState {
  const set = formsOpen.safeParse(
    process.env.FORMS_OPEN ?? varsIn('wrangler.toml', environment).FORMS_OPEN,
  );
  if (!set.success) {
    throw new Error(
      `wrangler.toml: set FORMS_OPEN under [${environment === '' ? '' : `env.${environment}.`}vars] to "once-adopted", or to "to-try" for a copy on which the forms are tried out.`,
    );
  }
  if (adopted) return 'open';
  return set.data === 'to-try' ? 'to-try' : 'closed';
}
