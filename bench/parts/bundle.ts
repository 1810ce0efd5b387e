import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { exactly, spreadOf } from '../figures.ts';
import { bench } from '../folders.ts';
import { send } from '../load/client.ts';
import type { Part, Row } from '../part.ts';
import { bundle as bundleOf } from '../runtime/bundle.ts';
import { startIsolate } from '../runtime/isolate.ts';
import { startPlatform, type Platform } from '../runtime/platform.ts';

/** What the modules are for, by how their paths begin; the first that fits counts. */
const purposes = [
  ['worker/desk/', "the desk's pages, lists, actions and counts"],
  ['worker/routes/coordinator/', "the desk's addresses"],
  ['node_modules/hono/dist/jsx/', "what renders the desk's pages"],
  ['node_modules/hono/dist/utils/', 'tokens of Access, escaping, headers'],
  ['worker/access/', 'who may come to the desk'],
  ['node_modules/zod/', 'checks all that comes from outside'],
  ['worker/submissions/', 'receipts, codes, saving, changing'],
  ['worker/forms/', 'fields, and what holds of them'],
  ['worker/notices/', 'mail to the office'],
  ['worker/pages/', 'fills the built pages'],
  ['node_modules/hono/', 'routes'],
  ['worker/', 'all else: guards, events, seal, settings, retention'],
  ['', 'other packages'],
] as const;

/** The bytes of a bundle by what they are for, before they are packed. */
async function modulesOf(worker: string): Promise<readonly Row[]> {
  const text = await readFile(join(dirname(worker), 'modules.json'), 'utf8');
  const { outputs } = JSON.parse(text) as {
    outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
  };
  const bytes = new Map<string, number>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const [start = ''] = purposes.find(([start]) => path.startsWith(start)) ?? [];
      bytes.set(start, (bytes.get(start) ?? 0) + bytesInOutput);
    }
  }
  return purposes.map(([start, purpose]) => ({
    measured: `of it, not packed: ${purpose} (${start === '' ? 'node_modules/' : start})`,
    unit: 'kB',
    ours: exactly((bytes.get(start) ?? 0) / 1000),
  }));
}

/** From the start of a runtime to its first answer, which needs no binding; then the first form, and the next one. */
async function startUp(folder: string, worker: string, platform: Platform) {
  const begin = performance.now();
  const isolate = await startIsolate(folder, worker, platform);
  try {
    const answer = async (path: string) => {
      const { status, ms } = await send(isolate.origin, { path });
      if (status >= 400) throw new Error(`the answer was ${status}`);
      return ms;
    };
    await answer('/exit');
    const first = performance.now() - begin;
    return { first, form: await answer('/interest/'), next: await answer('/interest/') };
  } finally {
    await isolate.stop();
  }
}

const packed = async (path: string) => gzipSync(await readFile(path)).length / 1000;

/** What the Worker weighs, and how soon a cold one answers. */
export const bundle: Part = {
  name: 'bundle',
  title: 'Bundle and start-up',
  peers: false,
  async measure({ folder, worker, short }) {
    const alone = await bundleOf(
      join(folder, 'hono-alone'),
      join(bench, 'peers', 'hono-alone', 'index.js'),
    );
    const platform = await startPlatform(join(folder, 'platform'));
    type StartUp = Awaited<ReturnType<typeof startUp>>;
    const pairs: { ours: StartUp; others: StartUp }[] = [];
    try {
      for (let run = short ? 0 : -2; run < (short ? 2 : 15); run++) {
        const ours = await startUp(folder, worker, platform);
        const others = await startUp(folder, alone, platform);
        if (run >= 0) pairs.push({ ours, others });
      }
    } finally {
      await platform.stop();
    }
    const row = (measured: string, of: 'first' | 'form' | 'next'): Row => ({
      ...{ measured, unit: 'ms', ours: spreadOf(pairs.map(({ ours }) => ours[of])) },
      others: { 'hono alone': spreadOf(pairs.map(({ others }) => others[of])) },
    });
    return [
      {
        ...{ measured: 'Worker, gzip', unit: 'kB', ours: exactly(await packed(worker)) },
        others: { 'hono alone': exactly(await packed(alone)) },
        bar: { of: 'ours', atMost: 45 },
      },
      ...(await modulesOf(worker)),
      row('start of the runtime to the first answer', 'first'),
      {
        ...{ measured: 'the same, above hono alone', unit: 'ms' },
        ours: spreadOf(pairs.map(({ ours, others }) => ours.first - others.first)),
        bar: { of: 'ours', atMost: 20 },
      },
      row('the first form of a cold Worker', 'form'),
      row('the form after it', 'next'),
    ];
  },
};
