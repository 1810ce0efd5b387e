import { describe, expect, it } from 'vitest';
import { accessFor, ask, coordinator, editor, reader, visit } from '../desk/at-the-desk.ts';
import { logged } from '../logged.ts';
import { origin } from '../through-the-worker.ts';

describe.each(['/edit/', '/edit/editor.js'])('the editor: %s', (path) => {
  it.each([coordinator, editor])('is given out as it was built to a $role', async (member) => {
    const response = await visit(path, member);
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/edit|open/);
    expect(response.headers.get('Cache-Control')).toBe('private, no-cache');
  });

  it('is not given out to anybody else, nor to a reader', async () => {
    logged();
    const response = await ask(path);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('This page is not open to you');
    expect((await visit(path, reader)).status).toBe(403);
  });
});

describe('POST /edit/', () => {
  it.each([
    { member: editor, status: 403 },
    { member: coordinator, status: 405 },
  ])('is not taken, for it saves without the Worker: $member.role', async ({ member, status }) => {
    logged();
    const init = { method: 'POST', headers: { Origin: origin }, body: 'words' };
    const answer = await ask('/edit/', init, { access: accessFor(member.email) });
    expect(answer.status).toBe(status);
  });
});
