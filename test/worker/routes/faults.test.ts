import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sweep } from '../../../worker/sweep.ts';
import { timersWait } from '../clock.ts';
import { codedError, fakeBinding } from '../fake-mailer.ts';
import { faults, faultyDatabase, timeStandsStill, type Fault } from '../faulty-database.ts';
import { logged } from '../logged.ts';
import { config } from '../received.ts';
import { rowsOf, idNumber, sampleId, sampleTime } from '../saved.ts';
import { post, request } from '../through-the-worker.ts';

const day = 86_400_000;
const message = {
  submission: sampleId,
  message: 'Marked words',
  reach: 'email',
  email: 'marked@mail.example',
  'email-say': 'yes',
};

/** What the person saw: the receipt, the form kept with what they wrote, or neither. */
function sawIn(html: string): string {
  if (/<b data-reference>\w{4}-\w{4}<\/b>/.test(html)) return 'the receipt';
  return html.includes('value="Marked words"') && html.includes('Not saved.')
    ? 'not saved, and their words'
    : 'something else';
}

async function send(DB = env.DB, EMAIL = fakeBinding().binding) {
  const response = await post('/contact/received/', message, { DB, EMAIL });
  return { status: response.status, saw: sawIn(await response.text()) };
}

/** A mailer that refuses every mail. */
const refusing = (code: string) => fakeBinding(() => Promise.reject(codedError(code)));

/** What is left behind: rows, events of receipt, and whether a notice is owed. */
async function left() {
  const rows = await rowsOf('submissions');
  const events = await rowsOf('events');
  return {
    rows: rows.length,
    received: events.filter(({ kind }) => kind === 'received').length,
    owed: rows.filter(({ notified_at }) => notified_at === null).length,
  };
}

const four = (fault: Fault) => [fault, fault, fault, fault];
const receipt = { status: 200, saw: 'the receipt' };
const notSaved = { status: 503, saw: 'not saved, and their words' };
const one = { rows: 1, received: 1, owed: 0 };
const nothing = { rows: 0, received: 0, owed: 0 };

describe('a submission, with a database at fault', () => {
  beforeEach(() => {
    logged();
    timeStandsStill();
  });

  const taken = { person: receipt, leaves: one, mails: 1 };
  const lost = { person: notSaved, leaves: nothing, mails: 0 };

  it.each([
    { what: 'stalls once', plan: [faults.stalls], ...taken },
    { what: 'stalls three times', plan: Array.from({ length: 3 }, () => faults.stalls), ...taken },
    { what: 'stalls each time', plan: four(faults.stalls), ...lost },
    { what: 'fails before, once', plan: [faults.failsBefore], ...taken },
    { what: 'fails before, each time', plan: four(faults.failsBefore), ...lost },
    { what: 'fails after commit, once', plan: [faults.failsAfterCommit], ...taken },
    { what: 'stalls after commit, once', plan: [faults.stallsAfterCommit], ...taken },
    {
      what: 'fails after commit, each time',
      plan: four(faults.failsAfterCommit),
      person: notSaved,
      leaves: { ...one, owed: 1 },
      mails: 0,
    },
    { what: 'is overloaded', plan: [faults.isOverloaded], ...lost },
    { what: 'stalls, then is overloaded', plan: [faults.stalls, faults.isOverloaded], ...lost },
  ])(
    'that $what: $person.saw, $leaves.rows row, $mails mail',
    async ({ plan, person, leaves, mails }) => {
      const { binding, given } = fakeBinding();
      const { db } = faultyDatabase(env.DB, ...plan);
      expect(await send(db, binding)).toEqual(person);
      expect(await left()).toEqual(leaves);
      expect(given).toHaveLength(mails);
    },
  );

  it.each([
    { what: 'stalls', plan: four(faults.stalls) },
    { what: 'fails before', plan: four(faults.failsBefore) },
    { what: 'fails after commit', plan: four(faults.failsAfterCommit) },
    { what: 'stalls after commit', plan: four(faults.stallsAfterCommit) },
    { what: 'is overloaded', plan: [faults.isOverloaded] },
  ])('that $what: one row and one mail once the person sends again', async ({ plan }) => {
    const { binding, given } = fakeBinding();
    const { db } = faultyDatabase(env.DB, ...plan);
    expect(await send(db, binding)).toEqual(notSaved);
    expect(await send(env.DB, binding)).toEqual(receipt);
    // Where the first try was committed, it has the notice to itself for a minute.
    vi.setSystemTime(Date.now() + 60_000);
    await sweep({ ...env, EMAIL: binding }, config);
    expect(await left()).toEqual(one);
    expect(given).toHaveLength(1);
  });

  it('that fails after the mail was accepted: the receipt, one row, and the notice still owed', async () => {
    const { binding, given } = fakeBinding();
    const works: Fault = (commit) => commit();
    const { db } = faultyDatabase(env.DB, works, faults.isOverloaded);
    expect(await send(db, binding)).toEqual(receipt);
    expect(await left()).toEqual({ ...one, owed: 1 });
    expect(given).toHaveLength(1);
  });
});

