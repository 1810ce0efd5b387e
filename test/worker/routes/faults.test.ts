import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sweep } from '../../../worker/sweep.ts';
import { timersWait } from '../clock.ts';
import { codedError, fakeBinding } from '../fake-mailer.ts';
import { faults, faultyDatabase, timeStandsStill, type Fault } from '../faulty-database.ts';
import { logged } from '../logged.ts';
import { config } from '../received.ts';
import { counts, firstRow, idNumber, rowsOf, sampleTime } from '../saved.ts';
import { message, post, request } from '../through-the-worker.ts';

const minute = 60_000;
const day = 86_400_000;

/** What the person saw: the receipt, the form kept with what they wrote, or neither. */
function sawIn(html: string): string {
  if (/<b data-reference>\w{4}-\w{4}<\/b>/.test(html)) return 'the receipt';
  return html.includes('value="Marked <b>words') && html.includes('Not saved.')
    ? 'not saved, and their words'
    : 'something else';
}

async function send(DB = env.DB, EMAIL = fakeBinding().binding) {
  const response = await post('/contact/received/', message, { DB, EMAIL });
  return { status: response.status, saw: sawIn(await response.text()) };
}

/** A mailer that refuses every mail. */
const refusing = (code: string) => fakeBinding(() => Promise.reject(codedError(code)));

const cron = (EMAIL: SendEmail) => sweep({ ...env, EMAIL }, config);

/** What is left behind: rows, and whether a notice is owed. */
async function left() {
  const rows = await rowsOf('submissions');
  const owed = rows.filter(({ notified_at }) => notified_at === null).length;
  return { rows: rows.length, owed };
}

const four = (fault: Fault) => [fault, fault, fault, fault];
const receipt = { status: 200, saw: 'the receipt' };
const notSaved = { status: 503, saw: 'not saved, and their words' };
const told = { rows: 1, owed: 0 };
const owed = { rows: 1, owed: 1 };

beforeEach(() => {
  logged();
});

describe('a submission, with a database at fault', () => {
  beforeEach(() => {
    timeStandsStill();
  });

  // Every way to fail is gone through with saveSubmission.
  it.each([
    {
      what: 'stalls three times',
      plan: four(faults.stalls).slice(1),
      person: receipt,
      leaves: told,
    },
    {
      what: 'fails after commit once',
      plan: [faults.failsAfterCommit],
      person: receipt,
      leaves: told,
    },
    {
      what: 'stalls each time',
      ...{ plan: four(faults.stalls), person: notSaved, leaves: { rows: 0, owed: 0 } },
    },
    {
      what: 'is overloaded',
      ...{ plan: [faults.isOverloaded], person: notSaved, leaves: { rows: 0, owed: 0 } },
    },
    {
      what: 'fails after commit each time',
      ...{ plan: four(faults.failsAfterCommit), person: notSaved, leaves: owed },
    },
  ])(
    'that $what: $person.saw, $leaves.rows row; one row and one mail once it is sent again',
    async ({ plan, person, leaves }) => {
      const { binding, given } = fakeBinding();
      const { db } = faultyDatabase(env.DB, ...plan);
      expect(await send(db, binding)).toEqual(person);
      expect(await left()).toEqual(leaves);
      expect(await send(env.DB, binding)).toEqual(receipt);
      // Where the first try was committed, it has the notice to itself for a minute.
      vi.setSystemTime(sampleTime + minute);
      await cron(binding);
      expect(await left()).toEqual(told);
      expect((await rowsOf('events')).filter(({ kind }) => kind === 'received')).toHaveLength(1);
      expect(given).toHaveLength(1);
    },
  );

  it('that fails after the mail was accepted: the receipt, one row, and the notice still owed', async () => {
    const { binding, given } = fakeBinding();
    const works: Fault = (commit) => commit();
    const { db } = faultyDatabase(env.DB, works, faults.isOverloaded);
    expect(await send(db, binding)).toEqual(receipt);
    expect(await left()).toEqual(owed);
    expect(given).toHaveLength(1);
  });
});

