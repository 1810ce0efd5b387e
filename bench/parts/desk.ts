import { join } from 'node:path';
import { exactly, Measured, percentile, ratioOf, spreadOf } from '../figures.ts';
import { bench, project, runTool } from '../folders.ts';
import { send } from '../load/client.ts';
import type { Bench, Part, Row } from '../part.ts';
import { asMember, startApart } from '../runtime/isolate.ts';
import { secrets } from '../runtime/platform.ts';

const sizes = [100, 10_000, 100_000];

/** What a coordinator looks at, by name; `reference` is of a submission that is there. */
const views = (reference: string): Readonly<Record<string, string>> => ({
  'the list': '/coordinator/submissions/',
  'a later page': '/coordinator/submissions/?page=2',
  'a search by kind, language and state':
    '/coordinator/submissions/?kind=interest&locale=en&state=contacted',
  'a search by reference': `/coordinator/submissions/?reference=${reference}`,
  'one submission': `/coordinator/submissions/${reference}/`,
});

async function measureSize({ folder, worker, short }: Bench, size: number) {
  const own = join(folder, String(size));
  const env = { ...secrets, STATE_DIR: own };
  await runTool(['npm', 'run', 'vod', '--', 'seed', String(size)], project, env);
  const { platform, service, select, stop } = await startApart(own, {
    service: worker,
    select: join(bench, 'peers', 'minimal', 'select.js'),
  });
  try {
    const reference =
      (await platform.db
        .prepare('SELECT reference FROM submissions ORDER BY reference LIMIT 1')
        .first<string>('reference')) ?? '';
    const asked = { select: '/', ...views(reference) };
    const times = new Measured<readonly number[]>();
    for (let round = 0; round < (short ? 1 : 6); round++) {
      for (const [name, path] of Object.entries(asked)) {
        const { origin } = name === 'select' ? select : service;
        const count = short ? 3 : 20;
        const turn: number[] = [];
        while (turn.length < count)
          turn.push((await send(origin, { path, status: 200, headers: asMember })).ms);
        // The first round warms up.
        if (round > 0 || short) times.keep(name, turn);
      }
    }
    return times;
  } finally {
    await stop();
  }
}

const each = (turns: readonly (readonly number[])[], share: number) =>
  turns.map((turn) => percentile(turn, share));

/** The coordinator's list, search and one submission, as the database grows. */
export const desk: Part = {
  name: 'desk',
  title: "The coordinator's desk",
  peers: false,
  async measure(bench) {
    const results: { size: number; times: Measured<readonly number[]> }[] = [];
    for (const size of bench.short ? [100, 1000] : sizes)
      results.push({ size, times: await measureSize(bench, size) });
    const rows = results.flatMap(({ size, times }) => {
      const select = each(times.of('select'), 0.95);
      return Object.keys(views('')).map((name): Row => {
        const ours = each(times.of(name), 0.95);
        return {
          ...{ measured: `${name}, ${size.toLocaleString('en')} rows, p95`, unit: 'ms' },
          ours: spreadOf(ours),
          others: { 'one indexed SELECT': spreadOf(select) },
          ratio: { to: 'one indexed SELECT', value: ratioOf(ours, select) },
          ...(size === 10_000 && { bar: { of: 'ours', atMost: 100 } }),
        };
      });
    });
    const [small, large] = [results[0], results.at(-1)].map((of) => ({
      size: (of?.size ?? 0).toLocaleString('en'),
      list: spreadOf(each(of?.times.of('the list') ?? [], 0.5)),
    }));
    if (!small || !large) return rows;
    const grown: Row = {
      ...{ measured: `the list, ${large.size} rows against ${small.size}, p50`, unit: 'ms' },
      ours: large.list,
      others: { 'fewest rows': small.list },
      ratio: { to: 'fewest rows', value: exactly(large.list.median / small.list.median) },
      bar: { of: 'ratio', atMost: 1.25 },
    };
    return [...rows, grown];
  },
};
