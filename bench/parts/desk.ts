import { join } from 'node:path';
import { exactly, percentile, ratioOf, spreadOf } from '../figures.ts';
import { closedLoop, send } from '../load/client.ts';
import { fill } from '../load/submissions.ts';
import type { Bench, Part, Row } from '../part.ts';
import { root } from '../../scripts/root.ts';
import { asMember, startApart } from '../runtime/isolate.ts';

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
  await fill(own, size);
  const { platform, service, select, stop } = await startApart(own, {
    service: worker,
    select: join(root, 'bench', 'peers', 'minimal', 'select.js'),
  });
  try {
    const reference =
      (await platform.db
        .prepare('SELECT reference FROM submissions ORDER BY reference LIMIT 1')
        .first<string>('reference')) ?? '';
    const asked = { select: '/', ...views(reference) };
    const times = new Map<string, number[][]>();
    for (let round = 0; round < (short ? 1 : 6); round++) {
      for (const [name, path] of Object.entries(asked)) {
        const { origin } = name === 'select' ? select : service;
        const count = short ? 3 : 20;
        const turn = await closedLoop(
          1,
          count,
          () => send(origin, { path, headers: asMember }),
          200,
        );
        // The first round warms up.
        if (round > 0 || short)
          times.set(name, [...(times.get(name) ?? []), turn.map(({ ms }) => ms)]);
      }
    }
    return times;
  } finally {
    await stop();
  }
}

const medians = (turns: readonly (readonly number[])[] = []) =>
  turns.map((turn) => percentile(turn, 0.5));
const p95s = (turns: readonly (readonly number[])[] = []) =>
  turns.map((turn) => percentile(turn, 0.95));

/** The coordinator's list, search and one submission, as the database grows. */
export const desk: Part = {
  name: 'desk',
  title: "The coordinator's desk",
  peers: false,
  async measure(bench) {
    const rows: Row[] = [];
    const used = bench.short ? [100, 1000] : sizes;
    let first: Awaited<ReturnType<typeof measureSize>> | undefined;
    for (const size of used) {
      const times = await measureSize(bench, size);
      for (const name of Object.keys(views(''))) {
        rows.push({
          measured: `${name}, ${size.toLocaleString('en')} rows, p95`,
          unit: 'ms',
          ours: spreadOf(p95s(times.get(name))),
          others: { 'one indexed SELECT': spreadOf(p95s(times.get('select'))) },
          ratio: {
            to: 'one indexed SELECT',
            value: ratioOf(p95s(times.get(name)), p95s(times.get('select'))),
          },
          ...(size === 10_000 && { bar: { of: 'ours', atMost: 100 } }),
        });
      }
      first ??= times;
      if (size === used.at(-1)) {
        const [small, large] = [medians(first.get('the list')), medians(times.get('the list'))];
        rows.push({
          measured: `the list, ${size.toLocaleString('en')} rows against ${used[0] ?? 0}, p50`,
          unit: 'ms',
          ours: spreadOf(large),
          others: { 'fewest rows': spreadOf(small) },
          ratio: {
            to: 'fewest rows',
            value: exactly(percentile(large, 0.5) / percentile(small, 0.5)),
          },
          bar: { of: 'ratio', atMost: 1.25 },
        });
      }
    }
    return rows;
  },
};
