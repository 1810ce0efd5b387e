import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { wrangler } from '../../scripts/process/wrangler.ts';
import { whatIsWrongAt } from '../../scripts/deploy/deployed-site.ts';
import { deploy, type World } from '../../scripts/deploy/deploy.ts';
import type { EnvironmentName } from '../../scripts/deploy/environment-name.ts';
import { readPlan, type Plan } from '../../scripts/deploy/plan.ts';
import { Refusal } from '../../scripts/launch/refusal.mjs';
import { rehearsal } from '../../scripts/steps/deploy-rehearsal.ts';
import { OfficeSettings } from './account/office-settings.ts';
import { StubAccount } from './account/stub-account.ts';

const production: Plan = { environment: 'production', dryRun: false };

/** A deployment of a project that is ready, told line by line. */
function deployment(world: Partial<World> = {}) {
  const told: string[] = [];
  const tell = (line: string): void => {
    told.push(line);
  };
  const office = new OfficeSettings().settle();
  onTestFinished(() => {
    office.forget();
  });
  return {
    told,
    office,
    run: (plan: Plan = production) =>
      deploy(plan, {
        folder: office.folder,
        shell: {},
        run: wrangler(tell),
        prepare: () => Promise.resolve(true),
        look: () => Promise.resolve(undefined),
        tell,
        ...world,
      }),
  };
}

/** An account that has both secrets, and notes what it is asked. */
function noting(fails: (call: string) => boolean = () => false) {
  const calls: string[] = [];
  const run: World['run'] = ({ args }) => {
    const call = args.join(' ');
    if (fails(call)) return Promise.reject(new Refusal('not now'));
    calls.push(call);
    return Promise.resolve('[{"name":"SEAL_KEYS"},{"name":"RECEIPT_KEY"}]');
  };
  return { calls, run };
}

/** A stub that wrangler asks in the account's place while the tests around it run, with a Worker that is there. */
function stubAccount(): StubAccount {
  const account = new StubAccount();
  const before = { ...process.env };
  beforeAll(async () => {
    Object.assign(process.env, await account.open());
    account.workerExists = true;
  });
  afterAll(async () => {
    process.env = before;
    await account.close();
  });
  return account;
}

/** Real calls of wrangler, which reads the project's own wrangler.toml and asks a stub. */
describe('deploy, to a stub in the place of the account', { timeout: 120_000 }, () => {
  const account = stubAccount();
  account.databases.push({ uuid: '00000000-0000-4000-8000-000000000000', name: 'production' });

  it('sends nothing while a secret is missing, and names each', async () => {
    const { run, told } = deployment();
    expect(await run()).toBe(false);
    expect(account.changes()).toEqual([]);
    const refusals = told.join('\n');
    expect(refusals).toContain('Nothing was deployed. 2 things stand against it:');
    expect(refusals).toContain('has no secret SEAL_KEYS. Run `npm run vod -- provision`');
    expect(refusals).toContain('has no secret RECEIPT_KEY.');
  });

  it('asks for the bookmark, migrates, uploads, and then sets address and cron', async () => {
    for (const name of ['SEAL_KEYS', 'RECEIPT_KEY']) account.secrets.set(name, 'kept');
    const { run, told } = deployment();
    expect(await run()).toBe(true);
    const calls = told.filter((line) => line.startsWith('$ '));
    expect(calls).toEqual([
      '$ npx wrangler secret list --env=',
      '$ npx wrangler d1 time-travel info DB --env=',
      '$ npx wrangler d1 migrations apply DB --remote --env=',
      '$ npx wrangler deploy --env= --domain vod.office.gov',
    ]);
    expect(account.migrations).toEqual(readdirSync('worker/migrations').sort());
    const changes = account
      .changes()
      .map((change) => change.replace('/workers/scripts/victim-offender-dialogue/', ''));
    expect(changes.slice(0, 5)).toEqual([
      'POST assets-upload-session',
      'POST versions',
      'POST deployments',
      'PATCH script-settings',
      'POST subdomain',
    ]);
    // Wrangler sets the address and the cron at once: either may be asked for first.
    expect(changes.slice(5).sort()).toEqual([
      'POST domains/changeset',
      'PUT domains/records',
      'PUT schedules',
    ]);
    const body = (end: string) => account.asked.find(({ path }) => path.endsWith(end))?.body;
    expect(body('/subdomain')).toBe('{"enabled":false,"previews_enabled":false}');
    expect(body('/schedules')).toBe('[{"cron":"*/5 * * * *"}]');
    expect(body('/domains/records')).toContain('vod.office.gov');
    expect(body('/versions')).toContain('"name":"ACCESS_AUDIENCE"');
    expect(told.at(-1)).toBe('Deployed: https://vod.office.gov');
  });
});

