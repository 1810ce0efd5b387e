import { describe, expect, it } from 'vitest';
import { checkMark } from '../../../../worker/forms/decoy.ts';
import { showReference } from '../../../../worker/submissions/reference.ts';
import { ask, audience, coordinator, received, visit as asMember } from '../../desk/at-the-desk.ts';
import { logged } from '../../logged.ts';
import { rowsOf } from '../../saved.ts';
import { posting } from '../../through-the-worker.ts';

const token = `${'0af1'.repeat(8)}.access`;
const members = { MEMBERS: [coordinator, { token, role: 'checker' }] };

/** The runtime's word for a program that has a service token: there is no address. */
const access: CloudflareAccessContext = {
  aud: audience,
  getIdentity: () => Promise.resolve({ service_token_id: token }),
};
const visit = (path: string, init: RequestInit = {}) => ask(path, init, { access, env: members });

const pageOf = (reference: string) => `/coordinator/submissions/${showReference(reference)}/`;
const aCheck = () => received(1, { kind: 'contact', decoy: checkMark });

describe('a checker at the desk', () => {
  it('finds its check on the list by the reference', async () => {
    const { reference } = await aCheck();
    const answer = await visit(`/coordinator/submissions/?reference=${reference}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(`href="${pageOf(reference)}"`);
  });

  it('reads its check, and does not open it for the office', async () => {
    const { reference } = await aCheck();
    const answer = await visit(pageOf(reference));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Ana');
    expect(await rowsOf('submissions')).toMatchObject([{ opened_at: null }]);
    expect((await rowsOf('events')).at(-1)).toMatchObject({ kind: 'viewed', actor: token });
  });

  it('is shown the same list whatever people send', async () => {
    const before = await (await visit('/coordinator/submissions/')).text();
    await received(1);
    await received(2, { decoy: 'Hello' });
    expect(await (await visit('/coordinator/submissions/')).text()).toBe(before);
  });

  it.each(['', 'decoy', 'apart'])(
    'finds nothing that a person sent (%s), neither on the list nor on its page',
    async (how) => {
      const { reference } = await received(1, { decoy: how === '' ? '' : 'Hello' });
      const lists = [
        `?reference=${reference}`,
        ...(how === 'apart' ? ['?apart=yes'] : ['', '?state=new', '?kind=interest']),
      ];
      for (const list of lists) {
        const answer = await visit(`/coordinator/submissions/${list}`);
        expect(answer.status).toBe(200);
        expect(await answer.text()).not.toContain(`href="${pageOf(reference)}"`);
      }
      const page = await visit(pageOf(reference));
      expect(page.status).toBe(404);
      expect(await page.text()).not.toContain('Ana');
    },
  );

  it.each([
    'today/',
    'search/',
    'counts/',
    'counts/counts.csv',
    'audit/',
    'health/',
    'export/',
    'elsewhere/',
  ])('is refused at /coordinator/%s', async (path) => {
    const lines = logged();
    const answer = await visit(`/coordinator/${path}`);
    expect(answer.status).toBe(403);
    expect(lines.flat().join('\n')).toContain('"why":"other-area"');
  });

  it('is refused at the editor', async () => {
    logged();
    expect((await visit('/edit/')).status).toBe(403);
  });

  it.each(['submissions/', 'search/', 'export/', 'health/'])(
    'posts nothing to %s',
    async (path) => {
      logged();
      const { reference } = await aCheck();
      const before = await rowsOf('events');
      const target = path === 'submissions/' ? pageOf(reference) : `/coordinator/${path}`;
      const answer = await visit(target, posting({ action: 'marked-spam', version: '1' }));
      expect(answer.status).toBe(403);
      expect(await rowsOf('events')).toEqual(before);
    },
  );

  it('is nobody while MEMBERS does not name its token', async () => {
    logged();
    expect((await ask('/coordinator/submissions/', {}, { access })).status).toBe(403);
  });
});

describe('a coordinator', () => {
  it('sees a check, with why it is set apart', async () => {
    const { reference } = await aCheck();
    const answer = await asMember('/coordinator/submissions/?apart=yes');
    expect(await answer.text()).toContain(showReference(reference));
    expect(await rowsOf('submissions')).toMatchObject([{ suspicion: 'check' }]);
  });
});
