import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { done } from '../../../../worker/desk/words/actions.ts';
import { callerErrors, toldProblems } from '../../../../worker/desk/words/telephone.ts';
import { open } from '../../../../worker/seal/seal.ts';
import { hold, withdraw } from '../../../../worker/submissions/changes.ts';
import { receiptCode } from '../../../../worker/submissions/receipt-code.ts';
import {
  act,
  colleague,
  config,
  coordinator,
  htmlOf,
  opened as openedAtDesk,
  postAtDesk,
  read,
  reader,
  set,
  textOf,
  visit,
} from '../../desk/at-the-desk.ts';
import { fakeBinding } from '../../fake-mailer.ts';
import { logged } from '../../logged.ts';
import { eventKinds, firstRow, rowsOf, sampleTime } from '../../saved.ts';
import { failingAt } from '../../watched-database.ts';

async function opened() {
  const { path, ...submission } = await openedAtDesk();
  return { ...submission, page: path, call: `${path}telephone/` };
}

const sure = { sure: 'answers', version: '1' };
const newReach = { reach: 'email', email: 'new@mail.example', 'email-say': 'yes' };
const held = { ...sure, action: 'held' };
const changed = { ...sure, ...newReach, action: 'changed' };

/** Posts what was told, and gives what was answered. */
async function tell(call: string, fields: Record<string, string>, around: Partial<Env> = {}) {
  const answer = await postAtDesk(call, fields, coordinator, { env: around });
  const { status, headers } = answer;
  return { status, to: headers.get('Location'), html: await answer.text() };
}

describe('GET /coordinator/submissions/…/telephone/', () => {
  it('reminds first how to make sure of the caller, is recorded, and folds away what stands there', async () => {
    const { call } = await opened();
    const html = await htmlOf(call);
    expect(textOf(html)).toMatch(
      /First make sure who is calling.*How did you make sure\?.*Put it on hold/,
    );
    expect(textOf(html)).toContain('don’t say whether there is a request');
    // So that nobody reads it out first.
    expect(html).toContain('555-010-0199');
    expect(html.replace(/<details>.*?<\/details>/s, '')).not.toMatch(/555-010-0199|Ana/);
    expect(await eventKinds()).toEqual(['received', 'opened', 'viewed']);
  });

  it.each([
    { standing: 'version = 1', offers: ['change', 'held', 'withdraw'] },
    { standing: 'held_at = 1', offers: ['change', 'resumed', 'withdraw'] },
    { standing: 'closed_at = 1', offers: ['change', 'withdraw'] },
    { standing: 'spam_at = 1', offers: ['withdraw'] },
  ])('offers what their own page does: $offers where $standing', async ({ standing, offers }) => {
    const { call } = await opened();
    await set(1, standing);
    const found = (await htmlOf(call)).matchAll(/name="action" value="(\w+)"/g);
    expect([...found].map(([, action]) => action)).toEqual(offers);
  });

  it('leads back to its page once nothing can be done any more', async () => {
    const { id, call, page } = await opened();
    await withdraw(env.DB, id, sampleTime);
    const answer = await visit(call);
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, page]);
    expect(await tell(call, { ...sure, action: 'withdrawn' })).toMatchObject({
      ...{ status: 303, to: page },
    });
  });

  it('is linked from the page for who may use it, and nothing for a reader', async () => {
    const { call, page } = await opened();
    expect(await htmlOf(page)).toContain(`href="${call}"`);
    expect(await htmlOf(page, reader)).not.toContain(call);
    expect((await visit(call, reader)).status).toBe(404);
    expect((await visit('/coordinator/submissions/22222222/telephone/')).status).toBe(404);
  });
});