/** The commands of the workflow that publishes, in their order, on a stub that has what was provisioned. */
describe('a publish', { timeout: 240_000 }, () => {
  const { jobs } = parse(readFileSync('.github/workflows/publish.yml', 'utf8')) as {
    jobs: Record<string, { steps: { run?: string }[] }>;
  };
  const plans = Object.values(jobs)
    .flatMap(({ steps }) => steps.flatMap(({ run = '' }) => run.split('\n')))
    .filter((run) => run.startsWith('npm run deploy'))
    .map((run) => readPlan(run.split(' ').slice(4)));
  const account = stubAccount();
  for (const name of ['SEAL_KEYS', 'RECEIPT_KEY']) account.secrets.set(name, 'kept');
  for (const [index, name] of ['production', 'staging'].entries())
    account.databases.push({ uuid: `00000000-0000-4000-8000-00000000000${index}`, name });

  it('puts the site on staging, then in public, then the editor on an address of its own', async () => {
    const looked: string[] = [];
    for (const plan of plans) {
      const { run, office } = deployment({
        look: (_, origin) => {
          looked.push(origin);
          return Promise.resolve(undefined);
        },
      });
      office.setRepository();
      office.change('wrangler.toml', 'https://staging.vod.example', 'https://staging.office.gov');
      office.change('wrangler.toml', '8000-000000000001"', '8000-00000000abce"');
      expect([plan.environment, await run(plan)]).toEqual([plan.environment, true]);
    }
    expect(looked).toEqual([
      'https://staging.office.gov',
      'https://vod.office.gov',
      'https://vod-editor.office.gov',
    ]);
    const uploaded = account.changes().filter((change) => change.endsWith('/versions'));
    expect(uploaded).toEqual(
      ['-staging', '', '-editor'].map(
        (name) => `POST /workers/scripts/victim-offender-dialogue${name}/versions`,
      ),
    );
    const hosts = account.asked
      .filter(({ path }) => path.endsWith('/domains/records'))
      .map(({ body }) => /[\w.-]+\.office\.gov/.exec(body)?.[0]);
    expect(hosts).toEqual(looked.map((origin) => new URL(origin).host));
    const editor = account.asked.filter(({ path }) => path.includes('dialogue-editor/'));
    expect(editor.find(({ path }) => path.endsWith('/schedules'))?.body ?? '[]').toBe('[]');
    // The first part of the upload says what the Worker is given; its files follow.
    const [given = ''] = (editor.find(({ path }) => path.endsWith('/versions'))?.body ?? '').split(
      '\r\n--',
    );
    expect(given).toContain('"name":"ACCESS_AUDIENCE"');
    expect(given).not.toMatch(/"type":"(?:d1|send_email|ratelimit|secret_text|inherit)"/);
  });
});

describe('deploy', () => {
  const noAccount: World['run'] = () => Promise.reject(new Error('the account is not asked'));

  it('sends nothing when a check fails', async () => {
    const { calls, run: asked } = noting();
    const { run } = deployment({ run: asked, prepare: () => Promise.resolve(false) });
    expect(await run()).toBe(false);
    expect(calls).toEqual(['secret list --env=']);
  });

  const whole = ['secret list', 'd1 time-travel info', 'd1 migrations apply', 'deploy'];
  it.each(whole.slice(1))(
    'stops where %s fails, and does the whole when it is run again',
    async (at) => {
      let failing = true;
      const { calls, run: asked } = noting((call) => failing && call.startsWith(at));
      const { run } = deployment({ run: asked });
      const short = () => calls.map((call) => call.replace(/ (?:DB|--).*/, ''));
      const done = whole.slice(0, whole.indexOf(at));
      await expect(run()).rejects.toThrow('not now');
      expect(short()).toEqual(done);
      failing = false;
      expect(await run()).toBe(true);
      expect(short()).toEqual([...done, ...whole]);
    },
  );

  it('asks for no secret and no database of a preview, and names its address after the change', async () => {
    const { calls, run: asked } = noting();
    const { run } = deployment({ run: asked });
    expect(await run({ environment: 'preview', dryRun: false, name: 'pr-12' })).toBe(true);
    expect(calls).toEqual(['versions upload --env=preview --preview-alias pr-12']);
  });

  it('asks for no secret and no database of the editor, and looks whether it is shut', async () => {
    const { calls, run: asked } = noting();
    const looked: string[] = [];
    const { run, office, told } = deployment({
      run: asked,
      look: (environment, origin) => {
        looked.push(`${environment} ${origin}`);
        return Promise.resolve(undefined);
      },
    });
    office.setRepository();
    expect(await run({ environment: 'editor', dryRun: false })).toBe(true);
    expect(calls).toEqual(['deploy --env=editor --domain vod-editor.office.gov']);
    expect(looked).toEqual(['editor https://vod-editor.office.gov']);
    expect(told.at(-1)).toBe('Deployed: https://vod-editor.office.gov');
  });

  it('says so when what is deployed does not do', async () => {
    const look: World['look'] = (_, origin) => Promise.resolve(`${origin} is ill.`);
    const { run, told } = deployment({ run: noting().run, look });
    expect(await run()).toBe(false);
    expect(told.at(-1)).toBe('https://vod.office.gov is ill.');
  });

  it('asks the account for nothing of a preview that could keep something', async () => {
    const { run, office, told } = deployment({ run: noAccount });
    office.change('wrangler.toml', 'send_email = []', 'send_email = [{ name = "EMAIL" }]');
    expect(await run({ environment: 'preview', dryRun: false })).toBe(false);
    expect(told.join('\n')).toContain('One thing stands against it:\n- [env.preview] has mail.');
  });
});

