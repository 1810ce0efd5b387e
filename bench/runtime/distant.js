import { aroundDatabase } from '../../worker/database/around.ts';

/** What one call in a hundred does instead: it fails as a lost connection does, or is ten seconds late. */
const faults = {
  none: () => undefined,
  fails: () => Promise.reject(new Error('D1_ERROR: Network connection lost.')),
  stalls: () => scheduler.wait(10_000),
};

// Calls before an answer and after it are counted apart, so that the same share of both goes wrong.
const calls = { before: 0, after: 0 };

/**
 * A Worker whose database is as far away as the header `bench-distance` says, as in `25 fails`: milliseconds that each call takes
 * more, and what one in a hundred does. Its answer says in `bench-calls` how many calls came before it.
 */
export const atADistance = (worker) => ({
  async fetch(request, env, context) {
    const [distance, fault] = (request.headers.get('bench-distance') ?? '0 none').split(' ');
    let made = 0;
    let when = 'before';
    const DB = aroundDatabase(env.DB, async ({ ask }) => {
      made += 1;
      calls[when] += 1;
      const isOneInAHundred = calls[when] % 100 === 0;
      if (distance !== '0') await scheduler.wait(Number(distance));
      if (isOneInAHundred) await faults[fault]();
      return ask();
    });
    const answer = await worker.fetch(request, { ...env, DB }, context);
    when = 'after';
    const told = new Response(answer.body, answer);
    told.headers.set('bench-calls', String(made));
    return told;
  },
});
