import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { ActionName } from '../../../worker/desk/actions/actions.ts';
import {
  findForDesk,
  type DeskSubmission,
} from '../../../worker/desk/submission/desk-submission.ts';
import { historyOf } from '../../../worker/desk/submission/history.ts';
import { perform } from '../../../worker/desk/actions/perform.ts';
import type { PostedAction } from '../../../worker/desk/actions/posted-action.ts';
import { record } from '../../../worker/events/record.ts';
import { recordView } from '../../../worker/desk/submission/record-look.ts';
import { hold, resume, withdraw } from '../../../worker/submissions/changes.ts';
import { logged } from '../logged.ts';
import { eventKinds, firstRow, rowsOf } from '../saved.ts';
import { colleague, config, coordinator, reader, received } from './at-the-desk.ts';

const work = { db: env.DB, keyRing: config.keyRing, member: coordinator, now: 1000 };

async function atDesk(reference: string): Promise<DeskSubmission> {
  const found = await findForDesk(env.DB, reference);
  if (!found) throw new Error('not found');
  return found;
}

/** A submission that was opened. */
async function opened(given: Parameters<typeof received>[1] = {}): Promise<DeskSubmission> {
  const { reference } = await received(1, given);
  await recordView(env.DB, coordinator, await atDesk(reference), 500);
  return atDesk(reference);
}

/** Does actions one after another, each on what the one before left. */
async function doAll(submission: DeskSubmission, ...names: (ActionName | PostedAction)[]) {
  const results = [];
  for (const name of names) {
    const { version } = await atDesk(submission.reference);
    const action = typeof name === 'string' ? { name } : name;
    results.push(await perform(work, submission, version, action));
  }
  return results;
}

/** What can be done with what was opened, and where it leads. */
const done: readonly { name: ActionName; state: string }[] = [
  { name: 'tried', state: 'tried' },
  { name: 'contacted', state: 'contacted' },
  { name: 'intake', state: 'intake' },
  { name: 'handed', state: 'handed' },
  { name: 'closed', state: 'closed' },
  { name: 'put-on-hold', state: 'held' },
  { name: 'noted', state: 'opened' },
  { name: 'marked-spam', state: 'spam' },
  { name: 'retained', state: 'opened' },
  { name: 'erased', state: 'erased' },
];

describe('recordView', () => {
  it("makes a coordinator's first look the opening", async () => {
    expect(await opened()).toMatchObject({ openedAt: 500, state: 'opened', version: 1 });
    expect(await eventKinds()).toEqual(['received', 'opened']);
  });

  it('opens it once where several look at once', async () => {
    const { reference } = await received();
    const shown = await atDesk(reference);
    await Promise.all([500, 501, 502, 503].map((at) => recordView(env.DB, coordinator, shown, at)));
    expect((await eventKinds()).sort()).toEqual([
      'opened',
      'received',
      'viewed',
      'viewed',
      'viewed',
    ]);
  });

  it('opens nothing when a reader looks', async () => {
    const { reference } = await received();
    await recordView(env.DB, reader, await atDesk(reference), 500);
    expect(await atDesk(reference)).toMatchObject({ openedAt: null, state: 'new' });
    expect((await rowsOf('events')).at(-1)).toMatchObject({ kind: 'viewed', actor: reader.email });
  });
});

