import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { done } from '../../../../worker/desk/words/actions.ts';
import { callerErrors, toldProblems } from '../../../../worker/desk/words/telephone.ts';
import { open } from '../../../../worker/seal/seal.ts';
import { hold, withdraw } from '../../../../worker/submissions/changes.ts';
import { receiptCode } from '../../../../worker/submissions/receipt-code.ts';
import { showReference } from '../../../../worker/submissions/reference.ts';
import {
  config,
  coordinator,
  postAtDesk,
  reader,
  received,
  textOf,
  visit,
} from '../../desk/at-the-desk.ts';
import { fakeBinding } from '../../fake-mailer.ts';
import { logged } from '../../logged.ts';
import { rowsOf, sampleTime } from '../../saved.ts';
import { failingAt } from '../../watched-database.ts';

async function opened(given: Parameters<typeof received>[1] = {}) {
  const submission = await received(1, given);
  const page = `/coordinator/submissions/${showReference(submission.reference)}/`;
  await visit(page);
  return { ...submission, page, call: `${page}telephone/` };
}

const sure = { sure: 'answers', version: '1' };
const newReach = { reach: 'email', email: 'new@mail.example', 'email-say': 'yes' };
const events = async () => (await rowsOf('events')).map(({ kind }) => kind);
const last = async () => (await rowsOf('events')).at(-1);
const row = async () => (await rowsOf('submissions'))[0];

describe('GET /coordinator/submissions/…/telephone/', () => {
  it('reminds how to make sure of the caller before anything can be done', async () => {
    const { call } = await opened();
    const text = textOf(await (await visit(call)).text());
    expect(text).toMatch(/First make sure who is calling.*How did you make sure\?.*Put it on hold/);
    expect(text).toContain('don’t say whether there is a request');
  });

  it('is a look that is recorded', async () => {
    const { call } = await opened();
    await visit(call);
    expect(await events()).toEqual(['received', 'opened', 'viewed']);
  });

  it('folds away what stands there, so that nobody reads it out first', async () => {
    const { call } = await opened();
    const html = await (await visit(call)).text();
    const outside = html.replace(/<details>.*?<\/details>/s, '');
    expect(html).toContain('555-010-0199');
    expect(outside).not.toMatch(/555-010-0199|Ana/);
  });

  it.each([
    { standing: '', offers: ['change', 'held', 'withdraw'] },
    { standing: 'held_at = 1', offers: ['change', 'resumed', 'withdraw'] },
    { standing: 'closed_at = 1', offers: ['change', 'withdraw'] },
    { standing: 'spam_at = 1', offers: ['withdraw'] },
  ])('offers what their own page does: $offers of one with "$standing"', async (expected) => {
    const { standing, offers } = expected;
    const { call } = await opened();
    if (standing !== '') await env.DB.exec(`UPDATE submissions SET ${standing}`);
    const html = await (await visit(call)).text();
    const found = [...html.matchAll(/name="action" value="(\w+)"/g)].map(([, action]) => action);
    expect(found).toEqual(offers);
  });

  it('leads back to its page once nothing can be done any more', async () => {
    const { id, call, page } = await opened();
    await withdraw(env.DB, id, sampleTime);
    const answer = await visit(call);
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, page]);
    const posted = await postAtDesk(call, { ...sure, action: 'withdrawn' });
    expect([posted.status, posted.headers.get('Location')]).toEqual([303, page]);
  });

  it('shows a reader nothing, and a reference that nobody has neither', async () => {
    const { call } = await opened();
    expect((await visit(call, reader)).status).toBe(404);
    expect((await visit('/coordinator/submissions/22222222/telephone/')).status).toBe(404);
  });

  it('is linked from the page of the submission, for who may use it', async () => {
    const { call, page } = await opened();
    expect(await (await visit(page)).text()).toContain(`href="${call}"`);
    expect(await (await visit(page, reader)).text()).not.toContain(call);
  });
});

