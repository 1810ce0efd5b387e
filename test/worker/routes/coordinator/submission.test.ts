import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { done, errors } from '../../../../worker/desk/words/actions.ts';
import { line, plan } from '../../../../worker/desk/words/plan.ts';
import { hold, withdraw } from '../../../../worker/submissions/changes.ts';
import { act, colleague, htmlOf, opened, postAtDesk, read, visit } from '../../desk/at-the-desk.ts';
import { eventKinds, firstRow, rowsOf, sampleTime } from '../../saved.ts';

describe('GET /coordinator/submissions/…', () => {
  it('shows it, and each look is an event that comes before', async () => {
    const { path } = await opened();
    expect(await read(path)).toContain('Name they gaveAna');
    expect(await eventKinds()).toEqual(['received', 'opened', 'viewed']);
  });

  it.each(['22222222', '22222223', 'nothing', '%3Cscript%3E', '..%2F'])(
    'answers 404 to %s',
    async (reference) => {
      const path = `/coordinator/submissions/${reference}/`;
      const response = await visit(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('There is nothing at this address');
      expect((await postAtDesk(path, { action: 'closed' })).status).toBe(404);
    },
  );

  it('says who put it on hold or withdrew it, and no language that nobody chose', async () => {
    const { id, path } = await opened();
    await act(path, { action: 'put-on-hold' });
    const byOffice = await read(path);
    expect(byOffice).toContain('On hold by the office · received');
    expect(byOffice).not.toContain('On hold by the person');
    await hold(env.DB, id, sampleTime);
    expect(await read(path)).toMatch(
      /On hold by the person · received.*On hold by the person. Do not contact them\./s,
    );
    await withdraw(env.DB, id, sampleTime);
    const html = await htmlOf(path);
    expect(html).toContain('Withdrawn. Do not contact them.');
    expect(html).not.toContain('<form');
    const list = await read('/coordinator/submissions/');
    expect(list).toContain('English (language of the form)');
    expect(list).not.toContain('they did not say');
  });

  it('says so where they gave no way to reach them, and shows no empty plan', async () => {
    const { path } = await opened(1, { answers: { name: 'Ana' } });
    const html = await htmlOf(path);
    expect(html).toContain(plan.noWay);
    expect(html).not.toContain(plan.onlyWays);
    for (const page of ['/coordinator/', '/coordinator/submissions/'])
      expect(await htmlOf(page), page).toContain(line.noWay);
  });

  it('says of no plan with a way that there is none', async () => {
    const { path } = await opened();
    const html = await htmlOf(path);
    expect(html).toContain(plan.onlyWays);
    expect(html).not.toContain(plan.noWay);
    expect(await htmlOf('/coordinator/')).not.toContain(line.noWay);
  });

  it('takes no outcome from the address but that of an action', async () => {
    const { path } = await opened();
    expect(await htmlOf(`${path}?done=stale`)).not.toMatch(/role="(status|alert)"/);
    expect(await htmlOf(`${path}?done=closed`)).toContain(
      `<div class="told" role="status"><p>${done.closed}</p>`,
    );
  });
});

describe('POST /coordinator/submissions/…', () => {
  const closing = { action: 'closed', outcome: 'met', version: '1' };

  it('tells who comes second whose change it was, keeps the note and changes nothing', async () => {
    const { path } = await opened();
    await act(path, { action: 'put-on-hold' }, colleague);
    const response = await postAtDesk(path, { ...closing, note: 'My <b>words</b>' });
    const html = await response.text();
    expect(response.status).toBe(409);
    expect(html).toContain('somebody else was here meanwhile');
    expect(html).toContain(`The last change came from ${colleague.email}.`);
    expect(html).toContain('>\nMy &lt;b&gt;words&lt;/b&gt;</textarea>');
    expect(html).toContain('name="version" value="2"');
    expect(await firstRow()).toMatchObject({ closed_at: null, version: 2 });
    // What was refused is recorded as what it was.
    expect(await eventKinds()).toEqual(['received', 'opened', 'put-on-hold', 'save-refused']);
  });

  it('says when an action does not follow', async () => {
    const { path } = await opened();
    const response = await act(path, { action: 'reopened' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('that cannot be done from where this stands');
  });

  it('keeps a note of 10,000 characters on the page and saves none of it', async () => {
    const { path } = await opened();
    const note = 'n'.repeat(10_000);
    const response = await act(path, { action: 'noted', note });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain(`<a href="#note">${errors['note-long']}</a>`);
    expect(html).toContain(note);
    expect(await rowsOf('notes')).toEqual([]);
  });

  // What is refused of each action is shown with readAction.
  it.each([
    { fields: { action: 'tried' }, status: 422 },
    { fields: {}, status: 422 },
    { fields: { action: 'closed', outcome: 'gone' }, status: 422 },
    { fields: { action: 'corrected', to: 'closed' }, status: 422 },
    ...['', 'x', '-1', '1.5', '99999999999999999999'].map((version) => ({
      fields: { ...closing, version },
      status: 409,
    })),
  ])('answers $status to $fields, and changes nothing', async ({ fields, status }) => {
    const { path } = await opened();
    const posted = { version: '1', ...fields } as Record<string, string>;
    expect((await postAtDesk(path, posted)).status).toBe(status);
    expect(await firstRow()).toMatchObject({ version: 1 });
  });

  it('erases with the reference typed, and shows no word after that', async () => {
    const { path, reference } = await opened();
    await act(path, { action: 'noted', note: 'Marked words' });
    const answer = await act(path, { action: 'erased', reference, reason: 'asked' });
    expect(answer.status).toBe(303);
    expect(await htmlOf(path)).not.toMatch(/Marked|Ana|555/);
    expect(await rowsOf('events')).toContainEqual(
      expect.objectContaining({ kind: 'erased', detail: 'reason=asked' }),
    );
  });
});
