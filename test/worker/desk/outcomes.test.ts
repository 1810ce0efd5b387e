import { describe, expect, it } from 'vitest';
import { errors } from '../../../worker/desk/words/actions.ts';
import { firstRow, rowsOf } from '../saved.ts';
import { act, htmlOf, opened, postAtDesk, read, tried } from './at-the-desk.ts';

const close = (path: string, outcome: string) => act(path, { action: 'closed', outcome });

describe('closing', () => {
  it('asks how it ended, and leads to the question', async () => {
    const { path } = await opened();
    const refused = await close(path, '');
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(html).toContain(`<a href="#outcome">${errors.outcome}</a>`);
    expect(html).toContain('<select id="outcome" name="outcome">');
    expect(await firstRow()).toMatchObject({ closed_at: null, outcome: null });
  });

  it('keeps a code, in the row and in the event, and says it in words', async () => {
    const { path } = await opened();
    expect((await close(path, 'not-now')).status).toBe(303);
    expect(await firstRow()).toMatchObject({ state: 'closed', outcome: 'not-now' });
    expect((await rowsOf('events')).at(-1)).toMatchObject({ detail: 'outcome=not-now' });
    const page = await read(path);
    expect(page).toMatch(/Closed on Nov 22, 2026, [^:]+:\d\d [AP]M: Not now\./);
    expect(page).toContain('Closed (Not now)');
    expect(await read('/coordinator/audit/')).toContain('Closed (Not now)');
    const file = await (await postAtDesk('/coordinator/export/', { as: 'csv' })).text();
    expect(file).toMatch(/How it ended.*,Not now,/s);
  });

  it.each([
    { outcome: 'met', shows: ['met'] },
    { outcome: 'gone', shows: [] },
    { outcome: "x'--", shows: ['met', 'notNow', 'open'] },
  ])('with "$outcome" selects of the list $shows', async ({ outcome, shows }) => {
    const all = { met: await opened(1), notNow: await opened(2), open: await opened(3) };
    await close(all.met.path, 'met');
    await close(all.notNow.path, 'not-now');
    const list = await read(`/coordinator/submissions/?outcome=${outcome}`);
    const found = Object.entries(all).filter(([, { shown }]) => list.includes(shown));
    expect(found.map(([name]) => name)).toEqual(shows);
  });

  it.each([
    { then: { action: 'reopened' }, state: 'opened', outcome: null },
    // It is counted.
    { then: { action: 'erased', reason: 'asked' }, state: 'erased', outcome: 'met' },
  ])('has the outcome $outcome after $then.action', async ({ then, state, outcome }) => {
    const { path, shown } = await opened();
    await close(path, 'met');
    await act(path, { ...then, reference: shown });
    expect(await firstRow()).toMatchObject({ state, outcome });
  });
});

describe('marking as spam', () => {
  it('asks once more before', async () => {
    const html = await htmlOf((await opened()).path);
    expect(html.match(/value="marked-spam"/g)).toHaveLength(1);
    expect(html).toMatch(
      /<details><summary>Mark as spam<\/summary>.*Only if a program wrote it.*value="marked-spam">\s*Yes/s,
    );
  });
});

describe('correcting how far it has come', () => {
  it('takes the stage back, and says both in the history', async () => {
    const { path } = await opened();
    expect(await read(path)).not.toContain('Correct how far this has come');
    await act(path, { ...tried, action: 'contacted' });
    const missing = await act(path, { action: 'corrected' });
    expect([missing.status, await missing.text()]).toEqual([
      422,
      expect.stringContaining(`<a href="#to">${errors.to}</a>`),
    ]);
    await act(path, { action: 'corrected', to: 'tried' });
    expect(await firstRow()).toMatchObject({ state: 'tried' });
    const page = await read(path);
    expect(page).toContain('Corrected: it stands as “Tried to contact”');
    expect(page).toContain('Contacted by telephone');
  });
});
