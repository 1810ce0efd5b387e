import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  accessFor,
  ask,
  audience,
  coordinator,
  postAtDesk,
  reader,
  received,
  textOf,
  visit,
} from '../../desk/at-the-desk.ts';
import { logged } from '../../logged.ts';
import { rowsOf } from '../../saved.ts';
import { origin, posting } from '../../through-the-worker.ts';

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

describe('without a member', () => {
  let lines: unknown[][] = [];
  beforeEach(() => {
    lines = logged();
  });

  it.each([
    '/coordinator',
    '/coordinator/',
    '/coordinator/submissions/22222222/',
    '/coordinator/submissions/',
    '/coordinator/submissions/interest/',
    '/coordinator/refused/',
    '/coordinator/nothing/',
    '/coordinator/enter/interest/',
    '/coordinator/submissions/22222222/telephone/',
    '/coordinator/audit/',
    '/coordinator/counts/',
    '/coordinator/counts.csv',
    '/coordinator/health/',
    '/coordinator/anything/else',
  ])('answers %s with 403 and a neutral page', async (path) => {
    await expectRefused(await ask(path));
    expect(lines).toEqual([]);
  });

  it.each([
    '/coordinator/',
    '/coordinator/submissions/22222222/',
    '/coordinator/submissions/22222222/telephone/',
    '/coordinator/enter/interest/',
    '/coordinator/export/',
    '/coordinator/health/',
  ])('answers a post to %s with the same', async (path) => {
    await expectRefused(await ask(path, posting({ action: 'closed' })));
  });

  it('records nothing', async () => {
    const { reference } = await received();
    await ask(`/coordinator/submissions/${reference}/`);
    expect(await rowsOf('events')).toHaveLength(1);
  });

  it('logs why, but not who', async () => {
    await expectRefused(await ask('/coordinator/', {}, { access: accessFor('else@vod.example') }));
    expect(lines).toEqual([
      [
        expect.stringMatching(
          /^{"event":"desk-refused","request":"[0-9a-f-]{36}","why":"no-member"}$/,
        ),
      ],
    ]);
  });

  it('goes on serving the public site while nobody is let in', async () => {
    expect((await ask('/contact/', {}, { env: { ACCESS_AUDIENCE: '', MEMBERS: [] } })).status).toBe(
      200,
    );
  });
});

it("lets a member in by a token that the team's keys signed", async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' }];
  const fetched = vi
    .spyOn(globalThis, 'fetch')
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
  const response = await ask('/coordinator/', { headers }, { env: { ACCESS_TEAM: team } });
  expect(response.status).toBe(200);
  expect(fetched.mock.calls[0]?.[0]).toBe(`${team}/cdn-cgi/access/certs`);
});

describe('with a member', () => {
  it.each([
    { what: 'another origin', headers: { Origin: 'https://elsewhere.example' } },
    { what: 'no word of where it is from', headers: {} },
  ])('refuses a post with $what', async ({ headers }) => {
    const { reference } = await received();
    const response = await postAtDesk(
      `/coordinator/submissions/${reference}/`,
      { action: 'closed', version: '1' },
      coordinator,
      { headers },
    );
    expect(response.status).toBe(403);
    expect(await rowsOf('submissions')).toMatchObject([{ closed_at: null }]);
  });

  it('refuses a post of another type', async () => {
    const { reference } = await received();
    const response = await postAtDesk(`/coordinator/submissions/${reference}/`, {}, coordinator, {
      headers: { Origin: origin, 'Content-Type': 'application/json' },
    });
    expect(response.status).toBe(415);
  });

  it('lets a reader look and change nothing', async () => {
    logged();
    const { reference } = await received();
    const path = `/coordinator/submissions/${reference}/`;
    expect((await visit(path, reader)).status).toBe(200);
    await expectRefused(await postAtDesk(path, { action: 'closed', version: '1' }, reader));
    expect(await rowsOf('submissions')).toMatchObject([{ closed_at: null }]);
  });
});
