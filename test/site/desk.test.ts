import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deskPages, pages, siteUrl, workerAddresses } from './built-site.ts';

const headers = readFileSync('dist/_headers', 'utf8');

describe.each(deskPages)('$address', ({ html, document }) => {
  it('is kept out of search engines', () => {
    expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  });

  it('has no script', () => {
    expect(document.querySelectorAll('script')).toEqual([]);
  });

  it('has the one stylesheet that its policy allows', () => {
    const [style, ...others] = document.querySelectorAll('style');
    expect(others).toEqual([]);
    const hash = createHash('sha256')
      .update(style?.rawText ?? '')
      .digest('base64');
    const rule = /^\/coordinator\/\*\n((?: {2}.*\n)+)/m.exec(headers)?.[1];
    expect(rule).toContain('! Content-Security-Policy');
    expect(rule).toContain(`style-src 'sha256-${hash}'`);
  });

  it('has one root in each of its rows, which the rows are counted by', () => {
    for (const [, row = ''] of html.matchAll(/<!--rows:[a-z-]+-->([\s\S]*?)<!--\/rows-->/g)) {
      const [, tag = ''] = /^\s*<([a-z0-9]+)/.exec(row) ?? [];
      expect(row.trim().endsWith(`</${tag}>`)).toBe(true);
    }
  });
});

describe('the desk', () => {
  it('is wholly behind the Worker', () => {
    expect(workerAddresses).toEqual(expect.arrayContaining(['/coordinator', '/coordinator/*']));
  });

  it('is linked from no public page', () => {
    const linking = pages.filter(({ document }) =>
      document
        .querySelectorAll('a, form')
        .some((element) =>
          ['href', 'action'].some((name) =>
            new URL(element.getAttribute(name) ?? '/', siteUrl).pathname.startsWith('/coordinator'),
          ),
        ),
    );
    expect(linking).toEqual([]);
  });
});
