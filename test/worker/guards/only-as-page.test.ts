import { describe, expect, it } from 'vitest';
import { accessFor, ask, coordinator, opened, postAtDesk, received } from '../desk/at-the-desk.ts';
import { logged } from '../logged.ts';
import { eventKinds, rowsOf } from '../saved.ts';
import { origin } from '../through-the-worker.ts';

const visit = (path: string, headers: Record<string, string>) =>
  ask(path, { headers }, { access: accessFor(coordinator.email) });
const paths = [
  ...['', 'submissions/', 'counts/', 'counts/counts.csv', 'audit/', 'health/', 'enter/interest/'],
  ...['submissions/22222222/', 'submissions/22222222/telephone/'],
];

describe('the desk, asked by a browser', () => {
  it.each(paths)('is shown as a page and kept from a script: /coordinator/%s', async (path) => {
    const lines = logged();
    const kept = await visit(`/coordinator/${path}`, { 'Sec-Fetch-Dest': 'empty' });
    expect(kept.status).toBe(403);
    expect(await kept.text()).toContain('This page is not open to you');
    expect(lines.flat().join('\n')).toContain('"why":"not-as-page"');
    expect(await rowsOf('events')).toEqual([]);
    const headers = { 'Sec-Fetch-Dest': 'document', 'Sec-Fetch-Mode': 'navigate' };
    const { status } = await visit(`/coordinator/${path}`, headers);
    expect(status).toBe(path.startsWith('submissions/2') ? 404 : 200);
  });

  it.each([
    ['Sec-Fetch-Dest', 'iframe'],
    ['Sec-Fetch-Dest', 'image'],
    ['Sec-Purpose', 'prefetch'],
    ['Sec-Purpose', 'prefetch;prerender'],
    ['Purpose', 'prefetch'],
    ['X-Moz', 'prefetch'],
    ['X-Purpose', 'preview'],
  ])('opens nothing for what nobody looks at as a page: %s, %s', async (name, value) => {
    logged();
    const { reference } = await received();
    const headers = { 'Sec-Fetch-Dest': 'document', [name]: value };
    expect((await visit(`/coordinator/submissions/${reference}/`, headers)).status).toBe(403);
    expect(await eventKinds()).toEqual(['received']);
  });

  it.each([
    { into: 'empty', status: 403 },
    { into: 'document', status: 303 },
  ])('answers $status to a post whose answer goes into: $into', async ({ into, status }) => {
    logged();
    const { path } = await opened();
    const fields = { action: 'closed', outcome: 'met', version: '1' };
    const headers = { Origin: origin, 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Dest': into };
    expect((await postAtDesk(path, fields, coordinator, { headers })).status).toBe(status);
  });
});