describe('POST /coordinator/submissions/…/telephone/', () => {
  it('puts it on hold as the person, told by telephone, and says so everywhere', async () => {
    const { call, page } = await opened();
    expect(await tell(call, held)).toMatchObject({ status: 303, to: `${page}?done=held` });
    expect(await firstRow()).toMatchObject({
      ...{ office_held_at: null, told_change: 'held', version: 2 },
    });
    const text = await read(`${page}?done=held`);
    for (const said of [
      done.held,
      'On hold by the person. Do not contact them.',
      'They told the office so by telephone.',
      'The person put it on hold told by telephone (they gave right answers, without the reference) coordinator@',
    ])
      expect(text).toContain(said);
  });

  it('tells the office by the same mail as from the person’s own page', async () => {
    const { call } = await opened();
    const { binding: EMAIL, given } = fakeBinding();
    await tell(call, held, { EMAIL });
    expect(given).toMatchObject([{ subject: expect.stringContaining('Put on hold') as string }]);
    const event = { kind: 'notified', detail: 'held' };
    expect((await rowsOf('events')).at(-1)).toMatchObject(event);
  });

  it('takes it off hold', async () => {
    const { id, call } = await opened();
    await hold(env.DB, id, sampleTime);
    await tell(call, { ...sure, version: '2', action: 'resumed' });
    expect(await firstRow()).toMatchObject({ held_at: null, told_change: 'resumed' });
  });

  it.each([
    { fields: {}, error: 'sure', at: 'sure' },
    { fields: { sure: 'code' }, error: 'code', at: 'code' },
    { fields: { sure: 'code', code: 'ZZZZ' }, error: 'code-wrong', at: 'code' },
  ] as const)('changes nothing where the caller is not made sure of: $error', async (expected) => {
    const { fields, error, at } = expected;
    const { call } = await opened();
    for (const action of ['held', 'changed', 'withdraw', 'withdrawn']) {
      const { status, html } = await tell(call, { version: '1', action, ...newReach, ...fields });
      expect(status).toBe(422);
      expect(html).toContain('<title>Error: ');
      expect(html).toContain(`<a href="#${at}">${callerErrors[error]}</a>`);
    }
    expect(await firstRow()).toMatchObject({ version: 1, told_change: null });
    expect((await eventKinds()).slice(2)).toEqual(Array.from({ length: 4 }, () => 'save-refused'));
  });

  it('takes the last four characters of the receipt code, and says so in the history', async () => {
    const { id, call } = await opened();
    const code = (await receiptCode(config.receiptKey, id)).slice(-4).toLowerCase();
    await tell(call, { ...held, sure: 'code', code });
    const event = (await rowsOf('events')).find(({ kind }) => kind === 'held');
    expect(event).toMatchObject({ actor: coordinator.email, detail: 'by=telephone&sure=code' });
  });

  it('asks how to reach them with the questions of its form, and carries how it was made sure', async () => {
    const { call } = await opened();
    const { status, html } = await tell(call, { ...sure, action: 'change' });
    expect(status).toBe(200);
    for (const field of ['reach', 'telephone', 'post', 'word', 'good-times'])
      expect(html).toContain(`Question ${field}`);
    expect(html).not.toMatch(/Question (?:who|name|note|message)\b/);
    expect(html).toContain('<input type="hidden" name="sure" value="answers"/>');
    expect(html).not.toMatch(/name="(?:telephone|word|good-times)"[^>]*value="[^"]/);
  });

  it('replaces how to reach them whole, and leaves the other answers', async () => {
    const { id, kind, call, page } = await opened();
    expect(await tell(call, changed)).toMatchObject({ to: `${page}?done=changed` });
    const { key_id: keyId, sealed } = await firstRow();
    const bytes = Uint8Array.from(sealed as number[]);
    const answers = await open(config.keyRing, { id, kind }, { keyId: String(keyId), bytes });
    expect(answers).toEqual({ name: 'Ana', ...newReach, reach: ['email'] });
    const event = (await rowsOf('events')).find((each) => each['kind'] === 'changed');
    expect(event).toMatchObject({ detail: 'by=telephone&sure=answers' });
  });

  it('is found by the new address from then on, and by the old number no more', async () => {
    const { call, page } = await opened();
    const isFound = async (sought: string) => {
      const { headers } = await postAtDesk('/coordinator/search/', { sought });
      return (await htmlOf(headers.get('Location') ?? '')).includes(`href="${page}"`);
    };
    const both = async () => [await isFound('new@mail.example'), await isFound('555-010-0199')];
    expect(await both()).toEqual([false, true]);
    await tell(call, changed);
    expect(await both()).toEqual([true, false]);
  });

  const news = 'Changed since you last looked';
  it('is no news to who took it down, and news to a colleague', async () => {
    const { call, page } = await opened();
    await visit(page, colleague);
    await tell(call, changed);
    expect(await htmlOf(page)).not.toContain(news);
    expect(await htmlOf(page, colleague)).toContain(news);
  });

  it('is news that a colleague took down before, whoever took down the last', async () => {
    const { call, page } = await opened();
    await visit(page);
    await act(call, changed, colleague);
    await act(call, changed);
    expect(await htmlOf(page)).toContain(news);
  });

  it('gives back all that was typed where an answer does not hold, and says what', async () => {
    const { call } = await opened();
    const wrong = { email: 'new.mail.example', word: 'jacaranda', 'email-say': 'no' };
    const { status, html } = await tell(call, { ...changed, ...wrong });
    expect(status).toBe(422);
    expect(html).toContain('<a href="#email">Error email invalid</a>');
    expect(html).toMatch(/id="email"[^>]*aria-invalid="true"[^>]*value="new\.mail\.example"/);
    expect(html).toMatch(/name="word"[^>]*value="jacaranda"/);
    expect(html).toMatch(/name="reach" value="email" checked/);
    expect(await firstRow()).toMatchObject({ version: 1, told_change: null });
  });

  it('asks once more before it withdraws, then erases answers and notes, and no word is left', async () => {
    const { call, page } = await opened();
    await act(page, { action: 'noted', note: 'Marked words' });
    const { status, html } = await tell(call, { ...sure, version: '2', action: 'withdraw' });
    expect(status).toBe(200);
    expect(textOf(html)).toContain('answers are erased at once, and so are the office’s notes');
    expect(await firstRow()).toMatchObject({ withdrawn_at: null });
    await tell(call, { ...sure, version: '2', action: 'withdrawn' });
    expect(await firstRow()).toMatchObject({ sealed: null, told_change: 'withdrawn' });
    expect(await rowsOf('notes')).toEqual([]);
    const after = await htmlOf(`${page}?done=withdrawn`);
    expect(textOf(after)).toContain(done.withdrawn);
    expect(after).not.toMatch(/Marked|Ana|555/);
  });

  it('changes nothing where somebody else changed it meanwhile, and keeps what was typed', async () => {
    const { id, call } = await opened();
    await hold(env.DB, id, sampleTime);
    const { status, html } = await tell(call, changed);
    expect(status).toBe(409);
    expect(html).toContain(toldProblems.stale.title);
    expect(html).toContain('value="new@mail.example"');
    expect(html).toContain('name="version" value="2"');
    expect(await firstRow()).toMatchObject({ told_change: null, version: 2 });
  });

  it('refuses a step that cannot be taken', async () => {
    const { call } = await opened();
    const { status, html } = await tell(call, { ...sure, action: 'resumed' });
    expect(status).toBe(409);
    expect(html).toContain(toldProblems.refused.title);
    expect(await firstRow()).toMatchObject({ version: 1 });
  });

  it('keeps what was typed while the database is away', async () => {
    const lines = logged();
    const { call } = await opened();
    const { status, html } = await tell(call, changed, { DB: failingAt(env.DB, /changed_at = /) });
    expect(status).toBe(503);
    expect(html).toContain(toldProblems.unavailable.title);
    expect(html).toContain('value="new@mail.example"');
    expect(JSON.stringify(lines)).not.toContain('new@mail');
  });

  it('lets nobody but a coordinator change anything', async () => {
    logged();
    const { call } = await opened();
    expect((await postAtDesk(call, held, reader)).status).toBe(403);
    expect(await firstRow()).toMatchObject({ held_at: null });
  });
});