describe('whatIsWrongAt', () => {
  const patience = { tries: 3, pause: 1 };
  const origin = 'https://vod.office.gov';
  const healthy = () => new Response('{"database":"reached"}');
  const shut = () => new Response('', { status: 302 });
  const look = (environment: EnvironmentName, answer: (address: string) => Response) =>
    whatIsWrongAt(environment, origin, patience, (address) => Promise.resolve(answer(address)));

  it('is nothing when the site does and its desk is shut', async () => {
    const asked: string[] = [];
    const found = await look('production', (address) => {
      asked.push(address);
      return address.endsWith('/health') ? healthy() : shut();
    });
    expect(found).toBeUndefined();
    expect(asked).toEqual([`${origin}/health`, `${origin}/coordinator/`]);
  });

  it.each([302, 403])('is nothing when a stranger gets a %i of the editor', async (status) => {
    expect(await look('editor', () => new Response('', { status }))).toBeUndefined();
  });

  it.each(['production', 'editor'] as const)(
    'waits for the address of the %s, which is not known yet',
    async (environment) => {
      let asked = 0;
      const found = await look(environment, (address) => {
        asked += 1;
        if (asked < 3) throw new TypeError('fetch failed');
        return address.endsWith('/health') ? healthy() : shut();
      });
      expect(found).toBeUndefined();
    },
  );

  it.each([
    { what: 'a setting that is wrong', answer: () => new Response('', { status: 500 }) },
    {
      what: 'a database that is not reached',
      answer: () => new Response('{"database":"not reached"}', { status: 503 }),
    },
    { what: 'another site', answer: () => new Response('<p>Parked</p>') },
  ])('is $what, after as many looks as there is patience', async ({ answer }) => {
    let asked = 0;
    const found = await look('production', () => {
      asked += 1;
      return answer();
    });
    expect(found).toContain(`${origin}/health does not say that all is well.`);
    expect(asked).toBe(patience.tries);
  });

  it.each([
    { environment: 'production', at: '--env=`' },
    { environment: 'staging', at: '--env=staging`' },
    { environment: 'editor', at: '--env=editor`' },
  ] as const)(
    'says how to go back in $environment, and nowhere else',
    async ({ environment, at }) => {
      const broken = await look(environment, () => new Response('', { status: 500 }));
      expect(broken).toContain(`npx wrangler tail ${at}`);
      expect(broken).toContain(`npx wrangler rollback ${at}`);
      const open = await look(environment, healthy);
      expect(open).toContain('lets a stranger in. Go back at once');
      expect(open).toContain(`npx wrangler rollback ${at}`);
    },
  );
});

describe('rehearsal', () => {
  it('makes the database from none, and uploads every environment without sending it', () => {
    expect(rehearsal(['production', 'preview']).map(({ name }) => name)).toEqual([
      'deploy: migrations, from none',
      'deploy: production, not sent',
      'deploy: preview, not sent',
    ]);
  });

  it('makes no database for a preview and the editor', () => {
    expect(rehearsal(['preview', 'editor']).map(({ name }) => name)).toEqual([
      'deploy: preview, not sent',
      'deploy: editor, not sent',
    ]);
  });
});