describe('POST /coordinator/submissions/…/telephone/', () => {
  it('puts it on hold as the person, told by telephone, and says so everywhere', async () => {
    const { call, page } = await opened();
    const answer = await postAtDesk(call, { ...sure, action: 'held' });
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${page}?done=held`]);
    expect(await row()).toMatchObject({ office_held_at: null, told_change: 'held', version: 2 });
    const text = textOf(await (await visit(`${page}?done=held`)).text());
    expect(text).toContain(done.held);
    expect(text).toContain('On hold by the person. Do not contact them.');
    expect(text).toContain('They told the office so by telephone.');
    expect(text).toMatch(
      /The person put it on hold told by telephone \(they gave right answers, without the reference\) coordinator@/,
    );
  });

  it('tells the office by the same mail as from the person’s own page', async () => {
    const { call } = await opened();
    const { binding: EMAIL, given } = fakeBinding();
    await postAtDesk(call, { ...sure, action: 'held' }, coordinator, { env: { EMAIL } });
    expect(given).toMatchObject([{ subject: expect.stringContaining('Put on hold') as string }]);
    expect(await last()).toMatchObject({ kind: 'notified', detail: 'held' });
  });

  it('takes it off hold', async () => {
    const { id, call } = await opened();
    await hold(env.DB, id, sampleTime);
    await postAtDesk(call, { ...sure, version: '2', action: 'resumed' });
    expect(await row()).toMatchObject({ held_at: null, told_change: 'resumed' });
  });

  it.each([
    { fields: {}, error: 'sure' },
    { fields: { sure: 'code' }, error: 'code' },
    { fields: { sure: 'code', code: 'ZZZZ' }, error: 'code-wrong' },
  ] as const)('changes nothing where the caller is not made sure of: $error', async (expected) => {
    const { fields, error } = expected;
    const { call } = await opened();
    for (const action of ['held', 'changed', 'withdraw', 'withdrawn']) {
      const answer = await postAtDesk(call, { version: '1', action, ...newReach, ...fields });
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain('<title>Error: ');
      expect(html).toContain(
        `<a href="#${error === 'sure' ? 'sure' : 'code'}">${callerErrors[error]}</a>`,
      );
    }
    expect(await row()).toMatchObject({ version: 1, told_change: null });
    expect((await events()).slice(2)).toEqual(Array.from({ length: 4 }, () => 'save-refused'));
  });

  it('takes the last four characters of the receipt code, and says so in the history', async () => {
    const { id, call } = await opened();
    const code = (await receiptCode(config.receiptKey, id)).slice(-4).toLowerCase();
    const { binding: EMAIL } = fakeBinding(() => Promise.reject(new Error('later')));
    logged();
    const fields = { version: '1', action: 'held', sure: 'code', code };
    await postAtDesk(call, fields, coordinator, { env: { EMAIL } });
    const held = (await rowsOf('events')).find(({ kind }) => kind === 'held');
    expect(held).toMatchObject({ actor: coordinator.email, detail: 'by=telephone&sure=code' });
  });

  it('asks how to reach them with the questions of its form, and carries how it was made sure', async () => {
    const { call } = await opened();
    const answer = await postAtDesk(call, { ...sure, action: 'change' });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    for (const field of ['reach', 'telephone', 'post', 'word', 'good-times'])
      expect(html).toContain(`Question ${field}`);
    expect(html).not.toMatch(/Question (?:who|name|note|message)\b/);
    expect(html).toContain('<input type="hidden" name="sure" value="answers"/>');
    expect(html).not.toMatch(/name="(?:telephone|word|good-times)"[^>]*value="[^"]/);
  });

  it('replaces how to reach them whole, and leaves the other answers', async () => {
    const { call, page } = await opened();
    const answer = await postAtDesk(call, { ...sure, ...newReach, action: 'changed' });
    expect(answer.headers.get('Location')).toBe(`${page}?done=changed`);
    const { id, kind, key_id: keyId, sealed } = (await row()) ?? {};
    const answers = await open(
      config.keyRing,
      { id: String(id), kind: String(kind) },
      { keyId: String(keyId), bytes: Uint8Array.from(sealed as number[]) },
    );
    expect(answers).toEqual({ name: 'Ana', ...newReach, reach: ['email'] });
    expect((await rowsOf('events')).find(({ kind }) => kind === 'changed')).toMatchObject({
      detail: 'by=telephone&sure=answers',
    });
  });

  it('is found by the new address from then on, and by the old number no more', async () => {
    const { call, page } = await opened();
    const isFound = async (sought: string) => {
      const found = await postAtDesk('/coordinator/search/', { sought });
      const shown = await visit(found.headers.get('Location') ?? '');
      return (await shown.text()).includes(`href="${page}"`);
    };
    expect(await isFound('555-010-0199')).toBe(true);
    await postAtDesk(call, { ...sure, ...newReach, action: 'changed' });
    expect([await isFound('new@mail.example'), await isFound('555-010-0199')]).toEqual([
      true,
      false,
    ]);
  });

  it('is no news to who took it down, and news to a colleague', async () => {
    const { call, page } = await opened();
    const colleague = { email: 'colleague@vod.example', role: 'coordinator' } as const;
    const at = { MEMBERS: [coordinator, colleague] };
    await visit(page, colleague, at);
    await env.DB.exec('UPDATE submissions SET opened_at = 1');
    await postAtDesk(call, { ...sure, ...newReach, action: 'changed' });
    expect(await (await visit(page)).text()).not.toContain('Changed since you last looked');
    expect(await (await visit(page, colleague, at)).text()).toContain(
      'Changed since you last looked',
    );
  });

  it('is news that a colleague took down before, whoever took down the last', async () => {
    const { call, page } = await opened();
    const colleague = { email: 'colleague@vod.example', role: 'coordinator' } as const;
    const at = { MEMBERS: [coordinator, colleague] };
    await visit(page);
    await postAtDesk(call, { ...sure, ...newReach, action: 'changed' }, colleague, { env: at });
    const version = await env.DB.prepare('SELECT version FROM submissions').first<number>(
      'version',
    );
    const again = { ...sure, ...newReach, action: 'changed', version: String(version) };
    await postAtDesk(call, again);
    expect(await (await visit(page)).text()).toContain('Changed since you last looked');
  });

  it('gives back all that was typed where an answer does not hold, and says what', async () => {
    const { call } = await opened();
    const wrong = { ...newReach, email: 'new.mail.example', word: 'jacaranda', 'email-say': 'no' };
    const answer = await postAtDesk(call, { ...sure, ...wrong, action: 'changed' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('<a href="#email">Error email invalid</a>');
    expect(html).toMatch(/id="email"[^>]*aria-invalid="true"[^>]*value="new\.mail\.example"/);
    expect(html).toMatch(/name="word"[^>]*value="jacaranda"/);
    expect(html).toMatch(/name="reach" value="email" checked/);
    expect(await row()).toMatchObject({ version: 1, told_change: null });
  });

  it('asks once more before it withdraws, and says what goes for good', async () => {
    const { call } = await opened();
    const answer = await postAtDesk(call, { ...sure, action: 'withdraw' });
    const text = textOf(await answer.text());
    expect(answer.status).toBe(200);
    expect(text).toContain('answers are erased at once, and so are the office’s notes');
    expect(await row()).toMatchObject({ withdrawn_at: null });
  });

  it('withdraws with answers and notes erased, and no word is left', async () => {
    const { call, page } = await opened();
    await postAtDesk(page, { action: 'noted', version: '1', note: 'Marked words' });
    await postAtDesk(call, { ...sure, version: '2', action: 'withdrawn' });
    expect(await row()).toMatchObject({ sealed: null, told_change: 'withdrawn' });
    expect(await rowsOf('notes')).toEqual([]);
    const html = await (await visit(`${page}?done=withdrawn`)).text();
    expect(textOf(html)).toContain(done.withdrawn);
    expect(html).not.toMatch(/Marked|Ana|555/);
  });

  it('changes nothing where somebody else changed it meanwhile, and keeps what was typed', async () => {
    const { id, call } = await opened();
    await hold(env.DB, id, sampleTime);
    const answer = await postAtDesk(call, { ...sure, ...newReach, action: 'changed' });
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(html).toContain(toldProblems.stale.title);
    expect(html).toContain('value="new@mail.example"');
    expect(html).toContain('name="version" value="2"');
    expect(await row()).toMatchObject({ told_change: null, version: 2 });
  });

  it.each(['', 'resumed', 'erased'])('refuses the step %j', async (action) => {
    const { call } = await opened();
    const answer = await postAtDesk(call, { ...sure, action });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain(toldProblems.refused.title);
    expect(await row()).toMatchObject({ version: 1 });
  });

  it('keeps what was typed while the database is away', async () => {
    const lines = logged();
    const { call } = await opened();
    const DB = failingAt(env.DB, /changed_at = /);
    const fields = { ...sure, ...newReach, action: 'changed' };
    const answer = await postAtDesk(call, fields, coordinator, { env: { DB } });
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(html).toContain(toldProblems.unavailable.title);
    expect(html).toContain('value="new@mail.example"');
    expect(JSON.stringify(lines)).not.toContain('new@mail');
  });

  it('lets nobody but a coordinator change anything', async () => {
    logged();
    const { call } = await opened();
    expect((await postAtDesk(call, { ...sure, action: 'held' }, reader)).status).toBe(403);
    expect(await row()).toMatchObject({ held_at: null });
  });
});
