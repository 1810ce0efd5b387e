import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../root.ts';
import { exactly, spreadOf } from '../figures.ts';
import { send } from '../load/client.ts';
import type { Part } from '../part.ts';
import { bundle as bundleOf } from '../runtime/bundle.ts';
import { script, start, type WorkerOptions } from '../runtime/runtime.ts';

const honoAlone = (folder: string): Promise<string> =>
  bundleOf(join(folder, 'hono-alone'), join(root, 'bench', 'peers', 'hono-alone', 'index.js'));

/** From the start of the runtime to the first answer, which needs no binding in either. */
async function startUp(folder: string, path: string): Promise<number> {
  const worker: WorkerOptions = {
    ...script(path),
    name: 'worker',
    compatibilityDate: '2026-10-31',
    bindings: { EXIT_URL: 'https://elsewhere.example/' },
    d1Databases: { DB: { id: 'unused' } },
  };
  const begin = performance.now();
  const running = await start(folder, [worker]);
  try {
    const { status } = await send(running.origin, { path: '/exit' });
    if (status >= 400) throw new Error(`the first answer was ${status}`);
    return performance.now() - begin;
  } finally {
    await running.stop();
  }
}

const packed = async (path: string) => gzipSync(await readFile(path)).length / 1000;

/** What the Worker weighs, and how soon a cold one answers. */
export const bundle: Part = {
  name: 'bundle',
  title: 'Bundle and start-up',
  peers: false,
  async measure({ folder, worker, short }) {
    const alone = await honoAlone(folder);
    const [ours, others]: [number[], number[]] = [[], []];
    for (let run = short ? 0 : -2; run < (short ? 2 : 15); run++) {
      const pair = [
        await startUp(join(folder, 'state'), worker),
        await startUp(join(folder, 'state'), alone),
      ] as const;
      if (run < 0) continue;
      ours.push(pair[0]);
      others.push(pair[1]);
    }
    return [
      {
        measured: 'Worker, gzip',
        unit: 'kB',
        ours: exactly(await packed(worker)),
        others: { 'hono alone': exactly(await packed(alone)) },
        bar: { of: 'ours', atMost: 45 },
      },
      {
        measured: 'start of the runtime to the first answer',
        unit: 'ms',
        ours: spreadOf(ours),
        others: { 'hono alone': spreadOf(others) },
      },
      {
        measured: 'the same, above hono alone',
        unit: 'ms',
        ours: spreadOf(ours.map((time, run) => time - (others[run] ?? Number.NaN))),
        bar: { of: 'ours', atMost: 20 },
      },
    ];
  },
};
