import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readEnvironment } from '../../scripts/deploy/environment.ts';
import { broken } from '../../scripts/deploy/refusals/rule.ts';
import { mailRules } from '../../scripts/deploy/refusals/settings.ts';
import { Refusal } from '../../scripts/launch/refusal.mjs';
import { run } from '../../scripts/commands/provision.ts';
import { readKeyRing } from '../../worker/seal/key-ring.ts';
import { ProjectCopy } from './account/project-copy.ts';
import { StubAccount, type Asked } from './account/stub-account.ts';
import type { Ended } from './run-script.ts';

/** The calls that were shown, each once, in the order in which they first came. */
function shown(runs: readonly Ended[]): string[] {
  const lines = runs.flatMap(({ stdout }) => stdout.split('\n'));
  return [...new Set(lines.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2)))];
}

/** Each change of the account that provisioning makes, in its order. */
const changes = [
  'POST /d1/database',
  'PUT /workers/scripts/victim-offender-dialogue',
  'PATCH /workers/scripts/victim-offender-dialogue/secrets-bulk',
  'POST /zones/zone/email/sending/subdomains',
  'POST /email/routing/addresses',
];

const callOf = ({ method, path }: Asked) => `${method} ${path}`;

/** Runs the command until it comes to its end, while each call of the account, looks too, fails the first time. */
async function failingOnceAtEachCall(account: StubAccount, run: () => Promise<Ended>) {
  const failed = new Map<string, Ended>();
  for (;;) {
    let failing: string | undefined;
    account.failing = (asked) => {
      const call = callOf(asked);
      if (failing !== undefined || failed.has(call)) return false;
      failing = call;
      return true;
    };
    const ended = await run();
    if (failing === undefined) return { failed, last: ended };
    failed.set(failing, ended);
  }
}

describe(
  'npm run vod -- provision, failing once at each call of the account',
  { timeout: 600_000 },
  () => {
    const account = new StubAccount();
    let stoppedAt: readonly string[];
    let failed: readonly Ended[];
    let project: ProjectCopy;
    let last: Ended;

    beforeAll(async () => {
      project = new ProjectCopy(await account.open());
      const ended = await failingOnceAtEachCall(account, () => project.run('provision'));
      account.failing = undefined;
      stoppedAt = [...ended.failed.keys()];
      failed = [...ended.failed.values()];
      last = ended.last;
    }, 600_000);
    afterAll(async () => {
      await account.close();
      project.forget();
    });

    it('is stopped at every look at the account, and at every change', () => {
      expect(stoppedAt.toSorted()).toEqual([...new Set(account.asked.map(callOf))].sort());
      expect(stoppedAt.length).toBeGreaterThan(2 * changes.length);
    });

    it('ends with the words of wrangler, and with what to do', () => {
      for (const { code, stderr } of failed) {
        expect(code).toBe(1);
        expect(stderr).toContain('correct what follows, then run the same command again');
        expect(stderr).toContain('the stub fails here');
      }
    });

    it('goes on where it was interrupted, and comes to its end', () => {
      expect(last.stderr).toBe('');
      expect(last.code).toBe(0);
    });

    it('makes everything once, in its order', () => {
      // What failed was asked for again, so that the last time is the one that counts.
      const asked = account.changes();
      expect(asked.filter((change, index) => !asked.includes(change, index + 1))).toEqual(changes);
      expect(account.databases).toHaveLength(1);
      expect(account.sending.map(({ name }) => name)).toEqual(['office.gov']);
      expect(account.addresses.map(({ email }) => email)).toEqual([
        'coordinator@office.gov',
        'second@office.gov',
      ]);
    });

    it('keeps the database in the United States', () => {
      expect(account.databases[0]?.jurisdiction).toBe('us');
    });

    it('writes the id of the database into wrangler.toml, and into no other environment', () => {
      const toml = project.read('wrangler.toml');
      expect(toml).toContain(`database_id = "${account.databases[0]?.uuid ?? ''}"`);
      expect(toml).toContain('database_id = "00000000-0000-4000-8000-000000000001"');
    });

    it('uploads fresh keys that the Worker takes, the same that it keeps in a file of this user alone', async () => {
      const file = join(project.stateFolder, 'keys', 'production.env');
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const kept = parseEnv(readFileSync(file, 'utf8'));
      expect(Object.fromEntries(account.secrets)).toEqual(kept);
      const ring = await readKeyRing(kept['SEAL_KEYS'] ?? '');
      expect([...ring.keys.keys()]).toEqual(['k1']);
      expect(Buffer.from(kept['RECEIPT_KEY'] ?? '', 'base64')).toHaveLength(32);
    });

    it('has no secret on a command line or in what it writes', () => {
      const written = [...failed, last].map(({ stdout, stderr }) => stdout + stderr).join('\n');
      for (const secret of account.secrets.values()) {
        for (const text of [written, project.commandLines(), project.read('wrangler.log')]) {
          expect(text).not.toContain(secret.replace(/^k1:/, '').slice(0, 20));
        }
      }
    });

    it('shows every call before it runs, and --print showed the same', async () => {
      const asked = account.asked.length;
      const fresh = new ProjectCopy({});
      onTestFinished(() => {
        fresh.forget();
      });
      const { stdout } = await fresh.run('provision', '--print');
      const [calls = ''] = stdout.split('\n\n');
      const planned = [...new Set(calls.split('\n'))].map((line) =>
        line.replaceAll(fresh.folder, project.folder),
      );
      expect(shown([...failed, last])).toEqual(planned);
      expect(fresh.commandLines()).toBe('');
      expect(account.asked).toHaveLength(asked);
    });

    it('changes nothing when all is there', async () => {
      const before = [account.changes().length, project.read('wrangler.toml')];
      const { code, stdout } = await project.run('provision');
      expect(code).toBe(0);
      expect(stdout).toContain('The Worker has its secrets. They are left as they are.');
      expect([account.changes().length, project.read('wrangler.toml')]).toEqual(before);
    });
  },
);

describe('npm run vod -- provision, where keys were lost', { timeout: 120_000 }, () => {
  const account = new StubAccount();
  afterAll(() => account.close());

  it('makes no other keys while the database holds what only the lost ones open', async () => {
    const project = new ProjectCopy(await account.open());
    onTestFinished(() => {
      project.forget();
    });
    account.databases.push({
      uuid: '1'.repeat(8) + '-1111-4111-8111-111111111111',
      name: 'victim-offender-dialogue',
    });
    account.sealedRows = 7;
    const { code, stderr } = await project.run('provision');
    expect(code).toBe(1);
    expect(stderr).toContain('holds 7 requests that only the old keys open');
    expect(account.secrets.size).toBe(0);
    expect(existsSync(join(project.stateFolder, 'keys'))).toBe(false);
  });
});

describe('mailRules', () => {
  it('hold for no address that is a sample, of which no account is told', () => {
    expect(broken(mailRules(readEnvironment('.', 'staging')))).toEqual(
      ['NOTICE_TO', 'NOTICE_SECOND_TO', 'NOTICE_FROM'].map((name): unknown =>
        expect.stringMatching(
          `^${name} is "[^"]+@vod.example", so nobody would be told of a request\\. Set it to `,
        ),
      ),
    );
  });
});

describe('npm run vod -- provision', () => {
  it.each([[['--remote']], [['--env', 'preview']], [['--env']], [['--print', 'more']]])(
    'takes no %j',
    async (args) => {
      await expect(run(args, 'Write: …')).rejects.toThrow(Refusal);
    },
  );
});
