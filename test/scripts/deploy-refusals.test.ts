import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readEnvironment } from '../../scripts/deploy/environment.ts';
import { readPlan } from '../../scripts/deploy/plan.ts';
import { refusalsFor } from '../../scripts/deploy/refusals.ts';
import { Refusal } from '../../scripts/launch/refusal.mjs';
import { OfficeSettings } from './account/office-settings.ts';

/** A project that is ready, with one thing changed. */
function changed(file: string, from: string, to: string): OfficeSettings {
  const project = new OfficeSettings().settle();
  onTestFinished(() => {
    project.forget();
  });
  project.change(file, from, to);
  return project;
}

const toml = 'wrangler.toml';
const checklist = 'docs/launch-checklist.yaml';
const program = 'site/src/content/program.yaml';
const audience = `ACCESS_AUDIENCE = "${'ab'.repeat(32)}"`;

describe('refusalsFor production', () => {
  let ready: OfficeSettings;
  beforeAll(() => {
    ready = new OfficeSettings().settle();
  });
  afterAll(() => {
    ready.forget();
  });

  it('has none where all is set, answered and decided', () => {
    expect(refusalsFor(ready.folder, 'production', {})).toEqual([]);
  });

  it('names every sample and every open entry of the project as it is', () => {
    const refusals = refusalsFor('.', 'production', {});
    expect(refusals.length).toBeGreaterThan(35);
    for (const refusal of refusals) expect(refusal).toMatch(/\. [A-Z`].*|says what it asks\.$/);
  });

  it.each([
    [toml, '8000-00000000abcd"', '8000-000000000000"', /^database_id of .* is the placeholder\./],
    [
      toml,
      '"https://vod.office.gov"',
      '"https://vod.example"',
      /^SITE_URL is "https:\/\/vod\.example"/,
    ],
    [toml, 'NOTICE_TO = "coordinator@office.gov"', 'NOTICE_TO = ""', /^NOTICE_TO is "", so nobody/],
    [toml, '"second@office.gov"', '"second@vod.example"', /^NOTICE_SECOND_TO is "second@vod/],
    [
      toml,
      'NOTICE_FROM = "notices@',
      'NOTICE_FROM = "other@',
      /^NOTICE_FROM is other@office\.gov, which \[\[send_email\]\] does not allow/,
    ],
    [toml, 'workers_dev = false', 'workers_dev = true', /^workers_dev is open/],
    [toml, 'workers_dev = false\n', '', /^workers_dev is open/],
    [toml, 'preview_urls = false', 'preview_urls = true', /^preview_urls is open/],
    [toml, audience, 'ACCESS_AUDIENCE = ""', /^ACCESS_AUDIENCE is ""/],
    [toml, 'role = "coordinator"', 'role = "reader"', /^MEMBERS has no coordinator/],
    [
      toml,
      'email = "coordinator@office.gov", role',
      'email = "a@vod.example", role',
      /MEMBERS has the sample address a@vod\.example/,
    ],
    [toml, 'crons = ["*/5 * * * *"]', 'crons = []', /^\[triggers\] has no cron/],
    [program, 'security@office.gov', 'security@vod.example', /^security in .* is a sample address/],
    [program, 'adopted: false', 'adopted: true', /^"run-by" .* has adopted: true/],
    [checklist, 'answer: independent', 'answer: adopted', /^"run-by" .* is answered "adopted"/],
  ])('refuses in %s, where %j is %j', (file, from, to, refusal) => {
    const found = refusalsFor(changed(file, from, to).folder, 'production', {});
    expect(found.length).toBe(1);
    expect(found[0]).toMatch(refusal);
  });

  it('refuses the audience of the development server, twice', () => {
    const { folder } = changed(toml, audience, 'ACCESS_AUDIENCE = "local"');
    expect(refusalsFor(folder, 'production', {})).toEqual([
      expect.stringMatching(/^ACCESS_AUDIENCE is "local"/),
      expect.stringContaining("the development server's"),
      expect.stringContaining("the development server's"),
    ]);
  });

  it.each(['cost', 'sign-off', 'run-by'])('refuses while "%s" is open', (id) => {
    const project = changed(checklist, 'Yes.', 'Yes');
    project.reopen(id);
    const found = refusalsFor(project.folder, 'production', {});
    expect(found.length).toBe(1);
    expect(found[0]).toContain(`"${id}"`);
  });

  it.each(['ACCESS_AUDIENCE', 'MEMBERS', 'SEAL_KEYS', 'SITE_URL'])(
    'refuses %s in the shell',
    (name) => {
      expect(refusalsFor(ready.folder, 'production', { [name]: '' })).toEqual([
        expect.stringContaining(`${name} is set in this shell`),
      ]);
    },
  );
});

describe('refusalsFor staging', () => {
  it('asks for no launch checklist', () => {
    const project = new OfficeSettings();
    onTestFinished(() => {
      project.forget();
    });
    project.change(toml, '8000-000000000001"', '8000-00000000abcd"');
    project.change(toml, 'ACCESS_AUDIENCE = ""', audience);
    project.change(toml, 'https://staging.vod.example', 'https://staging.office.gov');
    expect(refusalsFor(project.folder, 'staging', {})).toEqual([]);
  });
});

describe('refusalsFor preview', () => {
  it('has none', () => {
    expect(refusalsFor('.', 'preview', {})).toEqual([]);
  });

  it.each([
    [
      'd1_databases = []',
      'd1_databases = [{ binding = "DB", database_name = "x" }]',
      'has a database',
    ],
    ['send_email = []', 'send_email = [{ name = "EMAIL" }]', 'has mail'],
    ['secrets = {}', 'secrets = { required = ["SEAL_KEYS"] }', 'has secrets'],
    ['crons = [] }', 'crons = ["*/5 * * * *"] }', 'has a cron'],
    ['run_worker_first = ["/exit"]', 'run_worker_first = ["/exit", "/contact/*"]', 'runs code'],
    ['run_worker_first = ["/exit"]', 'run_worker_first = true', 'runs code'],
  ])('refuses it when %j is %j', (from, to, refusal) => {
    const { folder } = changed(toml, from, to);
    expect(refusalsFor(folder, 'preview', {})).toEqual([expect.stringContaining(refusal)]);
  });
});

describe('package.json', () => {
  it('describes every binding, variable and secret to whoever deploys by a button', () => {
    const { vars, secrets, d1_databases, send_email, ratelimits } = readEnvironment(
      '.',
      'production',
    );
    const { cloudflare } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      cloudflare: { bindings: Record<string, { description: string }> };
    };
    expect(Object.keys(cloudflare.bindings).sort()).toEqual(
      [
        ...Object.keys(vars),
        ...(secrets?.required ?? []),
        ...d1_databases.map(({ binding }) => binding),
        ...[...send_email, ...ratelimits].map(({ name }) => name),
      ].sort(),
    );
    for (const { description } of Object.values(cloudflare.bindings)) {
      expect(description).toMatch(/^[A-Z].{20,}\.$/);
    }
  });
});

describe('wrangler.toml', () => {
  const production = readEnvironment('.', 'production');
  const staging = readEnvironment('.', 'staging');

  it('has for staging what it has for production, but for where it is and whom it tells', () => {
    const own = ['SITE_URL', 'NOTICE_FROM', 'NOTICE_TO', 'NOTICE_SECOND_TO', 'MEMBERS'];
    const shared = ({ vars }: typeof production) =>
      Object.entries(vars).filter(
        ([name]) => ![...own, 'ACCESS_AUDIENCE', 'ACCESS_TEAM'].includes(name),
      );
    expect(Object.keys(staging.vars)).toEqual(Object.keys(production.vars));
    expect(shared(staging)).toEqual(shared(production));
    for (const name of own) {
      expect(Object.entries(staging.vars)).not.toContainEqual([
        name,
        Object.entries(production.vars).find(([each]) => each === name)?.[1],
      ]);
    }
    expect(staging.secrets).toEqual(production.secrets);
    expect(staging.assets).toEqual(production.assets);
    expect(staging.triggers).toEqual(production.triggers);
    expect(staging.ratelimits.map(({ name, simple }) => ({ name, simple }))).toEqual(
      production.ratelimits.map(({ name, simple }) => ({ name, simple })),
    );
  });

  it('shares no database, counter or mail address between staging and production', () => {
    const parts = [production, staging].map(({ d1_databases, ratelimits, send_email }) => [
      ...d1_databases.flatMap(({ database_id, database_name }) => [database_id, database_name]),
      ...ratelimits.map(({ namespace_id }) => namespace_id),
      ...send_email.flatMap((mail) => [
        ...(mail.allowed_destination_addresses ?? []),
        ...(mail.allowed_sender_addresses ?? []),
      ]),
    ]);
    const [ours = [], theirs = []] = parts;
    expect(ours.filter((part) => theirs.includes(part))).toEqual([]);
  });

  it('shuts every address but its own of production and staging', () => {
    for (const { workers_dev, preview_urls } of [production, staging]) {
      expect([workers_dev, preview_urls]).toEqual([false, false]);
    }
  });
});

describe('readPlan', () => {
  it.each([
    { args: [], plan: { environment: 'production', dryRun: false } },
    { args: ['--dry-run'], plan: { environment: 'production', dryRun: true } },
    { args: ['--env', 'staging'], plan: { environment: 'staging', dryRun: false } },
    {
      args: ['--env', 'preview', '--name', 'pr-12'],
      plan: { environment: 'preview', dryRun: false, name: 'pr-12' },
    },
  ])('takes $args', ({ args, plan }) => {
    expect(readPlan(args)).toEqual(plan);
  });

  it.each([
    { args: ['--var', 'ACCESS_AUDIENCE:local'] },
    { args: ['--var=MEMBERS:[]'] },
    { args: ['--secrets-file', '.state/secrets.env'] },
    { args: ['--keep-vars'] },
    { args: ['--name', 'other'] },
  ])('refuses $args, which would deploy something else', ({ args }) => {
    expect(() => readPlan(args)).toThrow(/would deploy something else than wrangler\.toml says/);
  });

  it.each([
    { args: ['now'] },
    { args: ['--env', 'local'] },
    { args: ['--env', 'preview', '--name', 'Not This'] },
    { args: ['--env', 'preview', '--name', 'a', 'b'] },
    { args: ['--env', 'preview', '--var', 'EXIT_URL:x'] },
  ])('takes no $args', ({ args }) => {
    expect(() => readPlan(args)).toThrow(Refusal);
  });
});