describe('a submission, with a mailer at fault', () => {
  beforeEach(() => {
    logged();
  });

  const owed = { ...one, owed: 1 };

  it('that refuses for now: the receipt, one row, a notice owed', async () => {
    const { binding, given } = refusing('E_RATE_LIMIT_EXCEEDED');
    expect(await send(env.DB, binding)).toEqual(receipt);
    expect(await left()).toEqual(owed);
    expect(given).toHaveLength(1);
    expect(await rowsOf('faults')).toEqual([]);
  });

  it('that refuses the coordinator for good: the receipt, one row, the mail to the second, a fault on /health', async () => {
    const code = 'E_RECIPIENT_SUPPRESSED';
    const to: string[] = [];
    const { binding } = fakeBinding((mail) => {
      to.push((mail as { to: string }).to);
      return to.length === 1 ? Promise.reject(codedError(code)) : Promise.resolve({});
    });
    expect(await send(env.DB, binding)).toEqual(receipt);
    expect(await left()).toEqual(one);
    expect(to).toEqual(['coordinator@vod.example', 'second@vod.example']);
    const health = await (await request('/health')).json();
    expect(health).toMatchObject({ faults: [{ name: 'coordinator-address', code }] });
  });

  it('that refuses both for good: the receipt, one row, a notice owed, two faults', async () => {
    expect(await send(env.DB, refusing('E_RECIPIENT_NOT_ALLOWED').binding)).toEqual(receipt);
    expect(await left()).toEqual(owed);
    expect(await rowsOf('faults')).toHaveLength(2);
  });

  it('that hangs: the receipt, one row, a notice owed for its deadline', async () => {
    timersWait();
    const { binding } = fakeBinding(() => {
      queueMicrotask(() => vi.advanceTimersByTime(10_000));
      return new Promise(() => undefined);
    });
    expect(await send(env.DB, binding)).toEqual(receipt);
    expect(await left()).toEqual(owed);
    expect(await rowsOf('submissions')).toMatchObject([{ notice_error: 'DEADLINE' }]);
  });

  it('that fails after accepting: the receipt, one row, and the same mail again later', async () => {
    const { binding, given } = fakeBinding();
    const failing = fakeBinding(async (mail) => {
      await binding.send(mail as Parameters<SendEmail['send']>[0]);
      throw codedError('E_INTERNAL_SERVER_ERROR');
    });
    expect(await send(env.DB, failing.binding)).toEqual(receipt);
    expect(await left()).toEqual(owed);
    vi.setSystemTime(sampleTime + 60_000);
    await sweep({ ...env, EMAIL: binding }, config);
    expect(await left()).toEqual(one);
    expect(given).toHaveLength(2);
    expect(given[1]).toEqual(given[0]);
  });
});

describe('a submission, with a cron or a clock at fault', () => {
  beforeEach(() => {
    logged();
  });

  it('whose cron does not come for a day: one row, one mail, when the next person sends', async () => {
    await send(env.DB, refusing('E_DAILY_LIMIT_EXCEEDED').binding);
    vi.setSystemTime(sampleTime + day);
    const { binding, given } = fakeBinding();
    await post('/contact/received/', { ...message, submission: idNumber(2) }, { EMAIL: binding });
    expect(given).toHaveLength(2);
    expect(await left()).toEqual({ rows: 2, received: 2, owed: 0 });
  });

  it('whose cron does not come for a day: one row, one mail, when it comes again', async () => {
    await send(env.DB, refusing('E_DAILY_LIMIT_EXCEEDED').binding);
    vi.setSystemTime(sampleTime + day);
    const { binding, given } = fakeBinding();
    await sweep({ ...env, EMAIL: binding }, config);
    expect(given).toHaveLength(1);
    expect(await left()).toEqual(one);
  });

  it.each([
    { what: 'forward by a day', jump: day },
    { what: 'forward by a year', jump: 365 * day },
    { what: 'back by an hour', jump: -3_600_000 },
    { what: 'back by a year', jump: -365 * day },
  ])('whose clock jumps $what between two sendings: one row and one mail', async ({ jump }) => {
    const { binding, given } = fakeBinding();
    expect(await send(env.DB, binding)).toEqual(receipt);
    vi.setSystemTime(sampleTime + jump);
    expect((await send(env.DB, binding)).status).toBe(200);
    expect(await left()).toEqual(one);
    expect(given).toHaveLength(1);
  });

  it('whose clock jumps back behind the form page: the receipt, one row, set apart for the digest', async () => {
    vi.setSystemTime(sampleTime - day);
    const { binding, given } = fakeBinding();
    expect(await send(env.DB, binding)).toEqual(receipt);
    expect(await rowsOf('submissions')).toMatchObject([{ suspicion: 'pace' }]);
    expect(given).toEqual([]);
    await sweep({ ...env, EMAIL: binding }, config);
    expect(given).toHaveLength(1);
  });

  it('whose clock jumps back while a notice is owed: the mail when it is due again', async () => {
    await send(env.DB, refusing('E_DAILY_LIMIT_EXCEEDED').binding);
    const { binding, given } = fakeBinding();
    vi.setSystemTime(sampleTime - day);
    await sweep({ ...env, EMAIL: binding }, config);
    expect(given).toEqual([]);
    vi.setSystemTime(sampleTime + 60_000);
    await sweep({ ...env, EMAIL: binding }, config);
    expect(given).toHaveLength(1);
    expect(await left()).toEqual(one);
  });
});
