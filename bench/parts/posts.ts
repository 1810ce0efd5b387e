import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { percentile, ratioOf, spreadOf } from '../figures.ts';
import { closedLoop, send } from '../load/client.ts';
import { message } from '../load/posts.ts';
import type { Bar, Bench, Part, Row } from '../part.ts';
import { startMinimal, startMinimalWithPage } from '../runtime/minimal.ts';
import type { Running } from '../runtime/runtime.ts';
import { startService } from '../runtime/service.ts';

/** Who takes posts, and what an accepted one is answered with. */
interface Taker {
  readonly name: string;
  readonly origin: string;
  readonly path: string;
  readonly status: number;
  /** The service's database, which has work to do after an answer. */
  readonly db?: Running['db'];
}

const minimalWorker = 'minimal Worker';
const minimalWithPage = 'minimal Worker that answers with a page';
const ownName = 'this service';
const onDisk = 'this service, counters and mail on disk';

/** Who sends: so many clients, each the next post as soon as it has its answer, or after a pause in milliseconds. */
interface Load {
  readonly name: string;
  readonly clients: number;
  readonly pause: number;
  /** Whether the bar is of it. */
  readonly judged: boolean;
}

const loads: readonly Load[] = [
  { name: '1 client', clients: 1, pause: 0, judged: true },
  { name: '8 clients', clients: 8, pause: 0, judged: true },
  { name: '32 clients', clients: 32, pause: 0, judged: true },
  // What comes after an answer is over before the next post: the figure is the answer's own.
  { name: '1 client, 50 ms between posts', clients: 1, pause: 50, judged: false },
];

/** A post is over when its notice is: what comes after the answer must not slow what is measured next. */
async function settle(db: Running['db']): Promise<void> {
  const owed = () =>
    db.prepare('SELECT count(*) AS owed FROM submissions WHERE notified_at IS NULL').first('owed');
  while ((await owed()) !== 0) await pause(20);
  // The rows of one turn are not the day's when the next begins: no day has as many as a run makes.
  await db.prepare('UPDATE submissions SET received_at = received_at - 172800000').run();
}

async function turn({ origin, path, status, db }: Taker, load: Load, count: number) {
  const next = async () => {
    if (load.pause > 0) await pause(load.pause);
    return send(origin, { path, form: message() });
  };
  const times = await closedLoop(load.clients, count, next, status);
  if (db) await settle(db);
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

type Turns = ReadonlyMap<string, readonly { p50: number; p99: number }[]>;

async function takeTurns(takers: readonly Taker[], { short }: Bench): Promise<Turns> {
  const count = short ? 32 : 160;
  const turns = new Map<string, { p50: number; p99: number }[]>();
  const warmUp = { name: '', clients: 8, pause: 0, judged: false };
  for (const taker of takers) await turn(taker, warmUp, count);
  for (let round = 0; round < (short ? 1 : 7); round++) {
    for (const load of loads) {
      for (const taker of round % 2 === 0 ? takers : takers.toReversed()) {
        const key = `${taker.name}, ${load.name}`;
        turns.set(key, [...(turns.get(key) ?? []), await turn(taker, load, count)]);
      }
    }
  }
  return turns;
}

/** A row for each figure and load: one taker against the minimal Worker. */
function rowsOf(turns: Turns, name: string, bar: Bar | undefined): readonly Row[] {
  return (['p50', 'p99'] as const).flatMap((figure) =>
    loads.map((load) => {
      const of = (taker: string) =>
        (turns.get(`${taker}, ${load.name}`) ?? []).map((each) => each[figure]);
      return {
        measured: `${name}, ${figure}, ${load.name}`,
        unit: 'ms' as const,
        ours: spreadOf(of(name)),
        others: Object.fromEntries(
          [minimalWorker, ...(name === ownName ? [minimalWithPage] : [])].map((other) => [
            other,
            spreadOf(of(other)),
          ]),
        ),
        ratio: { to: minimalWorker, value: ratioOf(of(name), of(minimalWorker)) },
        ...(bar && load.judged && figure === 'p50' && { bar }),
      };
    }),
  );
}

/** An accepted post, from the request to the receipt, against a Worker that does one bare insert. */
export const posts: Part = {
  name: 'posts',
  title: 'Accepted post',
  peers: false,
  async measure(bench) {
    const { folder, worker } = bench;
    const minimal = await startMinimal(join(folder, 'minimal'));
    const withPage = await startMinimalWithPage(join(folder, 'with-page'));
    const inMemory = await startService({
      worker,
      folder: join(folder, 'in-memory'),
      standIns: 'in memory',
    });
    const simulated = await startService({ worker, folder: join(folder, 'simulated') });
    const received = { path: '/contact/received/', status: 200 };
    const bare = { path: '/', status: 303 };
    try {
      const turns = await takeTurns(
        [
          { name: minimalWorker, origin: minimal.origin, ...bare },
          { name: minimalWithPage, origin: withPage.origin, ...received },
          { name: ownName, origin: inMemory.origin, db: inMemory.db, ...received },
          { name: onDisk, origin: simulated.origin, db: simulated.db, ...received },
        ],
        bench,
      );
      return [
        ...rowsOf(turns, ownName, { of: 'ratio', atMost: 1.5 }),
        ...rowsOf(turns, minimalWithPage, undefined),
        ...rowsOf(turns, onDisk, undefined),
      ];
    } finally {
      await Promise.all([minimal, withPage, inMemory, simulated].map((running) => running.stop()));
    }
  },
};
