import { join } from 'node:path';
import { exactly, percentile, ratioOf, spreadOf } from '../figures.ts';
import { closedLoop, send } from '../load/client.ts';
import { message } from '../load/posts.ts';
import { receiptOn } from '../load/receipt.ts';
import type { Part } from '../part.ts';
import { bindingOf, startPrograms } from '../runtime/many-programs.ts';
import type { Running } from '../runtime/runtime.ts';

/** Posts to programs in turn, and keeps which reference each one gave. */
async function postInTurn(
  { origin }: Running,
  programs: number,
  count: number,
  given: Map<string, number>,
): Promise<number> {
  let turn = 0;
  const times = await closedLoop(
    8,
    count,
    async () => {
      const program = turn++ % programs;
      const headers = { Program: String(program) };
      const answer = await send(origin, { path: '/contact/received/', form: message(), headers });
      given.set(receiptOn(answer).reference.replace('-', ''), program);
      return answer;
    },
    200,
  );
  return percentile(times, 0.5);
}

/** How many submissions are not in the database of the program that they were sent to, and in no other. */
async function astray(
  running: Running,
  programs: number,
  given: ReadonlyMap<string, number>,
): Promise<number> {
  const found = new Map<string, number[]>();
  for (let program = 0; program < programs; program++) {
    const db = await running.database(bindingOf(program));
    const { results } = await db.prepare('SELECT reference FROM submissions').all<{
      reference: string;
    }>();
    for (const { reference } of results)
      found.set(reference, [...(found.get(reference) ?? []), program]);
  }
  return [...given].filter(
    ([reference, program]) => String(found.get(reference)) !== String(program),
  ).length;
}

/** Many programs' databases on one Worker. */
export const programs: Part = {
  name: 'programs',
  title: 'Fifty programs on one Worker',
  peers: false,
  async measure({ folder, worker, short }) {
    const count = short ? 5 : 50;
    const posts = short ? 10 : 200;
    const options = { worker, folder: join(folder, 'service'), standIns: 'in memory' as const };
    const running = await startPrograms(options, count);
    const given = new Map<string, number>();
    const [one, many]: [number[], number[]] = [[], []];
    try {
      await postInTurn(running, count, 2 * posts, given);
      for (let round = 0; round < (short ? 1 : 5); round++) {
        one.push(await postInTurn(running, 1, posts, given));
        many.push(await postInTurn(running, count, posts, given));
      }
      return [
        {
          measured: `accepted post to ${count} programs in turn, p50, 8 clients`,
          unit: 'ms',
          ours: spreadOf(many),
          others: { 'to one program': spreadOf(one) },
          ratio: { to: 'to one program', value: ratioOf(many, one) },
        },
        {
          measured: `of ${given.size}, not in the program's own database alone`,
          unit: 'posts',
          ours: exactly(await astray(running, count, given)),
          bar: { of: 'ours', atMost: 0 },
        },
      ];
    } finally {
      await running.stop();
    }
  },
};
