import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sweep } from '../../../worker/sweep.ts';
import { fakeBinding } from '../fake-mailer.ts';
import { faults, faultyDatabase, timeStandsStill, type Fault } from '../faulty-database.ts';
import { logged } from '../logged.ts';
import { config } from '../received.ts';
import { rowsOf, sampleTime } from '../saved.ts';
import { message, post } from '../through-the-worker.ts';

const minute = 60_000;

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
});
