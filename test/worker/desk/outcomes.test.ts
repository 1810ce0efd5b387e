import { describe, expect, it } from 'vitest';
import { errors } from '../../../worker/desk/words/actions.ts';
import { showReference } from '../../../worker/submissions/reference.ts';
import { rowsOf, sampleTime } from '../saved.ts';
import { postAtDesk, received, textOf, visit } from './at-the-desk.ts';

async function opened(number = 1) {
  const { reference } = await received(number, { now: sampleTime });
  const path = `/coordinator/submissions/${showReference(reference)}/`;
  await visit(path);
  return { shown: showReference(reference), path };
}
const close = (path: string, outcome: string, version = 1) =>
  postAtDesk(path, { action: 'closed', outcome, version: String(version) });
const read = async (path: string) => textOf(await (await visit(path)).text());

describe('closing', () => {
  it('asks how it ended, and leads to the question', async () => {
    const { path } = await opened();
    const refused = await close(path, '');
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain(`<a href="#outcome">${errors.outcome}</a>`);
    expect(html).toContain('<select id="outcome" name="outcome">');
    expect(await rowsOf('submissions')).toMatchObject([{ closed_at: null, outcome: null }]);
  });

  it('keeps a code, in the row and in the event, and says it in words', async () => {
    const { path } = await opened();
    expect((await close(path, 'not-now')).status).toBe(303);
    expect(await rowsOf('submissions')).toMatchObject([{ state: 'closed', outcome: 'not-now' }]);
    expect((await rowsOf('events')).at(-1)).toMatchObject({ detail: 'outcome=not-now' });
    const page = await read(path);
    expect(page).toMatch(/Closed on Nov 22, 2026, [^:]+:\d\d [AP]M: Not now\./);
    expect(page).toContain('Closed (Not now)');
    expect(await read('/coordinator/audit/')).toContain('Closed (Not now)');
  });

  it('is taken out as CSV in words', async () => {
    const { path } = await opened();
    await close(path, 'met');
    const file = await (await postAtDesk('/coordinator/export/', { as: 'csv' })).text();
    expect(file).toContain('How it ended');
    expect(file).toContain(',Met them,');
  });

  it('is a selection of the list', async () => {
    const [met, notNow, open] = [await opened(1), await opened(2), await opened(3)];
    await close(met.path, 'met');
    await close(notNow.path, 'not-now');
    const list = await read('/coordinator/submissions/?outcome=met');
    expect(list).toContain(met.shown);
    expect(list).not.toMatch(new RegExp(`${notNow.shown}|${open.shown}`));
    expect(await read('/coordinator/submissions/?outcome=gone')).toContain(
      'Nothing matches this selection',
    );
    expect(await read("/coordinator/submissions/?outcome=x'--")).toContain(open.shown);
  });

  it('says no outcome any more once it is opened again', async () => {
    const { path } = await opened();
    await close(path, 'met');
    await postAtDesk(path, { action: 'reopened', version: '2' });
    expect(await rowsOf('submissions')).toMatchObject([{ state: 'opened', outcome: null }]);
  });

  it('keeps how it ended when the answers are erased: it is counted', async () => {
    const { path, shown } = await opened();
    await close(path, 'met');
    await postAtDesk(path, { action: 'erased', reference: shown, reason: 'asked', version: '2' });
    expect(await rowsOf('submissions')).toMatchObject([{ state: 'erased', outcome: 'met' }]);
  });
});

describe('marking as spam', () => {
  it('asks once more before', async () => {
    const { path } = await opened();
    const html = await (await visit(path)).text();
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
    const fields = { action: 'contacted', how: 'telephone', when: '2026-11-22T11:22' };
    await postAtDesk(path, { ...fields, version: '1' });
    const missing = await postAtDesk(path, { action: 'corrected', version: '2' });
    expect([missing.status, await missing.text()]).toEqual([
      422,
      expect.stringContaining(`<a href="#to">${errors.to}</a>`),
    ]);
    await postAtDesk(path, { action: 'corrected', to: 'tried', version: '2' });
    expect(await rowsOf('submissions')).toMatchObject([{ state: 'tried' }]);
    const page = await read(path);
    expect(page).toContain('Corrected: it stands as “Tried to contact”');
    expect(page).toContain('Contacted by telephone');
  });
});
