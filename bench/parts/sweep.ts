import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exactly, percentile } from '../figures.ts';
import { fill } from '../load/submissions.ts';
import type { Part, Row } from '../part.ts';
import type { Database } from '../runtime/runtime.ts';
import { startService, type ServiceOptions } from '../runtime/service.ts';

const retention = ['contact', 'interest'].map((kind) => ({
  kind,
  state: 'closed',
  days: 1,
  schedule: 'INVENTED 1',
}));

/** Every row opened and closed long ago, with its notice owed and nothing of it erased. */
const pending = [
  `UPDATE submissions SET suspicion = NULL, notified_at = NULL, notice_due_at = 1, held_at = NULL,
     opened_at = 2, closed_at = 3`,
];

async function left(db: Database): Promise<{ owed: number; unpurged: number }> {
  const row = await db
    .prepare(
      `SELECT (SELECT count(*) FROM submissions WHERE notified_at IS NULL) AS owed,
         (SELECT count(*) FROM submissions WHERE purged_at IS NULL) AS unpurged`,
    )
    .first<{ owed: number; unpurged: number }>();
  if (!row) throw new Error('the database counts nothing');
  return row;
}

interface Runs {
  readonly times: readonly number[];
  /** How many runs it took until nothing was left to purge, and until no notice was owed. */
  readonly purge: number;
  readonly notices: number;
}

/** Lets the cron come until nothing is left, and takes the runtime down by force once on the way. */
async function drain(options: ServiceOptions): Promise<Runs> {
  const times: number[] = [];
  let [purge, notices] = [0, 0];
  let running = await startService(options);
  try {
    for (let run = 1; ; run++) {
      const { owed, unpurged } = await left(running.db);
      if (owed > 0) notices = run;
      if (unpurged > 0) purge = run;
      if (owed + unpurged === 0) return { times, purge, notices };
      const start = performance.now();
      if (run === 3) {
        // In the middle of a run: what it had not written is still to be done.
        const cut = running.sweep().catch(() => undefined);
        await pause(8);
        await running.stop();
        await cut;
        running = await startService(options);
        // What it had claimed is its own for a minute.
        await running.db.prepare('UPDATE submissions SET notice_due_at = 1').run();
        continue;
      }
      await running.sweep();
      times.push(performance.now() - start);
    }
  } finally {
    await running.stop();
  }
}

/** The cron run with a great deal to do: notices that are owed, and answers whose period has ended. */
export const sweep: Part = {
  name: 'sweep',
  title: 'Sweep and purge',
  peers: false,
  async measure({ folder, worker, short }) {
    const count = short ? 60 : 10_000;
    const options: ServiceOptions = {
      worker,
      folder: join(folder, 'service'),
      standIns: 'in memory',
      vars: { RETENTION: retention },
    };
    await fill(options, count, pending);
    const { times, purge, notices } = await drain(options);
    const running = await startService(options);
    const twice = async (kind: string) =>
      (await running.db
        .prepare(
          `SELECT count(*) AS twice FROM
             (SELECT 1 FROM events WHERE kind = ? GROUP BY submission_id HAVING count(*) > 1)`,
        )
        .bind(kind)
        .first<number>('twice')) ?? Number.NaN;
    try {
      const rows: Row[] = [
        { measured: `runs until ${count} are purged`, unit: 'runs', ours: exactly(purge) },
        { measured: `runs until ${count} notices are sent`, unit: 'runs', ours: exactly(notices) },
        {
          measured: 'one run, p95',
          unit: 'ms',
          ours: exactly(percentile(times, 0.95)),
        },
      ];
      for (const kind of ['notified', 'purged'])
        rows.push({
          measured: `${kind} twice`,
          unit: 'rows',
          ours: exactly(await twice(kind)),
          bar: { of: 'ours', atMost: 0 },
        });
      return rows;
    } finally {
      await running.stop();
    }
  },
};
