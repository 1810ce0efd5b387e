import { describe, expect, it } from 'vitest';
import { checkMark } from '../../../../worker/forms/decoy.ts';
import { showReference } from '../../../../worker/submissions/reference.ts';
import {
  accessForChecker as access,
  ask,
  checker,
  coordinator,
  htmlOf,
  received,
} from '../../desk/at-the-desk.ts';
import { logged } from '../../logged.ts';
import { firstRow, rowsOf } from '../../saved.ts';
import { posting } from '../../through-the-worker.ts';

const visit = (path: string, init: RequestInit = {}) => ask(path, init, { access });
const pageOf = (reference: string) => `/coordinator/submissions/${showReference(reference)}/`;
const aCheck = () => received(1, { kind: 'contact', decoy: checkMark });

describe('a checker at the desk', () => {
  it('finds its check by the reference, reads it, and does not open it for the office', async () => {
    const { reference } = await aCheck();
    const list = await visit(`/coordinator/submissions/?reference=${reference}`);
    expect(await list.text()).toContain(`href="${pageOf(reference)}"`);
    const page = await visit(pageOf(reference));
    expect([list.status, page.status]).toEqual([200, 200]);
    expect(await page.text()).toContain('Ana');
    expect(await firstRow()).toMatchObject({ opened_at: null });
    expect((await rowsOf('events')).at(-1)).toMatchObject({ kind: 'viewed', actor: checker.token });
  });

  it('is shown the same list whatever people send', async () => {
    const before = await (await visit('/coordinator/submissions/')).text();
    await received(1);
    await received(2, { decoy: 'Hello' });
    expect(await (await visit('/coordinator/submissions/')).text()).toBe(before);
  });

  it.each(['', 'Hello'])('finds nothing that a person sent, with the decoy "%s"', async (decoy) => {
    const { reference } = await received(1, { decoy });
    for (const query of [
      '',
      `?reference=${reference}`,
      '?state=new',
      '?kind=interest',
      '?apart=yes',
    ]) {
      const answer = await visit(`/coordinator/submissions/${query}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toContain(`href="${pageOf(reference)}"`);
    }
    const page = await visit(pageOf(reference));
    expect(page.status).toBe(404);
    expect(await page.text()).not.toContain('Ana');
  });

  it('is shown no other submission beside its own, which a member is', async () => {
    const { reference } = await aCheck();
    const other = await received(2);
    const page = await (await visit(pageOf(reference))).text();
    expect(page).not.toContain(pageOf(other.reference));
    expect(await htmlOf(pageOf(reference))).toContain(pageOf(other.reference));
  });

  it.each([
    ...['coordinator/today/', 'coordinator/search/', 'coordinator/counts/', 'coordinator/audit/'],
    ...['coordinator/counts/counts.csv', 'coordinator/health/', 'coordinator/export/'],
    'coordinator/elsewhere/',
  ])('is refused at /%s', async (path) => {
    const lines = logged();
    expect((await visit(`/${path}`)).status).toBe(403);
    expect(lines.flat().join('\n')).toContain('"why":"other-area"');
  });

  it.each(['', '/coordinator/search/', '/coordinator/export/', '/coordinator/health/'])(
    'posts nothing to its check or to %s',
    async (path) => {
      logged();
      const { reference } = await aCheck();
      const before = await rowsOf('events');
      const spam = posting({ action: 'marked-spam', version: '1' });
      expect((await visit(path || pageOf(reference), spam)).status).toBe(403);
      expect(await rowsOf('events')).toEqual(before);
    },
  );

  it('is nobody while MEMBERS does not name its token', async () => {
    logged();
    const env = { MEMBERS: [coordinator] };
    expect((await ask('/coordinator/submissions/', {}, { access, env })).status).toBe(403);
  });
});

describe('a coordinator', () => {
  it('sees a check, with why it is set apart', async () => {
    const { reference } = await aCheck();
    const list = await htmlOf('/coordinator/submissions/?apart=yes');
    expect(list).toContain(showReference(reference));
    expect(await firstRow()).toMatchObject({ suspicion: 'check' });
  });
});
