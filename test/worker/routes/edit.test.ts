import { beforeEach, describe, expect, it } from 'vitest';
import { accessFor, ask, coordinator, editor, reader, visit } from '../desk/at-the-desk.ts';
import { logged } from '../logged.ts';
import { origin } from '../through-the-worker.ts';

let lines: unknown[][] = [];
beforeEach(() => {
  lines = logged();
});

const files = ['/edit/', '/edit/editor.js'];

describe.each([coordinator, editor])('the editor, to a member who is $role', (member) => {
  it.each(files)('gives out %s as it was built', async (path) => {
    const response = await visit(path, member);
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/edit|open/);
    expect(response.headers.get('Cache-Control')).toBe('private, no-cache');
  });
});

describe('the editor, to anybody else', () => {
  it.each(files)('does not give out %s without a member', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('This page is not open to you');
  });

  it.each(files)('does not give out %s to somebody who only reads the desk', async (path) => {
    expect((await visit(path, reader)).status).toBe(403);
    expect(lines).toEqual([[expect.stringContaining('"why":"other-area"')]]);
  });

  it('takes no post, for it saves without the Worker', async () => {
    const init = { method: 'POST', headers: { Origin: origin }, body: 'words' };
    expect((await ask('/edit/', init, { access: accessFor(editor.email) })).status).toBe(403);
    expect((await ask('/edit/', init, { access: accessFor(coordinator.email) })).status).toBe(405);
  });
});

describe('an editor', () => {
  it.each(['/coordinator/', '/coordinator/audit/', '/coordinator/submissions/22222222/'])(
    'is not let in at %s',
    async (path) => {
      expect((await visit(path, editor)).status).toBe(403);
      expect(lines).toEqual([[expect.stringContaining('"why":"other-area"')]]);
    },
  );
});
