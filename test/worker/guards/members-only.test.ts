import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  accessFor,
  accessForChecker,
  ask,
  audience,
  coordinator,
  editor,
  opened,
  postAtDesk,
  reader,
  received,
  textOf,
  visit,
} from '../desk/at-the-desk.ts';
import { logged } from '../logged.ts';
import { firstRow, rowsOf } from '../saved.ts';
import { origin, posting } from '../through-the-worker.ts';

/** The neutral page, and nothing else. */
async function expectRefused(response: Response) {
  expect(response.status).toBe(403);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(response.headers.get('X-Robots-Tag')).toBe('noindex');
  const html = await response.text();
  expect(textOf(html)).toBe(
    'Not open to you · VODThis page is not open to youGo to the first page',
  );
  // It leads to no part of the desk, and has none of its words.
  expect(html).not.toMatch(/coordinator|submission/i);
}

let lines: unknown[][] = [];
beforeEach(() => {
  lines = logged();
});

describe('without a member', () => {
  it.each([
    ...['', '/', '/submissions/', '/submissions/22222222/', '/submissions/22222222/telephone/'],
    ...['/enter/interest/', '/export/', '/counts/', '/counts/counts.csv', '/audit/', '/health/'],
    ...['/search/', '/refused/', '/anything/else'],
  ])('a look at /coordinator%s and a post to it are answered with the neutral page', async (at) => {
    await expectRefused(await ask(`/coordinator${at}`));
    await expectRefused(await ask(`/coordinator${at}`, posting({ action: 'closed' })));
    expect(lines).toEqual([]);
  });

  it('nothing is recorded', async () => {
    const { reference } = await received();
    await ask(`/coordinator/submissions/${reference}/`);
    expect(await rowsOf('events')).toHaveLength(1);
  });

  it('the log says why, but not who', async () => {
    await expectRefused(await ask('/coordinator/', {}, { access: accessFor('else@vod.example') }));
    const line = /^{"event":"desk-refused","request":"[0-9a-f-]{36}","why":"no-member"}$/;
    expect(lines).toEqual([[expect.stringMatching(line)]]);
  });

  it('the public site goes on being served while nobody is let in', async () => {
    const nobody = { ACCESS_AUDIENCE: '', MEMBERS: [] };
    expect((await ask('/contact/', {}, { env: nobody })).status).toBe(200);
  });
});

describe("a token that the team's keys signed", () => {
  it('lets its member in, and keys that do not come are a fault until they do', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const keys = [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' }];
    const fetched = vi
      .spyOn(globalThis, 'fetch')
      .mockRejectedValueOnce(new TypeError('network'))
      .mockImplementation(() => Promise.resolve(Response.json({ keys })));
    // A team of its own: keys are kept for as long as the Worker runs.
    const team = 'https://own.cloudflareaccess.com';
    const token = await new SignJWT({ email: coordinator.email })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(team)
      .setAudience(audience)
      .setIssuedAt('-10m')
      .setExpirationTime('5m')
      .sign(privateKey);
    const headers = { 'Cf-Access-Jwt-Assertion': token };
    const look = () => ask('/coordinator/', { headers }, { env: { ACCESS_TEAM: team } });
    await expectRefused(await look());
    expect(await rowsOf('faults')).toMatchObject([{ name: 'access-keys', code: 'UNREACHABLE' }]);
    expect((await look()).status).toBe(200);
    expect(await rowsOf('faults')).toEqual([]);
    expect(fetched.mock.calls[0]?.[0]).toBe(`${team}/cdn-cgi/access/certs`);
  });
});

describe('with a member', () => {
  it.each([
    { what: 'another origin', headers: { Origin: 'https://elsewhere.example' }, status: 403 },
    { what: 'no word of where it is from', headers: {}, status: 403 },
    {
      what: 'another type',
      headers: { Origin: origin, 'Content-Type': 'application/json' },
      status: 415,
    },
  ])('refuses a post with $what', async ({ headers, status }) => {
    const { path } = await opened();
    const closing = { action: 'closed', outcome: 'met', version: '1' };
    const answer = await postAtDesk(path, closing, coordinator, { headers });
    expect(answer.status).toBe(status);
    expect(await firstRow()).toMatchObject({ closed_at: null });
  });

  it.each([
    { role: 'an editor', path: '/coordinator/', access: accessFor(editor.email) },
    { role: 'an editor', path: '/coordinator/submissions/', access: accessFor(editor.email) },
    { role: 'a checker', path: '/coordinator/health/', access: accessForChecker },
  ])('keeps $role out of $path, and logs why', async ({ path, access }) => {
    await expectRefused(await ask(path, {}, { access }));
    expect(lines).toEqual([[expect.stringContaining('"why":"other-area"')]]);
  });

  it('lets a reader look and change nothing', async () => {
    const { path } = await opened();
    expect((await visit(path, reader)).status).toBe(200);
    const closing = { action: 'closed', outcome: 'met', version: '1' };
    await expectRefused(await postAtDesk(path, closing, reader));
    expect(await firstRow()).toMatchObject({ closed_at: null });
    expect(lines.flat().join()).toContain('"why":"only-reads"');
  });
});
