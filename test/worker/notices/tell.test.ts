import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { tellCoordinator, tellOfSaved } from '../../../worker/notices/tell.ts';
import { saveSubmission } from '../../../worker/submissions/save.ts';
import { codedError, fakeBinding } from '../fake-mailer.ts';
import { faults, faultyDatabase } from '../faulty-database.ts';
import { logged } from '../logged.ts';
import { config } from '../received.ts';
import { firstRow, idNumber, sample, saved, sampleId, sampleTime } from '../saved.ts';
import { watchedDatabase } from '../watched-database.ts';

const savedNow = async (changes = {}) => saveSubmission(env.DB, await sample(changes), 1000);
const refused = () => fakeBinding(() => Promise.reject(codedError('E_RECIPIENT_SUPPRESSED')));

/** What was sent to tell of the sample: of one that waits, or of one that was saved this moment. */
const ways = [
  {
    of: 'tellCoordinator',
    tell: async (around: Partial<Env>) => {
      await saved();
      await tellCoordinator({ ...env, ...around }, config, sampleId);
    },
  },
  {
    of: 'tellOfSaved',
    tell: async (around: Partial<Env>) =>
      tellOfSaved({ ...env, ...around }, config, await savedNow()),
  },
];

describe.each(ways)('$of', ({ tell }) => {
  it('sends the mail of the submission from and to the configured addresses, once', async () => {
    const { binding, given } = fakeBinding();
    await tell({ EMAIL: binding });
    await tellCoordinator({ ...env, EMAIL: binding }, config, sampleId);
    expect(given).toMatchObject([{ from: 'notices@vod.example', to: 'coordinator@vod.example' }]);
    expect(await firstRow()).toMatchObject({ notified_at: sampleTime });
  });

  it('sends what still waits from before', async () => {
    await saved({ id: idNumber(2) });
    const { binding, given } = fakeBinding();
    await tell({ EMAIL: binding });
    expect(given).toHaveLength(2);
  });

  it('does not throw when the mail is refused, and leaves the notice owed', async () => {
    logged();
    await tell({ EMAIL: refused().binding });
    expect(await firstRow()).toMatchObject({
      ...{ notified_at: null, notice_error: 'E_RECIPIENT_SUPPRESSED', notice_attempts: 1 },
    });
  });
});

describe('tellCoordinator', () => {
  it('does not throw when the database fails, and logs no message of it', async () => {
    const lines = logged();
    await saved();
    const { db } = faultyDatabase(env.DB, faults.isOverloaded);
    await tellCoordinator({ ...env, EMAIL: fakeBinding().binding, DB: db }, config, sampleId);
    expect(lines).toEqual([
      [`{"event":"notice-interrupted","submission":"${sampleId}","error":"DatabaseUnavailable"}`],
    ]);
  });
});

describe('tellOfSaved', () => {
  it('asks the database for one transaction of three statements where nothing else waits', async () => {
    const now = await savedNow();
    const statements: string[] = [];
    const DB = watchedDatabase(env.DB, ({ sql }) => void statements.push(sql));
    await tellOfSaved({ ...env, EMAIL: fakeBinding().binding, DB }, config, now);
    expect(statements).toHaveLength(3);
  });

  it('sends nothing of what is set apart', async () => {
    const now = await savedNow({ suspicion: 'pace' });
    const { binding, given } = fakeBinding();
    await tellOfSaved({ ...env, EMAIL: binding }, config, now);
    expect(given).toEqual([]);
  });
});
