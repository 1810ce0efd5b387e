import { describe, expect } from 'vitest';
import type { ServedSite } from './served-site.ts';
import { it } from './the-site.ts';

let site: ServedSite;
it.beforeAll(({ theSite }) => {
  site = theSite;
});

const policyOf = async (path: string) =>
  (await site.fetch(path)).headers.get('Content-Security-Policy') ?? '';

describe('/edit/', () => {
  it.each(['/edit/', '/edit/editor.js'])(
    'has its own policy, and that alone, at %s',
    async (path) => {
      const policy = await policyOf(path);
      expect(policy).toContain("style-src 'self' 'unsafe-inline'");
      expect(policy.match(/default-src/g)).toHaveLength(1);
    },
  );

  it('leaves the policy of every other page as it is', async () => {
    for (const path of ['/', '/es/', '/interest/', '/coordinator/', '/editor/', '/edited/']) {
      expect([path, await policyOf(path)]).toEqual([path, expect.not.stringContaining('unsafe')]);
    }
  });

  it('has the other security headers of the site', async () => {
    const { headers } = await site.fetch('/edit/');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
  });

  it('gives nothing out while Access is not set up', async ({ shutSite }) => {
    for (const path of ['/edit', '/edit/', '/edit/editor.js']) {
      expect([path, (await shutSite.fetch(path)).status]).toEqual([path, 403]);
    }
  });
});
