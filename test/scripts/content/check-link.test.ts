import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkLink } from '../../../scripts/content/links/check-link.ts';

/** A site with these pages, each a status, or a status and where it leads, or nothing; its address. */
async function siteOf(pages: Readonly<Record<string, readonly [number?, string?]>>) {
  const server = createServer((request, response) => {
    const [status, location] = pages[request.url ?? ''] ?? [404];
    if (status === undefined) return;
    response.writeHead(status, location === undefined ? {} : { location }).end('words');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  onTestFinished(close);
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
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
    ['does not answer in time', { '/': [] }, { state: 'unreachable', why: 'slow' }],
  ] as const)('sees a page that %s', async (_, pages, state) => {
    expect(await checkLink(`${(await siteOf(pages)).origin}/`, 1000)).toEqual(state);
  });

  it.each([301, 308])('says where a page has moved to: %i', async (status) => {
    const pages = { '/': [status, '/new'], '/new': [302, '/b'], '/b': [200] } as const;
    const { origin } = await siteOf(pages);
    expect(await checkLink(`${origin}/`)).toEqual({ state: 'moved', to: `${origin}/new` });
  });

  it('sees an address at which there is no site', async () => {
    const { origin, close } = await siteOf({});
    close();
    expect(await checkLink(origin)).toEqual({ state: 'unreachable', why: 'no answer' });
  });
});
