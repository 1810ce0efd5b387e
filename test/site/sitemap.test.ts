import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { forms } from '../../worker/forms/index.ts';
import { files, pages, publicPages, siteUrl } from './built-site.ts';

const listed = [...files]
  .filter((file) => /^\/sitemap-\d+\.xml$/.test(file))
  .flatMap((file) => parse(readFileSync(`dist${file}`, 'utf8')).querySelectorAll('url > loc'))
  .map((place) => place.text);

describe('the sitemap', () => {
  it('lists each page that anyone may find and nothing else', () => {
    expect(listed.sort()).toEqual(publicPages.map(({ address }) => siteUrl + address).sort());
  });

  it('lists the pages of every form', () => {
    expect(listed).toEqual(expect.arrayContaining(forms.map(({ kind }) => `${siteUrl}/${kind}/`)));
  });

  it('is named in robots.txt', () => {
    const robots = readFileSync('dist/robots.txt', 'utf8');
    expect(robots).toContain(`Sitemap: ${siteUrl}/sitemap-index.xml`);
  });
});

describe('what belongs to one person or to a mishap', () => {
  const private_ = pages.filter(({ address }) =>
    /\/(?:check|received|request|problem\/\d+|404\.html)(?:\/|$)/.test(address),
  );

  it.each(private_)('is kept out of search engines: $address', (page) => {
    expect(publicPages).not.toContain(page);
  });
});
