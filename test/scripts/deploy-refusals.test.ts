import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tablesFor } from '../../scripts/database/d1.ts';
import { readEnvironment } from '../../scripts/deploy/environment.ts';
import { readPlan } from '../../scripts/deploy/plan.ts';
import { refusalsFor } from '../../scripts/deploy/refusals.ts';
import { Refusal } from '../../scripts/launch/refusal.mjs';
import { OfficeSettings } from './account/office-settings.ts';

/** A project of an office, until the test ends. */
function office(): OfficeSettings {
  const project = new OfficeSettings();
  onTestFinished(() => {
    project.forget();
  });
  return project;
}

/** One that is ready, with one thing changed. */
function changed(file: string, from: string, to: string): OfficeSettings {
  const project = office().settle();
  project.change(file, from, to);
  return project;
}

const toml = 'wrangler.toml';
const checklist = 'docs/launch-checklist.yaml';
const program = 'site/src/content/program.yaml';
const audience = `ACCESS_AUDIENCE = "${'ab'.repeat(32)}"`;

describe('refusalsFor production', () => {
  it('has none where all is set, answered and decided', () => {
    expect(refusalsFor(office().settle().folder, 'production', {})).toEqual([]);
  });

  it('names every sample and every open entry of a project as it is made', () => {
    const project = office();
    project.change(toml, 'office.gov', 'vod.example');
    const refusals = refusalsFor(project.folder, 'production', {});
    expect(refusals.length).toBeGreaterThan(35);
    for (const refusal of refusals) expect(refusal).toMatch(/\. [A-Z`].*|says what it asks\.$/);
  });

  it.each([
    [toml, '00000000abcd"', '000000000000"', /^database_id of .* is the placeholder\./],
    [
      toml,
      '"https://vod.office.gov"',
      '"https://vod.example"',
      /^SITE_URL is "https:..vod\.example"/,
    ],
    [toml, 'NOTICE_TO = "coordinator@office.gov"', 'NOTICE_TO = ""', /^NOTICE_TO is "", so nobody/],
    [toml, '"second@office.gov"', '"second@vod.example"', /^NOTICE_SECOND_TO is "second@vod/],
    [toml, 'FROM = "notices@', 'FROM = "a@', /^NOTICE_FROM is a@.*, which .* does not allow/],
    [toml, 'workers_dev = false', 'workers_dev = true', /^workers_dev is open/],
    [toml, 'workers_dev = false\n', '', /^workers_dev is open/],
    [toml, 'preview_urls = false', 'preview_urls = true', /^preview_urls is open/],
    [toml, audience, 'ACCESS_AUDIENCE = ""', /^ACCESS_AUDIENCE is ""/],
    [toml, 'role = "coordinator"', 'role = "reader"', /^MEMBERS has no coordinator/],
    [
      toml,
      '"staging-coordinator@office.gov"\nrole',
      '"a@vod.example"\nrole',
      /sample address a@vod\.example/,
    ],
    [toml, 'crons = [ "*/5 * * * *" ]', 'crons = []', /^\[triggers\] has no cron/],
    [
      program,
      'security@office.gov',
      'security@vod.example',
      /^security\.untilAdopted in .* is a sample address/,
    ],
    [toml, 'FORMS_OPEN = "once-adopted"', 'FORMS_OPEN = "to-try"', /^FORMS_OPEN is "to-try"/],
    [program, 'adopted: false', 'adopted: true', /^"run-by" .* has adopted: true/],
    [checklist, 'answer: independent', 'answer: adopted', /^"run-by" .* is answered "adopted"/],
  ])('refuses in %s, where %j is %j', (file, from, to, refusal) => {
    const found = refusalsFor(changed(file, from, to).folder, 'production', {});
    expect(found).toEqual([expect.stringMatching(refusal)]);
  });

  it('refuses the audience of the development server, wherever it stands', () => {
    const { folder } = changed(toml, audience, 'ACCESS_AUDIENCE = "local"');
    expect(refusalsFor(folder, 'production', {})).toEqual([
      expect.stringMatching(/^ACCESS_AUDIENCE is "local"/),
      expect.stringMatching(/^wrangler\.toml: .*the development server's/),
      expect.stringMatching(/\[env\.staging\]: .*the development server's/),
      expect.stringMatching(/\[env\.editor\]: .*the development server's/),
    ]);
  });

  it.each(['cost', 'sign-off', 'run-by'])('refuses while "%s" is open', (id) => {
    const project = changed(checklist, 'Yes.', 'Yes');
    project.reopen(id);
    const found = refusalsFor(project.folder, 'production', {});
    expect(found).toEqual([expect.stringContaining(`"${id}"`)]);
  });

  it.each(['ACCESS_AUDIENCE', 'MEMBERS', 'SEAL_KEYS', 'SITE_URL'])(
    'refuses %s in the shell',
    (name) => {
      expect(refusalsFor(office().settle().folder, 'production', { [name]: '' })).toEqual([
        expect.stringContaining(`${name} is set in this shell`),
      ]);
    },
  );
});

describe('refusalsFor staging', () => {
  it('asks for no launch checklist', () => {
    const project = office();
    project.change(toml, '8000-000000000001"', '8000-00000000abcd"');
    project.change(toml, 'ACCESS_AUDIENCE = ""', audience);
    project.change(toml, 'https://staging.vod.example', 'https://staging.office.gov');
    expect(refusalsFor(project.folder, 'staging', {})).toEqual([]);
  });
});

describe('what to run', () => {
  it('names the environment that it is about, but for production', () => {
    const { folder } = office();
    expect(refusalsFor(folder, 'staging', {}).join('\n')).toContain(
      'Run `npm run vod -- provision --env staging`',
    );
    expect(tablesFor({ remote: 'staging' })).toBe('run `npm run deploy -- --env staging`');
    expect(tablesFor({ remote: 'production' })).toBe('run `npm run deploy`');
    expect(tablesFor({ local: '.state' })).toBe('run `npm start` once');
  });
});

describe('refusalsFor editor', () => {
  const ready = () => office().settle().setRepository();

  it('has none where its own settings are made, whatever the launch still asks', () => {
    const project = ready();
    project.reopen('cost');
    expect(refusalsFor(project.folder, 'editor', {})).toEqual([]);
  });

  it('names what is a sample or missing in the project as it is made', () => {
    const made = office();
    made.change(toml, 'https://vod-editor.office.gov', 'https://vod-editor.example');
    const refusals = refusalsFor(made.folder, 'editor', {});
    expect(refusals.join('\n')).toMatch(/^SITE_URL is .*^ACCESS_AUDIENCE is "", so the editor/ms);
    for (const refusal of refusals) expect(refusal).toMatch(/\. [A-Z`]/);
  });

  it.each([
    ['https://vod-editor.office.gov', 'https://vod-editor.example', /^SITE_URL is "https:..vod-ed/],
    ['https://vod-editor.office.gov', 'https://vod.office.gov', /at or below .* of production/],
    [
      'https://vod-editor.office.gov',
      'https://edit.vod.office.gov',
      /at or below .* of production/,
    ],
    ['https://vod-editor.office.gov', 'https://office.gov', /of production, or above it/],
    ['https://vod-editor.office.gov', 'https://a.staging.vod.example', /below .* of staging/],
    ['run_worker_first = true', 'run_worker_first = ["/exit"]', /gives files out unasked/],
    ['send_email = []', 'send_email = [{ name = "EMAIL" }]', /^\[env\.editor\] has mail/],
    ['workers_dev = false', 'workers_dev = true', /^workers_dev is open/],
    [audience, 'ACCESS_AUDIENCE = ""', /^ACCESS_AUDIENCE is "", so the editor is open to nobody/],
    ['role = "coordinator"', 'role = "reader"', /^MEMBERS has no coordinator and no editor/],
  ])('refuses it when %j is %j', (from, to, refusal) => {
    const project = ready();
    project.change(toml, from, to);
    expect(refusalsFor(project.folder, 'editor', {})).toContainEqual(
      expect.stringMatching(refusal),
    );
  });

  it('refuses it while there is no repository to save to', () => {
    const project = ready();
    project.change(program, 'editing:', 'edited:');
    expect(refusalsFor(project.folder, 'editor', {})).toEqual([
      expect.stringContaining('has no `editing`'),
    ]);
  });
});

describe('refusalsFor preview', () => {
  it('has none', () => {
    expect(refusalsFor('.', 'preview', {})).toEqual([]);
  });

  it.each([
    ['d1_databases = []', 'd1_databases = [{ binding = "DB" }]', 'has a database'],
    ['send_email = []', 'send_email = [{ name = "EMAIL" }]', 'has mail'],
    ['[env.preview.secrets]', '[env.preview.secrets]\nrequired = ["SEAL_KEYS"]', 'has secrets'],
    ['crons = []', 'crons = ["*/5 * * * *"]', 'has a cron'],
    ['run_worker_first = [ "/exit" ]', 'run_worker_first = ["/exit", "/contact/*"]', 'runs code'],
    ['run_worker_first = [ "/exit" ]', 'run_worker_first = true', 'runs code'],
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
        ([name]) => ![...own, 'FORMS_OPEN', 'ACCESS_AUDIENCE', 'ACCESS_TEAM'].includes(name),
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
    ['', { environment: 'production', dryRun: false }],
    ['--dry-run', { environment: 'production', dryRun: true }],
    ['--env staging', { environment: 'staging', dryRun: false }],
    ['--env editor', { environment: 'editor', dryRun: false }],
    ['--env preview --name pr-12', { environment: 'preview', dryRun: false, name: 'pr-12' }],
  ])('takes "%s"', (args, plan) => {
    expect(readPlan(args.split(' ').filter(Boolean))).toEqual(plan);
  });

  it.each([
    ...['now', '--env local', '--env preview --name NotThis', '--env preview --name a b'],
    // They would deploy something else than wrangler.toml says.
    ...['--var ACCESS_AUDIENCE:local', '--var=MEMBERS:[]', '--secrets-file .state/secrets.env'],
    ...['--keep-vars', '--name other', '--env preview --var EXIT_URL:x'],
  ])('takes no "%s"', (args) => {
    expect(() => readPlan(args.split(' '))).toThrow(Refusal);
  });
});
