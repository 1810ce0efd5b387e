import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Built } from '../builds/build.ts';
import { projects } from '../builds/project.ts';
import { exactly, percentile, ratioOf, spreadOf } from '../figures.ts';
import type { Bench, Part, Row } from '../part.ts';

/** How many invented files, and how often each is built. */
const plans = [
  { count: 20, runs: 2 },
  { count: 200, runs: 2 },
  { count: 1000, runs: 1 },
  { count: 4000, runs: 1 },
];
const shortPlans = [{ count: 4, runs: 1 }];

const bare = 'bare Astro with MDX';

type Results = ReadonlyMap<string, readonly Built[]>;

/** All projects at one size, in turn. */
async function buildAll(
  { folder, short }: Bench,
  { count, runs }: (typeof plans)[number],
): Promise<Results> {
  const results = new Map<string, Built[]>();
  const used = projects.filter(
    ({ name }, index) => index === 0 || (!short && (count < 4000 || name === bare)),
  );
  const folders = new Map<string, string>();
  for (const [index, project] of used.entries()) {
    const own = join(project.within ?? folder, `${count}-${index}`);
    await rm(own, { recursive: true, force: true });
    await mkdir(own, { recursive: true });
    await project.make(own, count);
    folders.set(project.name, own);
  }
  for (let run = 0; run < runs; run++) {
    for (const project of used) {
      const built = await build(folders.get(project.name) ?? '', project);
      if (built.pages < count) throw new Error(`${project.name} made ${built.pages} pages only`);
      results.set(project.name, [...(results.get(project.name) ?? []), built]);
    }
  }
  for (const own of folders.values()) await rm(own, { recursive: true, force: true });
  return results;
}

const secondsOf = (results: Results, name: string) =>
  (results.get(name) ?? []).map(({ seconds }) => seconds);

function rowsOf(count: number, results: Results): readonly Row[] {
  const [ours = '', ...peers] = results.keys();
  const others = Object.fromEntries(
    peers.map((name) => [name, spreadOf(secondsOf(results, name))]),
  );
  return [
    {
      measured: `cold build, ${count.toLocaleString('en')} files`,
      unit: 's',
      ours: spreadOf(secondsOf(results, ours)),
      others,
      ...(results.has(bare) && {
        ratio: { to: bare, value: ratioOf(secondsOf(results, ours), secondsOf(results, bare)) },
        bar: { of: 'ratio', atMost: 1.15 },
      }),
    },
  ];
}

/** What one more page costs at each size, against the smallest: 1 is a growth that is linear. */
function growth(all: ReadonlyMap<number, Results>): readonly Row[] {
  const cost = (name: string, from: number, to: number) => {
    const at = (count: number) => percentile(secondsOf(all.get(count) ?? new Map(), name), 0.5);
    return (1000 * (at(to) - at(from))) / (to - from);
  };
  // With the most files, only these two are built: one run of all would take longer than the rest of the bench.
  const both = projects.filter(({ name }, index) => index === 0 || name === bare);
  return both.map(({ name }, index) => ({
    measured: `${name}: one more page, from 200 to 4,000 files`,
    unit: 'ms' as const,
    ours: exactly(cost(name, 200, 4000)),
    others: { 'from 20 to 200 files': exactly(cost(name, 20, 200)) },
    ratio: {
      to: 'from 20 to 200 files',
      value: exactly(cost(name, 200, 4000) / cost(name, 20, 200)),
    },
    ...(index === 0 && { bar: { of: 'ratio' as const, atMost: 1.3 } }),
  }));
}

/** Cold builds of the site and of its peers, with more and more content. */
export const builds: Part = {
  name: 'builds',
  title: 'Cold build',
  peers: true,
  async measure(bench) {
    const all = new Map<number, Results>();
    for (const plan of bench.short ? shortPlans : plans)
      all.set(plan.count, await buildAll(bench, plan));
    const rows = [...all].flatMap(([count, results]) => rowsOf(count, results));
    return bench.short ? rows : [...rows, ...growth(all)];
  },
};
