import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales, pages, publicPages, siteUrl } from './built-site.ts';

/** What others need not read over a shoulder, in every language of the site. */
const sensitive =
  /crime|violen|abus|assault|murder|rape|trauma|survivor|delito|crimen|agresi|homicid|asesin|sobrevivi/i;

/** Width and height of a picture in PNG: they stand at its start (RFC 2083, 4.1.1). */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(`dist/${file}`);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the icons that browsers ask for by themselves', () => {
  it('has one for a telephone, of the size that it shows', () => {
    expect(sizeOf('apple-touch-icon.png')).toEqual([180, 180]);
  });

  it('has one for browsers that read no SVG', () => {
    const icon = readFileSync('dist/favicon.ico');
    expect([...icon.subarray(0, 6)]).toEqual([0, 0, 1, 0, 1, 0]);
    expect(icon.length).toBeLessThan(2000);
  });
});

describe.each(pages)('$address', ({ document }) => {
  const description = document.querySelector('meta[name="description"]')?.getAttribute('content');

  it('has no heading before its h1', () => {
    expect(document.querySelector('main')?.querySelector('h1, h2, h3')?.tagName).toBe('H1');
  });

  it('names each part that stands aside', () => {
    const nameless = document
      .querySelectorAll('aside')
      .filter(
        (aside) => !aside.getAttribute('aria-label') && !aside.getAttribute('aria-labelledby'),
      );
    expect(nameless).toEqual([]);
  });

  it('has a title that fits a tab and says nothing of what the reader lived through', () => {
    const title = document.querySelector('title')?.text ?? '';
    expect(title).not.toBe('');
    expect(title.length).toBeLessThanOrEqual(75);
    expect(title).not.toMatch(sensitive);
  });

  it('has a description of a length that is shown whole', () => {
    expect(description?.length).toBeGreaterThanOrEqual(50);
    expect(description?.length).toBeLessThanOrEqual(160);
  });
});

describe.each(publicPages)('$address, which anyone may find,', ({ address, document }) => {
  it('names its one address', () => {
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
    expect(canonical).toBe(siteUrl + address);
  });

  it('says to others what it is, with a picture of a size that is known', () => {
    const said = (name: string) =>
      document
        .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
        ?.getAttribute('content');
    const lang = document.querySelector('html')?.getAttribute('lang') ?? '';
    expect(said('og:locale')).toBe(`${lang}_US`);
    expect(said('og:site_name')).toBe(document.querySelector('.name span')?.text);
    expect(said('og:image')).toBe(`${siteUrl}/share.png`);
    expect([said('og:image:width'), said('og:image:height')].map(Number)).toEqual(
      sizeOf('share.png'),
    );
    expect(said('twitter:card')).toBe('summary_large_image');
  });

  it('names itself in every other language, and the others name it', () => {
    const alternates = document.querySelectorAll('link[rel="alternate"][hreflang]');
    const languages = alternates.map((link) => link.getAttribute('hreflang'));
    const all = locales.length > 1 ? [...locales, 'x-default'] : [];
    expect(languages.sort()).toEqual(all.sort());
    for (const link of alternates) {
      const href = link.getAttribute('href') ?? '';
      const other = publicPages.find((page) => siteUrl + page.address === href);
      const back = other?.document
        .querySelectorAll('link[rel="alternate"]')
        .map((alternate) => alternate.getAttribute('href'));
      expect(back, href).toContain(siteUrl + address);
    }
  });

  it('leads to the same page in every other language', () => {
    const lang = document.querySelector('html')?.getAttribute('lang');
    const others = locales.filter((locale) => locale !== lang);
    const switches = document.querySelectorAll('.languages a:not([aria-label])');
    expect(switches.map((link) => link.getAttribute('lang')).sort()).toEqual(others.sort());
    for (const link of switches) {
      const code = link.getAttribute('lang') ?? '';
      const same = document.querySelector(`link[rel="alternate"][hreflang="${code}"]`);
      expect(siteUrl + (link.getAttribute('href') ?? '')).toBe(same?.getAttribute('href'));
    }
  });
});

/** Where the language switch leads from a page that can't be asked for by a link; `$1` is the form. */
const begins: readonly (readonly [RegExp, string])[] = [
  [/^\/(\w+)\/check\/$/, '/$1/'],
  [/^\/(\w+)\/received\/$/, '/$1/received/'],
  [/^\/request\/.*$/, '/request/'],
  [/^\/problem\/.*$|^\/404\.html$|^\/404\/$/, '/'],
  [/^\/in-your-language\/.*/, '/'],
];

describe.each(pages.filter((page) => !publicPages.includes(page)))(
  '$address, which is part of a visit,',
  ({ address, document }) => {
    it('leads to where the same visit begins in every other language', () => {
      const lang = document.querySelector('html')?.getAttribute('lang') ?? '';
      const own = lang === 'en' ? address : address.slice(lang.length + 1);
      const [from, to] = begins.find(([from]) => from.test(own)) ?? [];
      expect(from).toBeDefined();
      const same = own.replace(from ?? '', to ?? '');
      // What holds answers takes them along: there the switch is a button.
      const switches = document.querySelectorAll(
        '.languages a:not([aria-label]), .languages [formaction]',
      );
      expect(
        switches.map((link) => [
          link.getAttribute('lang'),
          link.getAttribute('href') ?? link.getAttribute('formaction'),
        ]),
      ).toEqual(
        locales
          .filter((code) => code !== lang)
          .map((code) => [code, code === 'en' ? same : `/${code}${same}`]),
      );
    });
  },
);

describe('titles', () => {
  it.each(locales)('are different in "%s" on every page that anyone may find', (locale) => {
    const titles = publicPages
      .filter(({ document }) => document.querySelector('html')?.getAttribute('lang') === locale)
      .map(({ document }) => document.querySelector('title')?.text);
    expect(titles).not.toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
