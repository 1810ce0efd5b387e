import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { aProgram } from '../assumptions.ts';
import { exactly, percentile } from '../figures.ts';
import { send, type Answer } from '../load/client.ts';
import { message } from '../load/posts.ts';
import { receiptOn } from '../load/receipt.ts';
import type { Part } from '../part.ts';
import { startService } from '../runtime/service.ts';

/** What became of one person's message. */
interface Outcome {
  readonly reference: string | undefined;
  readonly refusals: number;
  /** Refusals on which what they wrote was lost, or nothing was left for them to do. */
  readonly deadEnds: number;
  readonly ms: number;
}

/** Whether a refusal keeps what was typed, leads on, and shows a telephone number. */
function leadsOn({ text }: Answer, form: URLSearchParams): boolean {
  return (
    text.includes(form.get('message')?.trim() ?? '') &&
    text.includes(form.get('submission') ?? '') &&
    text.includes('href="tel:')
  );
}

/** Sends a message, and again after a minute where the service says that it is busy, as its page says. */
async function sendPatiently(origin: string, address: string): Promise<Outcome> {
  const form = message();
  let [refusals, deadEnds] = [0, 0];
  for (let tries = 0; tries < 4; tries++) {
    const sending = { path: '/contact/received/', form, headers: { 'CF-Connecting-IP': address } };
    const answer = await send(origin, sending);
    if (answer.status === 200)
      return { reference: receiptOn(answer).reference, refusals, deadEnds, ms: answer.ms };
    refusals += 1;
    if (!leadsOn(answer, form)) deadEnds += 1;
    await pause(60_000);
  }
  return { reference: undefined, refusals, deadEnds, ms: Number.NaN };
}

/** Ten times a day's submissions within a minute, with the service's own limits. */
export const burst: Part = {
  name: 'burst',
  title: 'Ten times a day within a minute',
  peers: false,
  async measure({ folder, worker, short }) {
    const count = short ? 30 : 10 * aProgram.submissionsADay;
    const span = short ? 1000 : 60_000;
    const running = await startService({
      worker,
      folder: join(folder, 'service'),
      limits: 'its own',
    });
    try {
      const outcomes = await Promise.all(
        Array.from({ length: count }, async (_, person) => {
          await pause((person / count) * span);
          // From 400 addresses: a library, a shelter or a prison has one for many.
          return sendPatiently(running.origin, `198.51.${100 + (person % 4)}.${person % 100}`);
        }),
      );
      const { results } = await running.db
        .prepare('SELECT reference FROM submissions')
        .all<{ reference: string }>();
      const rows = new Set(results.map(({ reference }) => reference));
      const told = outcomes.flatMap(({ reference }) => reference?.replace('-', '') ?? []);
      const sum = (figure: 'refusals' | 'deadEnds') =>
        outcomes.reduce((total, outcome) => total + outcome[figure], 0);
      const row = (measured: string, figure: number, atMost?: number) => ({
        measured,
        unit: 'posts' as const,
        ours: exactly(figure),
        ...(atMost !== undefined && { bar: { of: 'ours' as const, atMost } }),
      });
      return [
        row(`accepted, of ${count}`, told.length),
        row('acknowledged and not in the database', told.filter((one) => !rows.has(one)).length, 0),
        row('in the database more than once', rows.size - new Set(told).size, 0),
        row('never accepted', outcomes.length - told.length, 0),
        row('told to wait a minute', sum('refusals')),
        row('refused without a way on', sum('deadEnds'), 0),
        {
          measured: 'accepted post, p99',
          unit: 'ms',
          ours: exactly(
            percentile(
              outcomes.map(({ ms }) => ms),
              0.99,
            ),
          ),
        },
      ];
    } finally {
      await running.stop();
    }
  },
};
