import { describe, expect, it } from 'vitest';
import { accessFor, ask, coordinator, postAtDesk, received } from '../../desk/at-the-desk.ts';
import { logged } from '../../logged.ts';
import { rowsOf } from '../../saved.ts';
import { origin } from '../../through-the-worker.ts';

const visit = (path: string, headers: Record<string, string>) =>
  ask(path, { headers }, { access: accessFor(coordinator.email) });
const paths = [
  '',
  'submissions/',
  'counts/',
  'counts/counts.csv',
  'audit/',
  'health/',
  'enter/interest/',
  'submissions/22222222/',
  'submissions/22222222/telephone/',
];

describe('the desk, asked by a browser', () => {
  it.each(paths)('is shown as a page: /coordinator/%s', async (path) => {
    const headers = { 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-Mode': 'navigate' };
    const { status } = await visit(`/coordinator/${path}`, headers);
    expect(status).toBe(path.startsWith('submissions/2') ? 404 : 200);
  });

  it.each(paths.flatMap((path) => ['empty', 'iframe', 'image'].map((into) => ({ path, into }))))(
    'is kept from what wants it as $into: /coordinator/$path',
    async ({ path, into }) => {
      const lines = logged();
      const answer = await visit(`/coordinator/${path}`, { 'Sec-Fetch-Dest': into });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('This page is not open to you');
      expect(lines.flat().join('\n')).toContain('"why":"not-as-page"');
      expect(await rowsOf('events')).toEqual([]);
    },
  );

  it.each([
    ['Sec-Purpose', 'prefetch'],
    ['Sec-Purpose', 'prefetch;prerender'],
    ['Purpose', 'prefetch'],
    ['X-Moz', 'prefetch'],
    ['X-Purpose', 'preview'],
  ])('opens nothing for what is fetched ahead: %s, %s', async (name, value) => {
    logged();
    const { reference } = await received();
    const headers = { 'Sec-Fetch-Dest': 'document', [name]: value };
    expect((await visit(`/coordinator/submissions/${reference}/`, headers)).status).toBe(403);
    expect((await rowsOf('events')).map(({ kind }) => kind)).toEqual(['received']);
  });

  it('takes no post of a script', async () => {
    logged();
    const { reference } = await received();
    const path = `/coordinator/submissions/${reference}/`;
    const closing = { action: 'closed', outcome: 'met', version: '1' };
    const from = { Origin: origin, 'Sec-Fetch-Site': 'same-origin' };
    const script = { ...from, 'Sec-Fetch-Dest': 'empty' };
    expect((await postAtDesk(path, closing, coordinator, { headers: script })).status).toBe(403);
    const form = { ...from, 'Sec-Fetch-Dest': 'document' };
    expect((await postAtDesk(path, closing, coordinator, { headers: form })).status).toBe(303);
  });

  it('says nothing else to somebody who is no member', async () => {
    logged();
    const answer = await ask('/coordinator/', { headers: { 'Sec-Fetch-Dest': 'document' } });
    expect(answer.status).toBe(403);
  });
});

describe('the editor, whose script asks for its own settings', () => {
  it('is given them', async () => {
    const answer = await visit('/edit/editor.js', { 'Sec-Fetch-Dest': 'empty' });
    expect(answer.status).toBe(200);
  });
});
