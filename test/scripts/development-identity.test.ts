import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import {
  developmentIdentities,
  developmentIdentitiesIn,
} from '../../scripts/deploy/development-identity.ts';
import { checkSteps } from '../../scripts/steps/static.ts';
import { sampleWrangler } from './account/sample-settings.ts';
import { temporaryFolder } from './temporary-folder.ts';

const committed = sampleWrangler(readFileSync('wrangler.toml', 'utf8'));
interface Wrangler {
  access: { dev: { identity: { email: string } } };
}

const audience = 'ab'.repeat(32);

/** The configuration with another audience and other members. */
function configured(audience: string, email = 'coordinator@office.gov'): string {
  const changed = committed
    .replace('ACCESS_AUDIENCE = ""', `ACCESS_AUDIENCE = "${audience}"`)
    .replace(/(\[\[vars\.MEMBERS\]\]\nemail = )".*"/, `$1"${email}"`);
  expect(changed).not.toBe(committed);
  return changed;
}

describe('the development identity', () => {
  it('is let in by no committed configuration', () => {
    expect(developmentIdentitiesIn('.')).toEqual([]);
  });

  it.each([
    ['an Access application with its own members', configured(audience)],
    ['a closed desk', configured('', 'x@vod.example')],
    ['nothing of the desk', 'name = "x"'],
  ])('is not found in %s', (_, text) => {
    expect(developmentIdentities(text)).toEqual([]);
  });

  const staging = /(\[env\.staging\.vars\][\s\S]*?ACCESS_AUDIENCE = )""/;
  it.each([
    ["the development server's audience", configured('local')],
    [
      'one that [access.dev] has as well',
      configured(audience).replace('aud = "local"', `aud = "${audience}"`),
    ],
    ['that of a named environment', committed.replace(staging, '$1"local"')],
  ])('is refused as %s', (_, text) => {
    expect(developmentIdentities(text)).toEqual([
      expect.stringMatching(
        /^wrangler\.toml.*: ACCESS_AUDIENCE is ".*", the development server's\./,
      ),
    ]);
  });

  it.each(['coordinator@vod.example', 'a@example.com', 'a@mail.example.org', 'a@host.test'])(
    'is refused as the member %s of a desk that is open',
    (email) => {
      expect(developmentIdentities(configured(audience, email))).toEqual([
        expect.stringContaining(`MEMBERS has the sample address ${email}.`),
      ]);
    },
  );

  it('is looked for by `npm run check`', () => {
    expect(checkSteps.map(({ name }) => name)).toContain('no development identity');
  });

  it('is no part of what is deployed', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    await promisify(execFile)('wrangler', ['deploy', '--dry-run', '--outdir', folder]);
    const files = globSync(join(folder, '*.js'));
    expect(files.length).toBeGreaterThan(0);
    const { access } = parse(readFileSync('wrangler.toml', 'utf8')) as unknown as Wrangler;
    for (const file of files)
      expect(readFileSync(file, 'utf8')).not.toContain(access.dev.identity.email);
  });
});
