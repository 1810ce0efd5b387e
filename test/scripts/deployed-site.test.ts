import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { whatIsWrongAt } from '../../scripts/deploy/deployed-site.ts';

it('whatIsWrongAt takes a desk that sends a stranger to a page of login for shut', async () => {
  const server = createServer(({ url }, answer) => {
    if (url === '/coordinator/') answer.writeHead(302, { Location: '/login' });
    answer.end(url === '/health' ? '{"database":"reached"}' : 'Who are you?');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  expect(
    await whatIsWrongAt('production', `http://127.0.0.1:${port}`, { tries: 1, pause: 0 }),
  ).toBeUndefined();
});
