import { describe, expect, it } from 'vitest';
import {
  PageUnavailable,
  builtPage,
  fillPage,
  localeOf,
  localePrefix,
  setValue,
  showOnly,
} from '../../../worker/pages/built-page.ts';

function assets(status: number): Fetcher {
  const fetch = (address: URL) => Promise.resolve(new Response(address.pathname, { status }));
  return { fetch } as unknown as Fetcher;
}

describe('builtPage', () => {
  it('gives the page at the path', async () => {
    expect(await (await builtPage(assets(200), '/es/contact/'))?.text()).toBe('/es/contact/');
  });

  it.each([500, 503])('says that it cannot be had when the site answers %i', async (status) => {
    await expect(builtPage(assets(status), '/es/contact/')).rejects.toThrow(PageUnavailable);
  });

  it.each([404, 307])('gives nothing when the site answers %i', async (status) => {
    expect(await builtPage(assets(status), '/es/contact/')).toBeUndefined();
  });
});

describe('localePrefix and localeOf', () => {
  it.each([
    { path: '/', prefix: '/', locale: 'en' },
    { path: '/contact/', prefix: '/', locale: 'en' },
    { path: '/es/', prefix: '/es/', locale: 'es' },
    { path: '/es/contact/check/', prefix: '/es/', locale: 'es' },
    { path: '/es', prefix: '/', locale: 'en' },
    { path: '/hmn/contact/', prefix: '/hmn/', locale: 'hmn' },
    { path: '/zh-Hant/contact/', prefix: '/zh-Hant/', locale: 'zh-Hant' },
    { path: '/espa/contact/', prefix: '/', locale: 'en' },
    { path: '/ES/contact/', prefix: '/', locale: 'en' },
    { path: '/contact/es/', prefix: '/', locale: 'en' },
  ])('of $path are $prefix and $locale', ({ path, prefix, locale }) => {
    expect([localePrefix(path), localeOf(path, 'en')]).toEqual([prefix, locale]);
  });
});

describe('fillPage', () => {
  it.each([
    { findable: false, robots: 'noindex' },
    { findable: true, robots: undefined },
  ])(
    'keeps what the built file says of itself, and no cache keeps it: $findable',
    async (given) => {
      const built = new Response('<p>words</p>', {
        headers: {
          ...{ 'Cache-Control': 'public, max-age=0', ETag: '12', 'Content-Length': '12' },
          ...{ 'Content-Type': 'text/html', 'Content-Security-Policy': "default-src 'none'" },
        },
      });
      const { findable, robots } = given;
      const page = await fillPage(built, new HTMLRewriter(), { status: 422, findable });
      expect(page.status).toBe(422);
      expect(Object.fromEntries(page.headers)).toEqual({
        'cache-control': 'no-store',
        'content-type': 'text/html',
        'content-security-policy': "default-src 'none'",
        ...(robots && { 'x-robots-tag': robots }),
      });
    },
  );

  it('throws before anything is sent when a handler fails', async () => {
    const failing = new HTMLRewriter().on('p', {
      element() {
        throw new Error('broken');
      },
    });
    const filled = fillPage(new Response('<p>words</p>'), failing, { status: 200 });
    await expect(filled).rejects.toThrow('broken');
  });
});

describe('setValue', () => {
  it.each([
    ['plain words', 'plain words'],
    ['"quoted"', '&quot;quoted&quot;'],
    ['you & me', 'you &amp; me'],
    ['&lt;3', '&amp;lt;3'],
    ['"><script>', '&quot;><script>'],
    ['one\ntwo', 'one\ntwo'],
  ])('writes %j as %j', async (value, written) => {
    const rewriter = new HTMLRewriter().on('input', {
      element(element) {
        setValue(element, value);
      },
    });
    const filled = rewriter.transform(new Response('<input value="">'));
    expect(await filled.text()).toBe(`<input value="${written}">`);
  });
});

describe('showOnly', () => {
  const html = '<p data-when="a" hidden>A</p><p data-when="b">B</p><p>always</p>';

  it.each([
    { situations: ['a'], result: '<p data-when="a">A</p><p>always</p>' },
    { situations: [], result: '<p>always</p>' },
    { situations: ['a', 'b'], result: '<p data-when="a">A</p><p data-when="b">B</p><p>always</p>' },
  ])('shows the parts of $situations and drops the others', async ({ situations, result }) => {
    const rewriter = new HTMLRewriter().on('[data-when]', showOnly(situations));
    expect(await rewriter.transform(new Response(html)).text()).toBe(result);
  });
});
