import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { aroundDatabase } from '../../../worker/database/around.ts';
import worker from '../../../worker/index.ts';
import { clockStartsAt, sampleTime } from '../clock.ts';
import { received } from '../received.ts';
import { message, origin, posting, usual } from '../through-the-worker.ts';

clockStartsAt(sampleTime + 60_000);

/** What is asked of the database before an answer: how often, and in how many turns, each of which waits for the one before. */
async function before(path: string, init: RequestInit = {}) {
  let [asked, turns, done] = [0, 0, 0];
  const DB = aroundDatabase(env.DB, async ({ ask }) => {
    const turn = done + 1;
    asked += 1;
    turns = Math.max(turns, turn);
    const answer = await ask();
    done = Math.max(done, turn);
    return answer;
  });
  const context = createExecutionContext();
  const answer = await worker.fetch(new Request(origin + path, init), { ...usual, DB }, context);
  const counted = { status: answer.status, asked, turns };
  await answer.text();
  await waitOnExecutionContext(context);
  return counted;
}

describe('before its answer, the Worker', () => {
  it.each([
    { what: 'a form', path: '/contact/', init: {}, status: 200 },
    {
      what: 'a refused form',
      path: '/contact/',
      init: posting({ ...message, email: 'none' }),
      status: 422,
    },
    { what: 'the check page', path: '/contact/', init: posting(message), status: 200 },
    { what: 'coming back', path: '/request/', init: {}, status: 200 },
  ])('asks the database nothing for $what', async ({ path, init, status }) => {
    expect(await before(path, init)).toEqual({ status, asked: 0, turns: 0 });
  });

  it('asks it once for an accepted post, and tells nobody yet', async () => {
    const accepted = await before('/contact/received/', posting(message));
    expect(accepted).toEqual({ status: 200, asked: 1, turns: 1 });
  });

  it.each([
    { what: 'the page on which a request is changed', action: 'change', turns: 2 },
    { what: 'a look at a request', action: '', turns: 3 },
    { what: 'a hold', action: 'hold', turns: 6 },
  ])('waits for it $turns times for $what', async ({ action, turns }) => {
    const { credentials } = await received();
    const looked = await before('/request/', posting({ ...credentials, action }));
    expect(looked).toMatchObject({ status: 200, turns });
  });
});