describe('perform', () => {
  it.each(done)('does "$name", with its event and the next version', async ({ name, state }) => {
    const submission = await opened();
    expect(await doAll(submission, name)).toEqual(['done']);
    expect(await atDesk(submission.reference)).toMatchObject({ state, version: 2 });
    const event = { kind: name, actor: coordinator.email, at: 1000 };
    expect((await rowsOf('events')).at(-1)).toMatchObject(event);
  });

  it('keeps how and when in the event, and no word', async () => {
    await doAll(await opened(), { name: 'tried', how: 'telephone', when: '2026-11-22T10:00' });
    expect((await rowsOf('events')).at(-1)).toMatchObject({
      detail: 'how=telephone&when=2026-11-22T10%3A00',
    });
  });

  it('never takes a stage back', async () => {
    const submission = await opened();
    await doAll(submission, 'intake', 'tried');
    expect(await atDesk(submission.reference)).toMatchObject({ state: 'intake' });
  });

  it.each<{ from: ActionName[]; name: ActionName }>([
    { from: [], name: 'reopened' },
    { from: [], name: 'taken-off-hold' },
    { from: [], name: 'released' },
    { from: [], name: 'retention-ended' },
    { from: ['closed'], name: 'contacted' },
    { from: ['closed'], name: 'closed' },
    { from: ['closed'], name: 'marked-spam' },
    { from: ['marked-spam'], name: 'contacted' },
    { from: ['put-on-hold'], name: 'put-on-hold' },
    { from: ['retained'], name: 'retained' },
    { from: ['retained'], name: 'erased' },
    { from: ['erased'], name: 'contacted' },
    { from: ['erased'], name: 'noted' },
    { from: ['erased'], name: 'retained' },
  ])('refuses "$name" after $from, and changes nothing', async ({ from, name }) => {
    const submission = await opened();
    await doAll(submission, ...from);
    const before = [await rowsOf('submissions'), await rowsOf('events')];
    expect(await doAll(submission, name)).toEqual(['refused']);
    expect([await rowsOf('submissions'), await rowsOf('events')]).toEqual(before);
  });

  it.each<ActionName>(['tried', 'contacted', 'intake'])(
    'refuses "%s" while the person has it on hold',
    async (name) => {
      const submission = await opened();
      await hold(env.DB, submission.id, 600);
      expect(await doAll(submission, name)).toEqual(['refused']);
      await resume(env.DB, submission.id, 700);
      expect(await doAll(submission, name)).toEqual(['done']);
    },
  );

  it.each(done)('refuses "$name" once the person has withdrawn it', async ({ name }) => {
    const submission = await opened();
    await withdraw(env.DB, submission.id, 600);
    expect(await doAll(submission, name)).toEqual(['refused']);
  });

  it('refuses what was set apart until it is released', async () => {
    const submission = await opened({ decoy: 'x' });
    expect(await doAll(submission, 'contacted', 'released', 'contacted')).toEqual([
      ...['refused', 'done', 'done'],
    ]);
  });

  it('tells the second of two at once, and overwrites nothing', async () => {
    const submission = await opened();
    const results = await Promise.all([
      perform(work, submission, 1, { name: 'closed' }),
      perform({ ...work, member: colleague }, submission, 1, { name: 'contacted' }),
    ]);
    expect(results.toSorted()).toEqual(['done', 'stale']);
    expect(await atDesk(submission.reference)).toMatchObject({ version: 2 });
  });

  it('is stale when the person changed it after the page was shown', async () => {
    const submission = await opened();
    await hold(env.DB, submission.id, 600);
    const contacted = { name: 'contacted' } as const;
    expect(await perform(work, submission, submission.version, contacted)).toBe('stale');
  });
});

describe('a note', () => {
  const noted = { name: 'noted', note: 'Marked words' } as const;

  it('is sealed, and shown with its event', async () => {
    const submission = await opened();
    await doAll(submission, noted);
    const stored = [await rowsOf('notes'), await rowsOf('events')];
    expect(JSON.stringify(stored)).not.toContain('Marked');
    const [latest] = await historyOf(env.DB, config.keyRing, submission.id);
    expect(latest).toMatchObject({ kind: 'noted', note: { text: 'Marked words' } });
  });

  it('is kept nowhere when the action is refused', async () => {
    const submission = await opened();
    await doAll(submission, 'erased', noted);
    expect(await rowsOf('notes')).toEqual([]);
  });

  it('does not open under the id of another', async () => {
    const submission = await opened();
    await doAll(submission, noted);
    await env.DB.prepare(`UPDATE notes SET id = 'other'`).run();
    const lines = logged();
    const history = await historyOf(env.DB, config.keyRing, submission.id);
    expect(JSON.stringify(history)).not.toContain('Marked');
    expect(lines.flat().join()).toContain('"code":"OperationError"');
  });

  it.each([
    { how: 'erased', erase: (of: DeskSubmission) => doAll(of, 'erased') },
    { how: 'withdrawn', erase: ({ id }: DeskSubmission) => withdraw(env.DB, id, 2000) },
  ])('is gone when the answers are $how', async ({ erase }) => {
    const submission = await opened();
    await doAll(submission, noted);
    await erase(submission);
    expect(await rowsOf('notes')).toEqual([]);
    expect(await firstRow()).toMatchObject({ sealed: null, answers_hash: null });
  });
});

describe('the notice', () => {
  it.each([
    {
      what: 'is the ordinary one of what was set apart and is released',
      given: { decoy: 'x' },
      names: ['released'],
      leaves: { suspicion: null, notice: 'new', notified_at: null, notice_due_at: 1000 },
    },
    {
      what: 'is owed of what was spam before the office was told of it',
      names: ['marked-spam', 'released'],
      leaves: { spam_at: null, notified_at: null },
    },
    {
      what: 'is not left to the digest once it is spam',
      given: { decoy: 'x' },
      names: ['marked-spam'],
      leaves: { spam_at: 1000, notified_at: 1000 },
    },
  ] as const)('$what', async (expected) => {
    await doAll(await opened('given' in expected ? expected.given : {}), ...expected.names);
    expect(await firstRow()).toMatchObject(expected.leaves);
  });

  it('is not sent a second time of what was spam for a while', async () => {
    const submission = await opened();
    const notified = { at: 600, kind: 'notified', actor: null, detail: null } as const;
    await record(env.DB, { submissionId: submission.id, ...notified });
    await env.DB.exec('UPDATE submissions SET notified_at = 600');
    await doAll(submission, 'marked-spam', 'released');
    expect(await firstRow()).toMatchObject({ spam_at: null, notified_at: 600 });
  });
});
