import type { HTMLElement } from 'node-html-parser';
import { hiddenOnceLeft } from '../../site/src/browser/hidden-once-left.ts';
import { describe, expect, it } from 'vitest';
import { pages, siteUrl } from './built-site.ts';

/** Links that a person follows, or that only name an address, ask for nothing by themselves. */
const asksForNothing = 'a, link[rel="canonical"], link[rel="alternate"]';
const loading = ['href', 'src', 'srcset', 'poster', 'data', 'action', 'formaction', 'ping'];

describe.each(pages)('$address', ({ address, document }) => {
  const elements: HTMLElement[] = document.querySelectorAll('*');

  it('asks no other site for anything', () => {
    const asked = elements
      .filter((element) => !element.matches(asksForNothing))
      .flatMap((element) => loading.map((name) => element.getAttribute(name)))
      .filter((value) => value !== undefined)
      .filter((value) => new URL(value, siteUrl + address).origin !== siteUrl);
    expect(asked).toEqual([]);
  });

  it('has styles that load nothing', () => {
    const styles = document.querySelectorAll('style').map((style) => style.text);
    expect(styles.join('\n')).not.toMatch(/url\(|@import|image-set\(/);
  });

  it('has one script from a file, which holds up nothing, and before it the one that the policy names', () => {
    const scripts = elements.filter((element) =>
      element.matches('script:not([type="application/ld+json"])'),
    );
    expect(scripts).toHaveLength(2);
    const [first, script] = scripts;
    expect(first?.text).toBe(hiddenOnceLeft);
    expect(first?.attributes).toEqual({});
    expect(script?.getAttribute('type')).toBe('module');
    expect(script?.getAttribute('src')).toMatch(/^\/_astro\/.+\.js$/);
    expect(script?.text).toBe('');
  });

  it('has no other script but data for search engines, which can be read', () => {
    for (const data of document.querySelectorAll('script[type="application/ld+json"]')) {
      expect(() => JSON.parse(data.rawText) as unknown).not.toThrow();
    }
  });

  it('has no style and no script in attributes, which the security policy would refuse', () => {
    const names = elements.flatMap((element) => Object.keys(element.attributes));
    expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
  });
});
