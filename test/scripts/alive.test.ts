import { describe, expect, it } from 'vitest';
import { followPulse } from '../../scripts/start/alive.ts';
import { serve } from './serve.ts';

/** Answers come at once or the line is cut: nothing here depends on how quick the machine is. */
const quick = { pause: 1, patience: 60_000, misses: 3 };

/** A server that is asked for its pulse; `answers` says what becomes of each question. */
async function server(answers: (asked: number) => boolean) {
  let asked = 0;
  const { promise: often, resolve: enough } = Promise.withResolvers<null>();
  const { origin } = await serve((_request, response) => {
    asked += 1;
    if (asked > 20) enough(null);
    if (answers(asked)) response.end('alive');
    else response.destroy();
  });
  return { origin, often };
}

const never = new AbortController().signal;

describe('followPulse', () => {
  it('says what to do about a server that no longer answers', async () => {
    const { origin } = await server((asked) => asked < 4);
    await expect(followPulse(origin, never, quick)).rejects.toThrow('run `npm start` again');
  });

  it('says nothing of one that leaves out an answer now and then, and ends when it is told', async () => {
    const { origin, often } = await server((asked) => asked % 3 !== 0);
    const over = new AbortController();
    const following = followPulse(origin, over.signal, quick);
    await expect(Promise.race([following, often])).resolves.toBeNull();
    over.abort();
    await expect(following).resolves.toBeUndefined();
  });
});
