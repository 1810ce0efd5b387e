import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../../worker/config.ts';
import { tellCoordinator } from '../../../worker/notices/tell.ts';
import { codedError, fakeBinding } from '../fake-mailer.ts';
import { faults, faultyDatabase } from '../faulty-database.ts';
import { logged } from '../logged.ts';
import { idNumber, rowsOf, saved, sampleId } from '../saved.ts';
import { emptyDatabaseForEachTest } from '../storage.ts';

emptyDatabaseForEachTest();
const config = await readConfig(env);

describe('tellCoordinator', () => {
  // The samples were received at a fixed time, which must be past.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 11, 1) });
    return () => vi.useRealTimers();
  });

  it('sends the mail of the submission from and to the configured addresses', async () => {
    await saved();
    const { binding, given } = fakeBinding();
    await tellCoordinator({ ...env, EMAIL: binding }, config, sampleId);
    expect(given).toMatchObject([{ from: 'notices@vod.example', to: 'coordinator@vod.example' }]);
  });

  it('sends what still waits from before', async () => {
    await saved();
    await saved({ id: idNumber(2) });
    const { binding, given } = fakeBinding();
    await tellCoordinator({ ...env, EMAIL: binding }, config, sampleId);
    expect(given).toHaveLength(2);
  });

  it('does not throw when the mail is refused, and leaves the notice owed', async () => {
    logged();
    await saved();
    const { binding } = fakeBinding(() => Promise.reject(codedError('E_RECIPIENT_SUPPRESSED')));
    await tellCoordinator({ ...env, EMAIL: binding }, config, sampleId);
    expect(await rowsOf('submissions')).toMatchObject([
      { notified_at: null, notice_error: 'E_RECIPIENT_SUPPRESSED' },
    ]);
  });

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
