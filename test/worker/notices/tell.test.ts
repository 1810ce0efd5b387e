import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { tellCoordinator, tellOfSaved } from '../../../worker/notices/tell.ts';
import { saveSubmission } from '../../../worker/submissions/save.ts';
import { codedError, fakeBinding } from '../fake-mailer.ts';
import { faults, faultyDatabase } from '../faulty-database.ts';
import { logged } from '../logged.ts';
import { config } from '../received.ts';
import { idNumber, rowsOf, sample, saved, sampleId, sampleTime } from '../saved.ts';
import { watchedDatabase } from '../watched-database.ts';

describe('tellCoordinator', () => {
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

describe('tellOfSaved', () => {
  const savedNow = async () => saveSubmission(env.DB, await sample(), 1000);

  it('sends the mail of the submission, once', async () => {
    const now = await savedNow();
    const { binding, given } = fakeBinding();
    await tellOfSaved({ ...env, EMAIL: binding }, config, now);
    await tellCoordinator({ ...env, EMAIL: binding }, config, sampleId);
    expect(given).toHaveLength(1);
    expect(await rowsOf('submissions')).toMatchObject([{ notified_at: sampleTime }]);
  });

  it('sends what still waits from before', async () => {
    await saved({ id: idNumber(2) });
    const now = await savedNow();
    const { binding, given } = fakeBinding();
    await tellOfSaved({ ...env, EMAIL: binding }, config, now);
    expect(given).toHaveLength(2);
  });

  it('asks the database for one transaction of three statements where nothing else waits', async () => {
    const now = await savedNow();
    const statements: string[] = [];
    const DB = watchedDatabase(env.DB, ({ sql }) => void statements.push(sql));
    await tellOfSaved({ ...env, EMAIL: fakeBinding().binding, DB }, config, now);
    expect(statements).toHaveLength(3);
  });

  it('sends nothing of what is set apart', async () => {
    const now = await saveSubmission(env.DB, await sample({ suspicion: 'pace' }), 1000);
    const { binding, given } = fakeBinding();
    await tellOfSaved({ ...env, EMAIL: binding }, config, now);
    expect(given).toEqual([]);
  });

  it('puts the notice back when the mail is refused', async () => {
    logged();
    const now = await savedNow();
    const { binding } = fakeBinding(() => Promise.reject(codedError('E_RECIPIENT_SUPPRESSED')));
    await tellOfSaved({ ...env, EMAIL: binding }, config, now);
    expect(await rowsOf('submissions')).toMatchObject([
      { notified_at: null, notice_error: 'E_RECIPIENT_SUPPRESSED', notice_attempts: 1 },
    ]);
  });
});
