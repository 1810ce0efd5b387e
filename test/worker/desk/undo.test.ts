import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { record } from '../../../worker/events/record.ts';
import { historyOf } from '../../../worker/desk/submission/history.ts';
import { hold } from '../../../worker/submissions/changes.ts';
import { received as sent, wrongCode } from '../received.ts';
import { firstRow, rowsOf, sampleTime } from '../saved.ts';
import { post } from '../through-the-worker.ts';
import {
  act,
  colleague,
  config,
  coordinator,
  htmlOf,
  opened,
  read,
  textOf,
  tried,
  visit,
} from './at-the-desk.ts';

const { when } = tried;
const closed = { action: 'closed', outcome: 'met' };
const undo = (path: string, member: { email: string } = coordinator) =>
  act(path, { action: 'undone' }, member);

/** The row, without its version, what is kept to undo it, and when its mail is tried next. */
async function standing(): Promise<Record<string, unknown>> {
  const changing = ['version', 'undo', 'notice_attempts', 'notice_due_at'];
  return Object.fromEntries(
    Object.entries(await firstRow()).filter(([column]) => !changing.includes(column)),
  );
}

describe('taking the last action back', () => {
  it.each([
    { fields: tried },
    { fields: { action: 'contacted', how: 'email', when } },
    { fields: { action: 'intake', when: '2026-12-01T10:00' } },
    { fields: { action: 'handed', 'next-on': '2026-12-02' } },
    {
      fields: {
        action: 'planned',
        'next-on': '2026-12-03',
        'next-at': 'morning',
        'next-why': 'call',
      },
    },
    { fields: closed },
    { fields: { action: 'put-on-hold' } },
    { fields: { action: 'assigned', member: coordinator.email } },
    { fields: { action: 'marked-spam' } },
    { fields: { action: 'retained' } },
    { fields: { action: 'noted', note: 'Words' } },
    { after: closed, fields: { action: 'reopened' } },
    { after: { action: 'put-on-hold' }, fields: { action: 'taken-off-hold' } },
    { after: { action: 'retained' }, fields: { action: 'retention-ended' } },
    { after: { action: 'marked-spam' }, fields: { action: 'released' } },
    { after: tried, fields: { action: 'corrected', to: 'opened' } },
  ])('leaves it as it was before $fields', async ({ after, fields }) => {
    const { path } = await opened();
    await act(path, after ?? { action: 'planned', 'next-on': '2026-12-01' });
    const before = await standing();
    expect((await act(path, fields)).status).toBe(303);
    expect((await undo(path)).headers.get('Location')).toBe(`${path}?done=undone`);
    expect(await standing()).toEqual(before);
  });

  it('sends no mail again that went out after the action', async () => {
    const { id, path } = await opened();
    await act(path, tried);
    await record(env.DB, { submissionId: id, at: 5, kind: 'notified', actor: null, detail: null });
    await env.DB.prepare('UPDATE submissions SET notified_at = 5').run();
    await undo(path);
    expect(await firstRow()).toMatchObject({ stage: 'opened', notified_at: 5 });
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
    expect(await read(path)).toMatch(/Taken back: “Tried to contact”.*The wrong one/s);
  });

  it('is offered first on the page after the action, and among the others later', async () => {
    const { path } = await opened();
    await act(path, tried);
    const after = await htmlOf(`${path}?done=tried`);
    expect(after).toMatch(/role="status"><p>Recorded: tried to contact\.<\/p><form class="undo"/);
    expect(after.match(/value="undone"/g)).toHaveLength(1);
    expect(await htmlOf(path)).toMatch(/Other actions<\/h2><form class="undo"/);
  });

  it('is for whoever did it, and for nobody else', async () => {
    const { path } = await opened();
    await act(path, tried);
    expect(await htmlOf(path, colleague)).not.toContain('value="undone"');
    const refused = await undo(path, colleague);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('It can be taken back only by whoever did it');
    expect(await firstRow()).toMatchObject({ stage: 'tried' });
  });

  it.each([
    { when: 'it is done once', then: (path: string) => undo(path), status: 409 },
    {
      when: 'somebody acts after it',
      then: (path: string) => act(path, { action: 'noted', note: 'Words' }, colleague),
      status: 409,
    },
    {
      when: 'the person changes something',
      then: (_: string, id: string) => hold(env.DB, id, sampleTime),
      status: 409,
    },
    { when: 'somebody only looks', then: (path: string) => visit(path, colleague), status: 303 },
  ])('is answered with $status after $when', async ({ then, status }) => {
    const { id, path } = await opened();
    await act(path, tried);
    await then(path, id);
    expect((await htmlOf(path)).includes('value="undone"')).toBe(status === 303);
    expect((await undo(path)).status).toBe(status);
  });

  it('ends when the person is shown where it stands, and leaves no trace of when', async () => {
    const { submission, credentials } = await sent({ kind: 'interest' });
    const path = `/coordinator/submissions/${credentials.reference}/`;
    await visit(path);
    await act(path, closed);
    const events = (await rowsOf('events')).length;
    await post('/request/', { ...credentials, code: wrongCode });
    expect(await firstRow()).not.toMatchObject({ undo: null });
    await post('/request/', credentials);
    expect(await firstRow()).toMatchObject({ id: submission.id, undo: null, outcome: 'met' });
    expect(await rowsOf('events')).toHaveLength(events);
    const refused = await undo(path);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('or the person comes back and may read it');
  });

  it('keeps codes, times and numbers for it, and nothing of it once the answers are erased', async () => {
    const { path, reference } = await opened();
    await act(path, { ...tried, note: 'Marked words' });
    const kept = String((await firstRow())['undo']);
    expect(kept).toContain('stage');
    expect(kept).not.toContain('Marked');
    await act(path, { action: 'erased', reference, reason: 'asked' });
    expect(await firstRow()).toMatchObject({ undo: null, state: 'erased' });
    expect((await undo(path)).status).toBe(409);
  });

  it('is not offered for an erasure, and that says so before', async () => {
    const html = await htmlOf((await opened()).path);
    expect(html).toMatch(/<summary>Erase the answers<\/summary>.*This can’t be undone\./s);
  });
});

describe('the last try beside the plan', () => {
  it('is none that was taken back', async () => {
    const { path } = await opened();
    const shown = async () =>
      textOf(/Last try<\/dt><dd[^>]*>(.*?)<\/dd>/.exec(await htmlOf(path))?.[1] ?? 'none');
    await act(path, tried);
    await act(path, { ...tried, how: 'email' });
    expect(await shown()).toContain('by email');
    await undo(path);
    expect(await shown()).toContain('by telephone');
    await act(path, { action: 'corrected', to: 'opened' });
    expect(await shown()).toBe('none');
  });
});
