import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lastHeartbeat } from '../../worker/database/heartbeat.ts';
import { sweep } from '../../worker/sweep.ts';
import { clockStartsAt } from './clock.ts';
import { codedError, fakeBinding } from './fake-mailer.ts';
import { logged } from './logged.ts';
import { config } from './received.ts';
import { idNumber, rowsOf, sampleTime, saved } from './saved.ts';
import { failingAt } from './watched-database.ts';
import { newNotice } from '../../worker/notices/kinds/new.ts';
import { unreadSecondNotice } from '../../worker/notices/kinds/unread-second.ts';

const day = 86_400_000;
const now = sampleTime + 60 * day;
clockStartsAt(now);

const rules = [{ kind: 'contact', state: 'closed', days: 30, schedule: 'RDA 2026-1' } as const];

/** Something due in each part of the sweep: notice, digest, reminder, tries to be forgotten, purge. */
async function everythingDue() {
  await saved({ id: idNumber(1), receivedAt: now });
  await saved({ id: idNumber(2), suspicion: 'decoy' });
  await saved({ id: idNumber(3) });
  await saved({ id: idNumber(4) });
  await env.DB.batch([
    env.DB.prepare('UPDATE submissions SET notified_at = 1 WHERE id IN (?, ?)').bind(
      idNumber(3),
      idNumber(4),
    ),
    env.DB.prepare('UPDATE submissions SET opened_at = 1, closed_at = 1 WHERE id = ?').bind(
      idNumber(4),
    ),
    env.DB.prepare("INSERT INTO code_tries (reference, tries, last_at) VALUES ('CCCCCCC7', 5, 1)"),
  ]);
}

/** Which parts did what was due. */
async function done(): Promise<string[]> {
  const rows = new Map((await rowsOf('submissions')).map((row) => [row['id'], row]));
  const of = (number: number) => rows.get(idNumber(number));
  return Object.entries({
    owed: of(3)?.['escalated_at'] !== null,
    notices: of(1)?.['notified_at'] !== null,
    digest: of(2)?.['notified_at'] !== null,
    tries: (await rowsOf('code_tries')).length === 0,
    purge: of(4)?.['purged_at'] !== null,
  }).flatMap(([part, did]) => (did ? [part] : []));
}

const parts = ['owed', 'notices', 'digest', 'tries', 'purge'];

function run(db = env.DB, binding = fakeBinding().binding) {
  return sweep({ ...env, DB: db, EMAIL: binding }, { ...config, retention: rules });
}

describe('sweep', () => {
  beforeEach(everythingDue);

  it('does what is due in every part, reminds in the run that finds it due, and leaves a heartbeat', async () => {
    const { binding, given } = fakeBinding();
    await run(env.DB, binding);
    expect(await done()).toEqual(parts);
    const subjects = given.map((mail) => (mail as { subject: string }).subject);
    for (const begins of ['1 ', newNotice.subject, unreadSecondNotice.subject])
      expect(subjects.filter((subject) => subject.startsWith(begins))).toHaveLength(1);
    expect(subjects).toHaveLength(3);
    expect(await lastHeartbeat(env.DB, 'sweep')).toBe(now);
  });

  it('leaves a heartbeat when no mail was accepted, since that is told elsewhere', async () => {
    logged();
    const refusing = fakeBinding(() => Promise.reject(codedError('E_DAILY_LIMIT_EXCEEDED')));
    await run(env.DB, refusing.binding);
    expect(await lastHeartbeat(env.DB, 'sweep')).toBe(now);
    expect(await done()).toEqual(['owed', 'tries', 'purge']);
  });

  it.each([
    { part: 'owed', words: /FROM submissions\s+WHERE opened_at IS NULL/ },
    { part: 'notices', words: /^SELECT id FROM submissions WHERE notified_at/ },
    { part: 'digest', words: /^SELECT id, reference/ },
    { part: 'tries', words: /^DELETE FROM code_tries/ },
    { part: 'purge', words: /closed_at <= / },
  ])(
    'does the other parts where the database fails in $part, and that in the next run',
    async ({ part, words }) => {
      const lines = logged();
      await run(failingAt(env.DB, words));
      expect(await done()).toEqual(parts.filter((each) => each !== part));
      expect(lines).toEqual([[`{"event":"sweep-interrupted","part":"${part}","error":"Error"}`]]);
      expect(await lastHeartbeat(env.DB, 'sweep')).toBeNull();
      await run();
      expect(await done()).toEqual(parts);
      // One that fails leaves the heartbeat of the one before.
      vi.setSystemTime(now + day);
      await run(failingAt(env.DB, words));
      expect(await lastHeartbeat(env.DB, 'sweep')).toBe(now);
    },
  );

  it('does everything once for three runs at once', async () => {
    const { binding, given } = fakeBinding();
    await Promise.all([1, 2, 3].map(() => run(env.DB, binding)));
    expect(await done()).toEqual(parts);
    expect(given).toHaveLength(3);
  });
});
