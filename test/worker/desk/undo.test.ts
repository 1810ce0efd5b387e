import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { record } from '../../../worker/events/record.ts';
import { historyOf } from '../../../worker/desk/submission/history.ts';
import { triesOf } from '../../../worker/desk/lists/today.ts';
import { hold } from '../../../worker/submissions/changes.ts';
import { showReference } from '../../../worker/submissions/reference.ts';
import { received as sent } from '../received.ts';
import { rowsOf, sampleTime } from '../saved.ts';
import { post } from '../through-the-worker.ts';
import { config, coordinator, postAtDesk, received, textOf, visit } from './at-the-desk.ts';

const colleague = { email: 'colleague@vod.example', role: 'coordinator' } as const;
const both = { MEMBERS: [coordinator, colleague] };
const when = '2026-11-22T11:22';
const tried = { action: 'tried', how: 'telephone', when };

async function opened(given: Parameters<typeof received>[1] = {}) {
  const { id, reference } = await received(1, { now: sampleTime, ...given });
  const path = `/coordinator/submissions/${showReference(reference)}/`;
  await visit(path);
  return { id, reference, path };
}

/** Does something to a submission as it stands. */
async function act(
  path: string,
  fields: Readonly<Record<string, string>>,
  member: { email: string } = coordinator,
): Promise<Response> {
  const [row] = await rowsOf('submissions');
  return postAtDesk(path, { ...fields, version: String(row?.['version']) }, member, { env: both });
}

const undo = (path: string, member: { email: string } = coordinator) =>
  act(path, { action: 'undone' }, member);

const worked = [
  ...['stage', 'closed_at', 'outcome', 'office_held_at', 'retained_at', 'assigned_to', 'state'],
  ...['suspicion', 'spam_at', 'notified_at', 'next_on', 'next_at', 'next_why'],
];
async function standing(): Promise<unknown[]> {
  const [row] = await rowsOf('submissions');
  return worked.map((column) => row?.[column]);
}

