import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Built } from '../builds/build.ts';
import { projects } from '../builds/project.ts';
import { ratioOf, spreadOf } from '../figures.ts';
import type { Bench, Part, Row } from '../part.ts';

/** How many invented files, and how often each is built. */
const plans = [
  { count: 20, runs: 3 },
  { count: 200, runs: 2 },
  { count: 1000, runs: 1 },
];
const shortPlans = [{ count: 4, runs: 1 }];

/** The bar is of a site with as much more as a program may come to write (docs/decisions/0035-what-speed-is-judged-by.md). */
const judged = 20;

const bare = 'bare Astro with MDX';

type Results = ReadonlyMap<string, readonly Built[]>;

/** All projects at one size, in turn. */
async function buildAll(
  { folder, short }: Bench,
  { count, runs }: (typeof plans)[number],
): Promise<Results> {
  const results = new Map<string, Built[]>();
  const used = short ? projects.slice(0, 1) : projects;
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

function rowOf(count: number, results: Results): Row {
  const [ours = '', ...peers] = results.keys();
  return {
    measured: `cold build, ${count.toLocaleString('en')} files`,
    unit: 's',
    ours: spreadOf(secondsOf(results, ours)),
    others: Object.fromEntries(peers.map((name) => [name, spreadOf(secondsOf(results, name))])),
    ...(results.has(bare) && {
      ratio: { to: bare, value: ratioOf(secondsOf(results, ours), secondsOf(results, bare)) },
    }),
    ...(results.has(bare) && count === judged && { bar: { of: 'ratio', atMost: 1.15 } }),
  };
}

/** Cold builds of the site and of its peers, with more and more content. */
export const builds: Part = {
  name: 'builds',
  title: 'Cold build',
  peers: true,
  async measure(bench) {
    const rows: Row[] = [];
    for (const plan of bench.short ? shortPlans : plans)
      rows.push(rowOf(plan.count, await buildAll(bench, plan)));
    return rows;
  },
};
