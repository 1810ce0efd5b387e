import { afterAll, beforeAll, describe, expect } from 'vitest';
import { serveEditor, type ServedEditor } from './served-editor.ts';
import type { ServedSite } from './served-site.ts';
import { it } from './the-site.ts';

let site: ServedSite;
it.beforeAll(({ theSite }) => {
  site = theSite;
});

let editor: ServedEditor;
beforeAll(async () => {
  editor = await serveEditor();
});
afterAll(() => editor.close());

describe('the editor', () => {
  it.each(['/', '/editor.js'])('is served to a member with its own policy, at %s', async (path) => {
    const { status, headers } = await editor.fetch(path);
    expect(status).toBe(200);
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("style-src 'self' 'unsafe-inline'");
    expect(policy.match(/default-src/g)).toHaveLength(1);
  });

  it('has the other security headers of the site', async () => {
    const { headers } = await editor.fetch('/');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
  });

  it('gives nothing out while Access is not set up', async () => {
    const shut = await serveEditor('');
    for (const path of ['/', '/editor.js'])
      expect([path, (await shut.fetch(path)).status]).toEqual([path, 403]);
    await shut.close();
  });

  it('has no part of the desk, and nothing that could keep, send or open a word', async () => {
    for (const path of ['/coordinator/', '/coordinator/submissions/', '/interest/', '/health'])
      expect([path, (await editor.fetch(path)).status]).toEqual([path, 404]);
    expect((await editor.bindings()).sort()).toEqual([
      ...['ACCESS_AUDIENCE', 'ACCESS_TEAM', 'ASSETS', 'MEMBERS', 'SITE_URL'],
    ]);
  });
});

describe("the site, whose origin is the desk's", () => {
  it('has no editor, and no page that may do what it does', async () => {
    for (const path of ['/edit', '/edit/', '/edit/editor.js', '/editor.js'])
      expect([path, (await site.fetch(path)).status]).toEqual([path, 404]);
    for (const path of ['/', '/es/', '/interest/', '/coordinator/', '/edit/'])
      expect([path, (await site.fetch(path)).headers.get('Content-Security-Policy')]).toEqual([
        path,
        expect.not.stringContaining('unsafe'),
      ]);
  });
});

// What a page of the editor tries is in test/browser/desk-apart.test.ts.
describe('a page of the desk', () => {
  it('may be framed, opened and read by no other origin', async () => {
    const { status, headers } = await site.fetch('/coordinator/');
    expect(status).toBe(200);
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});
