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

const page = (html: string, headers: Record<string, string> = {}) =>
  new Response(html, { headers });

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

describe.each([
  { path: '/', prefix: '/', locale: 'en' },
  { path: '/contact/', prefix: '/', locale: 'en' },
  { path: '/es/', prefix: '/es/', locale: 'es' },
  { path: '/es/contact/check/', prefix: '/es/', locale: 'es' },
  { path: '/es', prefix: '/', locale: 'en' },
  { path: '/esp/contact/', prefix: '/', locale: 'en' },
  { path: '/ES/contact/', prefix: '/', locale: 'en' },
  { path: '/contact/es/', prefix: '/', locale: 'en' },
])('the path $path', ({ path, prefix, locale }) => {
  it(`has the prefix ${prefix} and is in ${locale}`, () => {
    expect([localePrefix(path), localeOf(path, 'en')]).toEqual([prefix, locale]);
  });
});

describe('fillPage', () => {
  const fill = (headers: Record<string, string>, options: { status: number; findable?: boolean }) =>
    fillPage(page('<p>words</p>', headers), new HTMLRewriter(), options);

  it('has the status', async () => {
    expect((await fill({}, { status: 422 })).status).toBe(422);
  });

  it('is kept by no cache', async () => {
    const { headers } = await fill({ 'Cache-Control': 'public, max-age=0' }, { status: 200 });
    expect(headers.get('Cache-Control')).toBe('no-store');
  });

  it.each(['ETag', 'Content-Length'])('loses the %s of the built file', async (name) => {
    expect((await fill({ [name]: '12' }, { status: 200 })).headers.has(name)).toBe(false);
  });

  it.each([
    ['Content-Type', 'text/html; charset=utf-8'],
    ['Content-Security-Policy', "default-src 'none'"],
  ])('keeps the %s of the built file', async (name, value) => {
    expect((await fill({ [name]: value }, { status: 200 })).headers.get(name)).toBe(value);
  });

  it.each([
    { findable: false, says: 'noindex' },
    { findable: true, says: null },
  ])('says $says to search engines where findable is $findable', async ({ findable, says }) => {
    const { headers } = await fill({}, { status: 200, findable });
    expect(headers.get('X-Robots-Tag')).toBe(says);
  });

  it('throws before anything is sent when a handler fails', async () => {
    const failing = new HTMLRewriter().on('p', {
      element() {
        throw new Error('broken');
      },
    });
    await expect(fillPage(page('<p>words</p>'), failing, { status: 200 })).rejects.toThrow(
      'broken',
    );
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
    expect(await rewriter.transform(page('<input value="">')).text()).toBe(
      `<input value="${written}">`,
    );
  });
});

describe('showOnly', () => {
  const html = '<p data-when="a" hidden>A</p><p data-when="b">B</p><p>always</p>';
  const shown = async (...situations: string[]) =>
    new HTMLRewriter().on('[data-when]', showOnly(situations)).transform(page(html)).text();

  it.each([
    { situations: ['a'], result: '<p data-when="a">A</p><p>always</p>' },
    { situations: [], result: '<p>always</p>' },
    { situations: ['a', 'b'], result: '<p data-when="a">A</p><p data-when="b">B</p><p>always</p>' },
  ])('shows the parts of $situations and drops the others', async ({ situations, result }) => {
    expect(await shown(...situations)).toBe(result);
  });
});
