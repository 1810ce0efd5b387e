import { join } from 'node:path';
import { root } from '../../scripts/root.ts';
import { ratioOf, spreadOf } from '../figures.ts';
import { send } from '../load/client.ts';
import type { Part, Row } from '../part.ts';
import { bundle } from '../runtime/bundle.ts';
import { startService, type StandIns } from '../runtime/service.ts';

/** What is done and what is asked of the platform, in words, and how often on the way of one accepted post. */
const asked = {
  insert: 'one bare insert, as the minimal Worker does',
  page: "the receipt's page from the built files: once",
  filled: 'the same, filled in',
  check: 'the answers read and checked: once',
  seal: 'the seal, the receipt code and both hashes: once',
  counters: 'both counters at once: once',
  two: 'a transaction of two statements: once before the answer',
  three: 'a transaction of three statements: once after the answer',
  mail: 'a mail handed over: once after the answer',
} as const;

type Call = keyof typeof asked;

/** What each of the platform's services costs in the local runtime: where the time of an accepted post goes. */
export const calls: Part = {
  name: 'calls',
  title: 'What the local runtime takes for what a post asks of it',
  peers: false,
  async measure({ folder, short }) {
    const rows: Row[] = [];
    const times = short ? 5 : 100;
    const worker = await bundle(
      join(folder, 'worker'),
      join(root, 'bench', 'runtime', 'calls', 'index.js'),
    );
    for (const standIns of ['in memory', 'simulated'] as const satisfies StandIns[]) {
      const running = await startService({
        worker,
        folder: join(folder, standIns),
        standIns,
      });
      await running.db.prepare('CREATE TABLE calls (id TEXT PRIMARY KEY)').run();
      const measure = async (call: Call | 'nothing'): Promise<number> => {
        const { status, ms } = await send(running.origin, { path: `/contact/${call}/${times}` });
        if (status !== 204) throw new Error(`${call}: ${status}`);
        return ms / times;
      };
      const figures = new Map<Call, number[]>();
      try {
        for (let round = short ? 0 : -2; round < (short ? 1 : 7); round++) {
          for (const call of Object.keys(asked) as Call[]) {
            const one = (await measure(call)) - (await measure('nothing'));
            if (round >= 0) figures.set(call, [...(figures.get(call) ?? []), one]);
          }
        }
      } finally {
        await running.stop();
      }
      const inserts = figures.get('insert') ?? [];
      for (const [call, own] of figures) {
        // The others are the same whatever stands in.
        if (standIns === 'simulated' && call !== 'counters' && call !== 'mail') continue;
        rows.push({
          measured: `${asked[call]}${standIns === 'simulated' ? ', on disk' : ''}`,
          unit: 'ms',
          ours: spreadOf(own),
          ratio: { to: 'one bare insert', value: ratioOf(own, inserts) },
        });
      }
    }
    return rows;
  },
};
