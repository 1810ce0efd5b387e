import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exactly, Measured, percentile, ratioOf, spreadOf } from '../figures.ts';
import { bench } from '../folders.ts';
import { send, type Answer } from '../load/client.ts';
import { message } from '../load/posts.ts';
import type { Part, Row } from '../part.ts';
import { bundle } from '../runtime/bundle.ts';
import { startApart } from '../runtime/isolate.ts';
import type { Platform } from '../runtime/platform.ts';

/** Who takes posts, and where. */
interface Taker {
  readonly name: string;
  readonly origin: string;
  readonly path: string;
}

/** How far the database is, in milliseconds, and what one call in a hundred does instead of what was asked. */
type Setting = readonly [distance: number, fault: 'none' | 'fails' | 'stalls'];

const distances = [0, 5, 25, 100];
const failing = [5, 25, 100];
const settings: readonly Setting[] = [
  ...distances.map((distance) => [distance, 'none'] as const),
  ...failing.map((distance) => [distance, 'fails'] as const),
];
const stalling: Setting = [25, 'stalls'];

/** A post is over when its notice is: what comes after the answer must not slow what is measured next. */
async function settle({ db }: Platform): Promise<void> {
  const owed = () =>
    db.prepare('SELECT count(*) AS owed FROM submissions WHERE notified_at IS NULL').first('owed');
  while ((await owed()) !== 0) await pause(20);
  // The rows of one turn are not the day's when the next begins: no day has as many as a run makes.
  await db.prepare('UPDATE submissions SET received_at = received_at - 172800000').run();
}

/** Posts in turn by all takers. @returns the answers of each turn, by taker and setting. */
async function takeTurns(takers: readonly Taker[], platform: Platform, short: boolean) {
  const turns = new Measured<readonly Answer[]>();
  const take = async ({ name, origin, path }: Taker, [distance, fault]: Setting, count: number) => {
    const headers = { 'bench-distance': `${distance} ${fault}` };
    const answers: Answer[] = [];
    let left = short ? 4 : count;
    const person = async () => {
      for (; left > 0; answers.push(await send(origin, { path, form: message(), headers }))) {
        left -= 1;
        // Each waits a moment: what comes after an answer is over before the next post.
        await pause(50);
      }
    };
    await Promise.all([person(), person()]);
    await settle(platform);
    turns.keep(`${name} ${distance} ${fault}`, answers);
  };
  for (const taker of takers) await take({ ...taker, name: 'warming up' }, [0, 'none'], 200);
  for (let round = 0; round < (short ? 1 : 3); round++)
    for (const setting of settings)
      for (const taker of round % 2 === 0 ? takers : takers.toReversed())
        await take(taker, setting, 100);
  for (const taker of takers) await take(taker, stalling, 200);
  return ({ name }: Taker, [distance, fault]: Setting) => turns.of(`${name} ${distance} ${fault}`);
}

function rowsOf(
  of: Awaited<ReturnType<typeof takeTurns>>,
  service: Taker,
  minimal: Taker,
): readonly Row[] {
  const both = (measured: string, unit: Row['unit'], figure: (taker: Taker) => number): Row => ({
    ...{ measured, unit, ours: exactly(figure(service)) },
    others: { [minimal.name]: exactly(figure(minimal)) },
  });
  const share = (measured: string, part: number, setting: Setting, bar?: number): Row => {
    const each = (taker: Taker) =>
      of(taker, setting).map((answers) => {
        const times = answers.map(({ ms }) => ms);
        return percentile(times, part);
      });
    return {
      measured: `${measured}, ${setting[0]} ms away`,
      unit: 'ms',
      ours: spreadOf(each(service)),
      others: { [minimal.name]: spreadOf(each(minimal)) },
      ratio: { to: minimal.name, value: ratioOf(each(service), each(minimal)) },
      ...(bar !== undefined && setting[0] === 25 && { bar: { of: 'ratio', atMost: bar } }),
    };
  };
  const all = (taker: Taker, used: readonly Setting[]) =>
    used.flatMap((setting) => of(taker, setting).flat());
  const slowest = (setting: Setting): Row =>
    both(`slowest, ${setting[0]} ms away, one call in 100 ${setting[1]}`, 'ms', (taker) =>
      Math.max(...all(taker, [setting]).map(({ ms }) => ms)),
    );
  const fails = failing.map((distance): Setting => [distance, 'fails']);
  return [
    {
      ...both('calls to the database before the answer, at most', 'calls', (taker) =>
        Math.max(...all(taker, settings.slice(0, distances.length)).map(({ calls }) => calls)),
      ),
      bar: { of: 'ours', atMost: 1 },
    },
    ...distances.map((distance) => share('p50', 0.5, [distance, 'none'], 1.15)),
    ...fails.map((setting) => share('p99 where one call in 100 fails', 0.99, setting, 1.5)),
    ...[...fails, stalling].map(slowest),
    {
      ...both(
        `lost of ${all(service, fails).length}, one call in 100 fails`,
        'posts',
        (taker) => all(taker, fails).filter(({ status }) => status >= 400).length,
      ),
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
    const entry = (main: string) => bundle(join(folder, main), join(bench, main));
    const { platform, stop, ...isolates } = await startApart(folder, {
      service: await entry('runtime/distant-service.js'),
      minimal: await entry('peers/minimal/distant.js'),
    });
    const service = { ...isolates.service, name: 'this service', path: '/contact/received/' };
    const minimal = { ...isolates.minimal, name: 'minimal Worker', path: '/' };
    try {
      return rowsOf(await takeTurns([minimal, service], platform, short), service, minimal);
    } finally {
      await stop();
    }
  },
};
