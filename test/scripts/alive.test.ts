import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { followPulse } from '../../scripts/start/alive.ts';

/** Answers come at once or the line is cut: nothing here depends on how quick the machine is. */
const quick = { pause: 1, patience: 60_000, misses: 3 };

/** A server that is asked for its pulse; `answers` says what becomes of each question. */
async function server(answers: (asked: number) => boolean) {
  let asked = 0;
  const { promise: often, resolve: enough } = Promise.withResolvers<null>();
  const http = createServer((_request, response) => {
    asked += 1;
    if (asked > 20) enough(null);
    if (answers(asked)) response.end('alive');
    else response.destroy();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    http.closeAllConnections();
    http.close();
  });
  return { origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, often };
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
