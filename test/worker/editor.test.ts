import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import worker, { type EditorEnv } from '../../worker/editor.ts';
import { accessFor, audience, checker, coordinator, editor, reader } from './desk/at-the-desk.ts';
import { logged } from './logged.ts';

const team = 'https://editor-of-words.cloudflareaccess.com';

/** The editor's files: a page, and what is not there. */
const files = {
  fetch: (request: Request) =>
    Promise.resolve(
      new URL(request.url).pathname === '/'
        ? new Response('<h1>Edit the site</h1>', {
            headers: { 'Content-Security-Policy': "default-src 'none'; script-src 'self'" },
          })
        : new Response(null, { status: 404 }),
    ),
} as unknown as Fetcher;

const usual: EditorEnv = {
  ASSETS: files,
  ACCESS_AUDIENCE: audience,
  ACCESS_TEAM: team,
  MEMBERS: [coordinator, editor, reader, checker],
};

function ask(
  { access, ...init }: RequestInit & { access?: CloudflareAccessContext } = {},
  env: Partial<EditorEnv> = {},
  path = '/',
): Promise<Response> {
  const context = { ...(access && { access }) } as unknown as ExecutionContext;
  const request = new Request(`https://vod-editor.example${path}`, init);
  return worker.fetch(request as never, { ...usual, ...env }, context);
}

async function expectRefused(response: Response) {
  expect(response.status).toBe(403);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(await response.text()).toBe(
    'This page is not open to you. Whoever runs the site can let you in.\n',
  );
}

let lines: unknown[][] = [];
beforeEach(() => {
  lines = logged();
});

describe('the editor', () => {
  it.each([coordinator, editor])('is given out as it was built to a $role', async (member) => {
    const response = await ask({ access: accessFor(member.email) });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<h1>Edit the site</h1>');
    expect(response.headers.get('Cache-Control')).toBe('private, no-cache');
    expect(response.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('has nothing else to give to a member', async () => {
    const response = await ask({ access: accessFor(editor.email) }, {}, '/coordinator/');
    expect(response.status).toBe(404);
  });

  it('is given to a reader no more than to a stranger, and the log says why, but not who', async () => {
    await expectRefused(await ask({ access: accessFor(reader.email) }));
    await expectRefused(await ask({ access: accessFor('else@vod.example') }));
    expect(lines.flat()).toEqual([
      expect.stringMatching(
        /^{"event":"desk-refused","request":"[0-9a-f-]{36}","why":"other-area"}$/,
      ),
      expect.stringMatching(
        /^{"event":"desk-refused","request":"[0-9a-f-]{36}","why":"no-member"}$/,
      ),
    ]);
  });

  it.each(['/', '/editor.js', '/nowhere'])(
    'gives nothing out at %s without a member',
    async (path) => {
      await expectRefused(await ask({}, {}, path));
      expect(lines).toEqual([]);
    },
  );

  it('is shut to everybody while Access is not set up', async () => {
    await expectRefused(
      await ask({ access: accessFor(coordinator.email) }, { ACCESS_AUDIENCE: '' }),
    );
  });

  it('is shut to a member whom the application of another address let in', async () => {
    const access = accessFor(coordinator.email, 'cd'.repeat(32));
    await expectRefused(await ask({ access }));
  });

  it('is opened by a token that the keys of the team signed for it, and by no other', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const keys = [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' }];
    vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
      Promise.resolve(Response.json({ keys })),
    );
    const signed = (aud: string) =>
      new SignJWT({ email: editor.email })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setIssuer(team)
        .setAudience(aud)
        .setIssuedAt('-10m')
        .setExpirationTime('5m')
        .sign(privateKey);
    const look = async (aud: string) =>
      ask({ headers: { 'Cf-Access-Jwt-Assertion': await signed(aud) } });
    expect((await look(audience)).status).toBe(200);
    await expectRefused(await look('cd'.repeat(32)));
  });

  it('says that a setting is wrong to the log alone', async () => {
    const response = await ask({ access: accessFor(editor.email) }, { MEMBERS: [{ email: 'A' }] });
    expect(response.status).toBe(500);
    expect(await response.text()).toMatch(
      /^The editor cannot be shown right now\..* [0-9a-f-]{36}\.$/m,
    );
    expect(lines.flat()).toEqual([
      expect.stringMatching(
        /"event":"configuration",.*"setting":"MEMBERS","advice":"MEMBERS: set it/,
      ),
    ]);
  });

  it('logs a fault by its name and not by its words', async () => {
    const broken = { fetch: () => Promise.reject(new TypeError('of somebody')) };
    const response = await ask(
      { access: accessFor(editor.email) },
      { ASSETS: broken as unknown as Fetcher },
    );
    expect(response.status).toBe(500);
    expect(lines.flat()).toEqual([
      expect.stringMatching(/"request-failed",.*"error":"TypeError"}$/),
    ]);
  });
});
