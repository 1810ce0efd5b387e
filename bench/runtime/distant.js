import { AsyncLocalStorage } from 'node:async_hooks';
import { aroundDatabase } from '../../worker/database/around.ts';

/** What one call in a hundred does instead: it fails as a lost connection does, or is ten seconds late. */
const faults = {
  none: () => undefined,
  fails: () => Promise.reject(new Error('D1_ERROR: Network connection lost.')),
  stalls: () => scheduler.wait(10_000),
};

// Calls before an answer and after it are counted apart, so that the same share of both goes wrong.
const calls = { before: 0, after: 0 };

/** The request that a call is made for. */
const requests = new AsyncLocalStorage();

/**
 * A Worker whose database is as far away as the header `bench-distance` says, as in `25 fails`: milliseconds that each call takes
 * more, and what one in a hundred does. Its answer says in `bench-calls` how many calls came before it.
 */
export function atADistance(worker) {
  // One for all requests, as the platform gives it: what the Worker makes of it once, it makes once here too.
  let distant;
  const withDistance = (env) => ({
    ...env,
    DB: aroundDatabase(env.DB, async ({ ask }) => {
      const request = requests.getStore();
      request.made += 1;
      calls[request.when] += 1;
      const isOneInAHundred = calls[request.when] % 100 === 0;
      if (request.distance > 0) await scheduler.wait(request.distance);
      if (isOneInAHundred) await faults[request.fault]();
      return ask();
    }),
  });
  return {
    async fetch(request, env, context) {
      distant ??= withDistance(env);
      const [distance, fault] = (request.headers.get('bench-distance') ?? '0 none').split(' ');
      const own = { distance: Number(distance), fault, made: 0, when: 'before' };
      const answer = await requests.run(own, () => worker.fetch(request, distant, context));
      own.when = 'after';
      const told = new Response(answer.body, answer);
      told.headers.set('bench-calls', String(own.made));
      return told;
    },
  };
}
