import { describe, expect, it } from 'vitest';
import { checkLink } from '../../../scripts/content/links/check-link.ts';
import { serve } from '../serve.ts';

/** A site with these pages, each a status, or a status and where it leads, or nothing; its address. */
function siteOf(pages: Readonly<Record<string, readonly [number?, string?]>>) {
  return serve((request, response) => {
    const [status, location] = pages[request.url ?? ''] ?? [404];
    if (status === undefined) return;
    response.writeHead(status, location === undefined ? {} : { location }).end('words');
  });
}

describe('checkLink', () => {
  it.each([
    ['works', { '/': [200] }, 'works', ''],
    ['is gone', {}, 'GONE', 'There is no such page any more (404). Look for its new address'],
    ['is gone for good', { '/': [410] }, 'GONE', '(410)'],
    ['refuses programs', { '/': [403] }, 'NOT SEEN', 'answers 403, as some do to programs. Open'],
    ['has trouble', { '/': [500] }, 'NOT SEEN', 'answers 500'],
    ['leads on for now', { '/': [302, '/a'], '/a': [200] }, 'works', ''],
    ['leads on to nothing', { '/': [301, '/a'] }, 'GONE', '(404)'],
    ['leads on without saying where', { '/': [301] }, 'NOT SEEN', 'answers 301'],
    ['leads in a circle', { '/': [302, '/'] }, 'NOT REACHED', 'on and on, and to no page. Open it'],
    ['does not answer in time', { '/': [] }, 'NOT REACHED', 'did not answer in time. Open it'],
  ] as const)('sees a page that %s', async (_, pages, said, todo) => {
    const found = await checkLink(`${(await siteOf(pages)).origin}/`, 1000);
    expect(found.said).toBe(said);
    expect(found.instead ?? '').toContain(todo);
  });

  it.each([301, 308])('says where a page has moved to: %i', async (status) => {
    const pages = { '/': [status, '/new'], '/new': [302, '/b'], '/b': [200] } as const;
    const { origin } = await siteOf(pages);
    expect(await checkLink(`${origin}/`)).toMatchObject({
      said: 'MOVED',
      instead: expect.stringContaining(`It leads to ${origin}/new now. Open that`) as string,
    });
  });

  it('sees an address at which there is no site', async () => {
    const { origin, close } = await siteOf({});
    close();
    expect(await checkLink(origin)).toMatchObject({
      said: 'NOT REACHED',
      instead: expect.stringMatching(/^No site answers there\. Open it/) as string,
    });
  });
});
