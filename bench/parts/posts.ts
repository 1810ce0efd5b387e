import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exactly, percentile, ratioOf, spreadOf } from '../figures.ts';
import { closedLoop, send, type Answer } from '../load/client.ts';
import { message } from '../load/posts.ts';
import type { Part, Row } from '../part.ts';
import { root } from '../root.ts';
import { bundle } from '../runtime/bundle.ts';
import { startApart, type Isolate } from '../runtime/isolate.ts';
import type { Platform } from '../runtime/platform.ts';

/** Who takes posts, and what an accepted one is answered with. */
interface Taker {
  readonly name: string;
  readonly isolate: Isolate;
  readonly path: string;
  readonly status: number;
}

const ownName = 'this service';
const minimalWorker = 'minimal Worker';

/** How far the database is, in milliseconds, and what one call in a hundred does instead of what was asked. */
interface Setting {
  readonly distance: number;
  readonly fault: 'none' | 'fails' | 'stalls';
}

const without = [0, 5, 25, 100].map((distance) => ({ distance, fault: 'none' }) as const);
const failing = [5, 25, 100].map((distance) => ({ distance, fault: 'fails' }) as const);
const stalling = { distance: 25, fault: 'stalls' } as const;

const keyOf = ({ name }: Taker, { distance, fault }: Setting) => `${name} ${distance} ${fault}`;

/** A post is over when its notice is: what comes after the answer must not slow what is measured next. */
async function settle({ db }: Platform): Promise<void> {
  const owed = () =>
    db.prepare('SELECT count(*) AS owed FROM submissions WHERE notified_at IS NULL').first('owed');
  while ((await owed()) !== 0) await pause(20);
  // The rows of one turn are not the day's when the next begins: no day has as many as a run makes.
  await db.prepare('UPDATE submissions SET received_at = received_at - 172800000').run();
}

/** Two people at a time, who wait a moment: what comes after an answer is over before the next post. */
async function turn({ isolate, path }: Taker, { distance, fault }: Setting, count: number) {
  const headers = { 'bench-distance': `${distance} ${fault}` };
  return closedLoop(2, count, async () => {
    await pause(50);
    return send(isolate.origin, { path, form: message(), headers });
  });
}

type Turns = Map<string, (readonly Answer[])[]>;

async function takeTurns(
  takers: readonly Taker[],
  platform: Platform,
  short: boolean,
): Promise<Turns> {
  const turns: Turns = new Map();
  const take = async (taker: Taker, setting: Setting, count: number) => {
    const answers = await turn(taker, setting, short ? 4 : count);
    await settle(platform);
    turns.set(keyOf(taker, setting), [...(turns.get(keyOf(taker, setting)) ?? []), answers]);
  };
  for (const taker of takers) await turn(taker, { distance: 0, fault: 'none' }, short ? 4 : 200);
  await settle(platform);
  for (let round = 0; round < (short ? 1 : 5); round++)
    for (const setting of [...without, ...failing])
      for (const taker of round % 2 === 0 ? takers : takers.toReversed())
        await take(taker, setting, 100);
  for (const taker of takers) await take(taker, stalling, 200);
  return turns;
}

const times = (answers: readonly Answer[] = []) => answers.map(({ ms }) => ms);

function rowsOf(turns: Turns, ours: Taker, minimal: Taker): readonly Row[] {
  const of = (taker: Taker, setting: Setting) => turns.get(keyOf(taker, setting)) ?? [];
  const pooled = (taker: Taker, setting: Setting) => of(taker, setting).flat();
  const row = (setting: Setting, share: number, atMost?: number): Row => {
    const each = (taker: Taker) =>
      of(taker, setting).map((answers) => percentile(times(answers), share));
    const { distance, fault } = setting;
    return {
      measured: `p${100 * share}, ${distance} ms away${fault === 'none' ? '' : ', one call in 100 fails'}`,
      unit: 'ms',
      ours: spreadOf(each(ours)),
      others: { [minimalWorker]: spreadOf(each(minimal)) },
      ratio: { to: minimalWorker, value: ratioOf(each(ours), each(minimal)) },
      ...(atMost !== undefined && distance === 25 && { bar: { of: 'ratio', atMost } }),
    };
  };
  const slowest = (setting: Setting): Row => ({
    measured: `slowest, ${setting.distance} ms away, one call in 100 ${setting.fault}`,
    unit: 'ms',
    ours: exactly(Math.max(...times(pooled(ours, setting)))),
    others: { [minimalWorker]: exactly(Math.max(...times(pooled(minimal, setting)))) },
  });
  const lost = (taker: Taker) =>
    failing
      .flatMap((setting) => pooled(taker, setting))
      .filter(({ status }) => status !== taker.status).length;
  const calls = (taker: Taker) =>
    spreadOf(without.flatMap((setting) => pooled(taker, setting)).map((answer) => answer.calls));
  return [
    {
      measured: 'calls to the database before the answer',
      unit: 'calls',
      ours: calls(ours),
      others: { [minimalWorker]: calls(minimal) },
      bar: { of: 'ours', atMost: 1 },
    },
    ...without.map((setting) => row(setting, 0.5, 1.15)),
    ...without.map((setting) => row(setting, 0.99)),
    ...failing.map((setting) => row(setting, 0.99, 1.5)),
    ...failing.map(slowest),
    slowest(stalling),
    {
      measured: `posts lost of ${failing.flatMap((setting) => pooled(ours, setting)).length}, one call in 100 fails`,
      unit: 'posts',
      ours: exactly(lost(ours)),
      others: { [minimalWorker]: exactly(lost(minimal)) },
      bar: { of: 'ours', atMost: 0 },
    },
  ];
}

/** An accepted post, from the request to the receipt, with the distance that a database has, against one bare insert. */
export const posts: Part = {
  name: 'posts',
  title: 'Accepted post',
  peers: false,
  async measure({ folder, short }) {
    const entry = (main: string) => bundle(join(folder, main), join(root, 'bench', main));
    const { platform, service, minimal, stop } = await startApart(folder, {
      service: await entry('runtime/distant-service.js'),
      minimal: await entry('peers/minimal/distant.js'),
    });
    const ours = { name: ownName, isolate: service, path: '/contact/received/', status: 200 };
    const other = { name: minimalWorker, isolate: minimal, path: '/', status: 303 };
    try {
      return rowsOf(await takeTurns([other, ours], platform, short), ours, other);
    } finally {
      await stop();
    }
  },
};
