import { globSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { insertInvented } from '../../scripts/seed/invented.ts';
import { readKeyRing } from '../../worker/seal/key-ring.ts';

const time = Date.parse('2026-11-01T12:00:00Z');

it('insertInvented adds what is not there yet, and leaves the rest as it is', async () => {
  const db = new DatabaseSync(':memory:');
  onTestFinished(() => {
    db.close();
  });
  for (const file of globSync('worker/migrations/*.sql').sort())
    db.exec(readFileSync(file, 'utf8'));
  const ring = await readKeyRing(`k1:${Buffer.alloc(32, 7).toString('base64')}`);
  const rows = () => db.prepare('SELECT count(*) AS count FROM submissions').get()?.['count'];
  const chains = () =>
    db.prepare('SELECT count(DISTINCT submission_id) AS count FROM events').get()?.['count'];
  expect(await insertInvented(db, ring, 40, time, ['met'])).toBe(40);
  expect(await insertInvented(db, ring, 60, time + 3_600_000, ['met'])).toBe(20);
  expect([rows(), chains()]).toEqual([60, 60]);
});
