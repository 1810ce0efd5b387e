import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { files, pages } from './built-site.ts';

const scripts = [...files].filter((file) => file.endsWith('.js'));
const text = scripts.map((file) => readFileSync(`dist${file}`, 'utf8')).join('\n');

describe('the script', () => {
  it('is one file, the same on every page', () => {
    const loaded = pages.map(({ document }) =>
      document.querySelector('script[src]')?.getAttribute('src'),
    );
    expect([...new Set(loaded)]).toEqual(scripts);
  });

  it('weighs at most 2,048 bytes on its way', () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(2048);
  });

  it('names no other site', () => {
    expect(text).not.toMatch(/https?:|\/\//);
  });

  it('waits for no gesture, no drag and no movement', () => {
    expect(text).toContain('addEventListener');
    expect(text).not.toMatch(
      /touch(?:start|move|end)|pointer(?:down|move|up)|mouse(?:move|up)|drag|devicemotion|deviceorientation/,
    );
  });

  it('is written for browsers of 2017 too', () => {
    expect(text).not.toMatch(/\?\?|\?\.[a-z[(]|catch\s*\{|\*\*=?|\.\.\.[a-z{[]+\s*\}/i);
  });
});

describe.each(pages)('$address', ({ document }) => {
  /** A page in a language that the header is not in has one more, in its own words. */
  const exits = document
    .querySelectorAll('a[href="/exit"]')
    .filter((link) => !link.closest('main'));

  it('has the quick exit twice: before all else but one link, and within reach', () => {
    expect(exits).toHaveLength(2);
    expect(document.querySelectorAll('a').findIndex((link) => link === exits[0])).toBe(1);
    for (const exit of exits) {
      expect(exit.getAttribute('rel')).toBe('nofollow noreferrer');
      expect(exit.hasAttribute('target')).toBe(false);
    }
  });

  it('leads from its menu, and from beside the exit, to what leaving does', () => {
    for (const part of ['.menu', '.reach'])
      expect(document.querySelector(`${part} a[href$="/safety/"]`), part).not.toBeNull();
  });

  it('asks nothing of the neutral site, nor of any other, before somebody leaves', () => {
    expect(
      document.querySelectorAll(
        'link[rel~="preconnect"], link[rel~="dns-prefetch"], link[rel~="prefetch"]',
      ),
    ).toEqual([]);
  });
});