describe('taking the last action back', () => {
  it.each([
    tried,
    { action: 'contacted', how: 'email', when },
    { action: 'intake', when: '2026-12-01T10:00' },
    { action: 'handed', 'next-on': '2026-12-02' },
    { action: 'planned', 'next-on': '2026-12-03', 'next-at': 'morning', 'next-why': 'call' },
    { action: 'closed', outcome: 'met' },
    { action: 'put-on-hold' },
    { action: 'assigned', member: coordinator.email },
    { action: 'marked-spam' },
    { action: 'retained' },
    { action: 'noted', note: 'Words' },
  ])('leaves it as it was before %j', async (fields) => {
    const { path } = await opened();
    await act(path, { action: 'planned', 'next-on': '2026-12-01' });
    const before = await standing();
    expect((await act(path, fields)).status).toBe(303);
    expect((await undo(path)).headers.get('Location')).toBe(`${path}?done=undone`);
    expect(await standing()).toEqual(before);
  });

  it.each([
    { from: [{ action: 'closed', outcome: 'met' }], action: 'reopened' },
    { from: [{ action: 'put-on-hold' }], action: 'taken-off-hold' },
    { from: [{ action: 'retained' }], action: 'retention-ended' },
    { from: [{ action: 'marked-spam' }], action: 'released' },
    { from: [tried], action: 'corrected', to: 'opened' },
  ])('leaves it as it was before "$action"', async ({ from, ...fields }) => {
    const { path } = await opened();
    for (const first of from) await act(path, first);
    const before = await standing();
    expect((await act(path, fields)).status).toBe(303);
    expect((await undo(path)).status).toBe(303);
    expect(await standing()).toEqual(before);
  });

  it('owes the notice again that spam had made needless', async () => {
    const { path } = await opened();
    await act(path, { action: 'marked-spam' });
    await undo(path);
    expect(await rowsOf('submissions')).toMatchObject([{ spam_at: null, notified_at: null }]);
  });

  it('sends no mail again that went out after the action', async () => {
    const { id, path } = await opened();
    await act(path, tried);
    await record(env.DB, { submissionId: id, at: 5, kind: 'notified', actor: null, detail: null });
    await env.DB.prepare('UPDATE submissions SET notified_at = 5').run();
    await undo(path);
    expect(await rowsOf('submissions')).toMatchObject([{ stage: 'opened', notified_at: 5 }]);
  });

  it('is an event that names the other, and the history shows both', async () => {
    const { id, path } = await opened();
    await act(path, { ...tried, note: 'The wrong one' });
    await undo(path);
    const history = await historyOf(env.DB, config.keyRing, id);
    const first = history.find(({ kind }) => kind === 'tried');
    expect(history.find(({ kind }) => kind === 'undone')?.parts).toEqual({
      of: 'tried',
      event: String(first?.id),
    });
    const text = textOf(await (await visit(path)).text());
    expect(text).toContain('Taken back: “Tried to contact”');
    expect(text).toContain('The wrong one');
  });

  it('is offered first on the page after the action, and among the others later', async () => {
    const { path } = await opened();
    await act(path, tried);
    const after = await (await visit(`${path}?done=tried`)).text();
    expect(after).toMatch(/role="status"><p>Recorded: tried to contact\.<\/p><form class="undo"/);
    expect(after.match(/value="undone"/g)).toHaveLength(1);
    expect(await (await visit(path)).text()).toMatch(/Other actions<\/h2><form class="undo"/);
  });

  it('can be done once', async () => {
    const { path } = await opened();
    await act(path, tried);
    await undo(path);
    expect(await (await visit(path)).text()).not.toContain('value="undone"');
    expect((await undo(path)).status).toBe(409);
  });

  it('is for whoever did it, and for nobody else', async () => {
    const { path } = await opened();
    await act(path, tried);
    expect(await (await visit(path, colleague, both)).text()).not.toContain('value="undone"');
    const refused = await undo(path, colleague);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('It can be taken back only by whoever did it');
    expect(await rowsOf('submissions')).toMatchObject([{ stage: 'tried' }]);
  });

  it('ends when somebody acts after it', async () => {
    const { path } = await opened();
    await act(path, tried);
    await act(path, { action: 'noted', note: 'Words' }, colleague);
    expect((await undo(path)).status).toBe(409);
  });

  it('does not end when somebody only looks', async () => {
    const { path } = await opened();
    await act(path, tried);
    await visit(path, colleague, both);
    expect((await undo(path)).status).toBe(303);
  });

  it('ends when the person changes something', async () => {
    const { id, path } = await opened();
    await act(path, { action: 'closed', outcome: 'met' });
    await hold(env.DB, id, sampleTime);
    expect((await undo(path)).status).toBe(409);
    expect(await rowsOf('submissions')).toMatchObject([{ outcome: 'met' }]);
  });

  it('ends when the person is shown where it stands, and leaves no trace of when', async () => {
    const { submission, credentials } = await sent({ kind: 'interest' });
    const path = `/coordinator/submissions/${showReference(submission.reference)}/`;
    await visit(path);
    await act(path, { action: 'closed', outcome: 'met' });
    const events = (await rowsOf('events')).length;
    await post('/request/', { ...credentials, code: 'K7QM-3XDP-4HWN' });
    expect(await rowsOf('submissions')).not.toMatchObject([{ undo: null }]);
    await post('/request/', credentials);
    expect(await rowsOf('submissions')).toMatchObject([{ undo: null, outcome: 'met' }]);
    expect(await rowsOf('events')).toHaveLength(events);
    const refused = await undo(path);
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining('or the person comes back and may read it'),
    ]);
  });

  it('keeps codes, times and numbers for it, and nothing of it once the answers are erased', async () => {
    const { path, reference } = await opened();
    await act(path, { ...tried, note: 'Marked words' });
    const [kept] = await rowsOf('submissions');
    expect(String(kept?.['undo'])).not.toContain('Marked');
    await act(path, { action: 'erased', reference, reason: 'asked' });
    expect(await rowsOf('submissions')).toMatchObject([{ undo: null, state: 'erased' }]);
    expect((await undo(path)).status).toBe(409);
  });

  it('is not offered for an erasure, and that says so before', async () => {
    const { path } = await opened();
    const html = await (await visit(path)).text();
    expect(html).toMatch(/<summary>Erase the answers<\/summary>.*This can’t be undone\./s);
  });
});

describe('the last try beside the plan', () => {
  it('is none that was taken back', async () => {
    const { path } = await opened();
    const shown = async () =>
      /Last try<\/dt><dd[^>]*>(.*?)<\/dd>/.exec(await (await visit(path)).text());
    await act(path, tried);
    await act(path, { ...tried, how: 'email' });
    expect(textOf((await shown())?.[1] ?? '')).toContain('by email');
    await undo(path);
    expect(textOf((await shown())?.[1] ?? '')).toContain('by telephone');
    await act(path, { action: 'corrected', to: 'opened' });
    expect(await shown()).toBeNull();
  });
});

describe('triesOf', () => {
  it('leaves out what was taken back, and what was corrected to nothing', async () => {
    const { id, path } = await opened();
    for (const fields of [tried, tried]) await act(path, fields);
    const count = async () => (await triesOf(env.DB, [id])).get(id)?.count ?? 0;
    expect(await count()).toBe(2);
    await undo(path);
    expect(await count()).toBe(1);
    await act(path, { action: 'corrected', to: 'opened' });
    expect(await count()).toBe(0);
  });
});