describe('a submission, with a mailer at fault', () => {
  it('that refuses the coordinator for good: the mail to the second, a fault on /health', async () => {
    const code = 'E_RECIPIENT_SUPPRESSED';
    const to: string[] = [];
    const { binding } = fakeBinding((mail) => {
      to.push((mail as { to: string }).to);
      return to.length === 1 ? Promise.reject(codedError(code)) : Promise.resolve({});
    });
    expect(await send(env.DB, binding)).toEqual(receipt);
    expect(await left()).toEqual(told);
    expect(to).toEqual(['coordinator@vod.example', 'second@vod.example']);
    const health = await (await request('/health')).json();
    expect(health).toMatchObject({ faults: [{ name: 'coordinator-address', code }] });
  });

  it.each([
    { what: 'refuses for now', code: 'E_RATE_LIMIT_EXCEEDED', noted: 0 },
    { what: 'refuses both for good', code: 'E_RECIPIENT_NOT_ALLOWED', noted: 2 },
  ])('that $what: the receipt, one row, a notice owed, $noted faults', async ({ code, noted }) => {
    expect(await send(env.DB, refusing(code).binding)).toEqual(receipt);
    expect(await left()).toEqual(owed);
    expect(await rowsOf('faults')).toHaveLength(noted);
  });

  it('that hangs: the receipt, one row, a notice owed for its deadline', async () => {
    timersWait();
    const { binding } = fakeBinding(() => {
      queueMicrotask(() => vi.advanceTimersByTime(10_000));
      return new Promise(() => undefined);
    });
    expect(await send(env.DB, binding)).toEqual(receipt);
    expect(await left()).toEqual(owed);
    expect(await firstRow()).toMatchObject({ notice_error: 'DEADLINE' });
  });

  it('that fails after accepting: the receipt, one row, and the same mail again later', async () => {
    const { binding, given } = fakeBinding();
    const failing = fakeBinding(async (mail) => {
      await binding.send(mail as Parameters<SendEmail['send']>[0]);
      throw codedError('E_INTERNAL_SERVER_ERROR');
    });
    expect(await send(env.DB, failing.binding)).toEqual(receipt);
    vi.setSystemTime(sampleTime + minute);
    await cron(binding);
    expect(await left()).toEqual(told);
    expect(given).toEqual([given[0], given[0]]);
  });
});

describe('a submission, with a cron or a clock at fault', () => {
  it.each([
    {
      what: 'when the next person sends',
      then: (EMAIL: SendEmail) =>
        post('/contact/received/', { ...message, submission: idNumber(2) }, { EMAIL }),
      rows: 2,
    },
    { what: 'when the cron comes again', then: cron, rows: 1 },
  ])('whose cron does not come for a day: one mail each $what', async ({ then, rows }) => {
    await send(env.DB, refusing('E_DAILY_LIMIT_EXCEEDED').binding);
    vi.setSystemTime(sampleTime + day);
    const { binding, given } = fakeBinding();
    await then(binding);
    expect(given).toHaveLength(rows);
    expect(await left()).toEqual({ rows, owed: 0 });
  });

  it.each([
    { what: 'forward by a year', jump: 365 * day },
    { what: 'back by a year', jump: -365 * day },
  ])('whose clock jumps $what between two sendings: one row and one mail', async ({ jump }) => {
    const { binding, given } = fakeBinding();
    expect(await send(env.DB, binding)).toEqual(receipt);
    vi.setSystemTime(sampleTime + jump);
    expect((await send(env.DB, binding)).status).toBe(200);
    expect(await counts()).toMatchObject({ rows: 1 });
    expect(given).toHaveLength(1);
  });

  it('whose clock jumps back behind the form page: the receipt, one row, set apart for the digest', async () => {
    vi.setSystemTime(sampleTime - day);
    const { binding, given } = fakeBinding();
    expect(await send(env.DB, binding)).toEqual(receipt);
    expect(await firstRow()).toMatchObject({ suspicion: 'pace' });
    expect(given).toEqual([]);
    await cron(binding);
    expect(given).toHaveLength(1);
  });

  it('whose clock jumps back while a notice is owed: the mail when it is due again', async () => {
    await send(env.DB, refusing('E_DAILY_LIMIT_EXCEEDED').binding);
    const { binding, given } = fakeBinding();
    vi.setSystemTime(sampleTime - day);
    await cron(binding);
    expect(given).toEqual([]);
    vi.setSystemTime(sampleTime + minute);
    await cron(binding);
    expect(given).toHaveLength(1);
    expect(await left()).toEqual(told);
  });
});
