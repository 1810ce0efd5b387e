import { expect, it } from 'vitest';
import { whatIsWrongAt } from '../../scripts/deploy/deployed-site.ts';
import { serve } from './serve.ts';

it('whatIsWrongAt takes a desk that sends a stranger to a page of login for shut', async () => {
  const { origin } = await serve(({ url }, answer) => {
    if (url === '/coordinator/') answer.writeHead(302, { Location: '/login' });
    answer.end(url === '/health' ? '{"database":"reached"}' : 'Who are you?');
  });
  expect(await whatIsWrongAt('production', origin, { tries: 1, pause: 0 })).toBeUndefined();
});
