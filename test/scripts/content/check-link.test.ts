import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { checkLink } from '../../../scripts/content/links/check-link.ts';

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(
    servers.splice(0).map(
      (server) =>
        new Promise((closed) => {
          server.close(closed);
          server.closeAllConnections();
        }),
    ),
  );
});

/** A site of its own on this machine; its address, without a slash at the end. */
function site(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => {
      ready(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

/** A site with these pages: a status, or a status and where it leads. */
function siteOf(pages: Readonly<Record<string, readonly [number, string?]>>): Promise<string> {
  return site((request, response) => {
    const [status, location] = pages[request.url ?? ''] ?? [404];
    response.writeHead(status, location === undefined ? {} : { location }).end('words');
  });
}

describe('checkLink', () => {
  it.each([
    ['works', { '/': [200] }, { state: 'works' }],
    ['is gone', {}, { state: 'gone', status: 404 }],
    ['is gone for good', { '/': [410] }, { state: 'gone', status: 410 }],
    ['refuses programs', { '/': [403] }, { state: 'unsure', status: 403 }],
    ['has trouble', { '/': [500] }, { state: 'unsure', status: 500 }],
    ['leads on for now', { '/': [302, '/a'], '/a': [200] }, { state: 'works' }],
    ['leads on to nothing', { '/': [301, '/a'] }, { state: 'gone', status: 404 }],
    ['leads on without saying where', { '/': [301] }, { state: 'unsure', status: 301 }],
    ['leads in a circle', { '/': [302, '/'] }, { state: 'unreachable', why: 'goes in a circle' }],
  ] as const)('sees a page that %s', async (_, pages, state) => {
    expect(await checkLink(`${await siteOf(pages)}/`)).toEqual(state);
  });

  it.each([301, 308])('says where a page has moved to: %i', async (status) => {
    const origin = await siteOf({ '/': [status, '/new'], '/new': [302, '/b'], '/b': [200] });
    expect(await checkLink(`${origin}/`)).toEqual({ state: 'moved', to: `${origin}/new` });
  });

  it('sees a site that does not answer in time', async () => {
    const origin = await site(() => {
      // It takes the request and says nothing.
    });
    expect(await checkLink(origin, 20)).toEqual({ state: 'unreachable', why: 'slow' });
  });

  it('sees an address at which there is no site', async () => {
    const origin = await siteOf({});
    await new Promise((closed) => servers.pop()?.close(closed));
    expect(await checkLink(origin)).toEqual({ state: 'unreachable', why: 'no answer' });
  });
});
