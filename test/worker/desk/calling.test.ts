import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { findForDesk } from '../../../worker/desk/submission/desk-submission.ts';
import { recordView } from '../../../worker/desk/submission/record-look.ts';
import { rowsOf, sampleTime } from '../saved.ts';
import { act, coordinator, htmlOf, opened, read, textOf } from './at-the-desk.ts';

const reachable = {
  ...{ who: 'family', name: 'Ana', reach: ['telephone'], telephone: '555 555 0100' },
  ...{ 'telephone-message': 'yes', 'telephone-say': 'no', note: 'Let it ring.' },
};
const atHand = (answers = {}) => opened(1, { answers: { ...reachable, ...answers } });

const planOf = (html: string) =>
  textOf(/<section class="plan".*?<\/section>/s.exec(html)?.[0] ?? '');
const buttonsOf = (html: string) =>
  [...html.matchAll(/<button type="submit" name="result" value="(.*?)">/g)].map(([, name]) => name);

describe('the plan, with the telephone in hand', () => {
  it('holds who they are, what they wrote and what to say to somebody else', async () => {
    const plan = planOf(await htmlOf((await atHand()).path));
    expect(plan).toContain('Who they areOption family');
    expect(plan).toContain('What they wroteLet it ring.');
    expect(plan).toContain('If someone else answers, say only that you will call again.');
  });

  it.each([
    { safe: 'yes', whole: 'You may leave a message.', short: /telephone ?message is safe/ },
    { safe: 'no', whole: 'Do NOT leave a message.', short: /telephone ?no messages/ },
    { safe: 'not-sure', whole: 'Do NOT leave a message:', short: /telephone ?no messages/ },
  ])('says whole, and on the list in short, that a message is safe: $safe', async (expected) => {
    const { safe, whole, short } = expected;
    const { path } = await atHand({ 'telephone-message': safe });
    const plan = planOf(await htmlOf(path));
    expect(plan).toContain(whole);
    expect(plan.match(/(?:may|NOT) leave a message/g)).toHaveLength(1);
    expect(await read('/coordinator/submissions/')).toMatch(short);
  });

  it('has the word and the hours that were given, and no number or name on the list', async () => {
    const { path } = await atHand({ word: 'jacaranda', 'bad-times': 'weekends' });
    const plan = planOf(await htmlOf(path));
    expect(plan).toMatch(/Say or write this word first.*jacaranda/);
    expect(plan).toContain('weekends');
    const list = await read('/coordinator/submissions/');
    expect(list).toContain('never: weekends');
    expect(list).not.toMatch(/Ana|555 0100/);
    const other = await opened(2, { answers: reachable });
    expect(planOf(await htmlOf(other.path))).not.toContain('Say or write this word first');
  });

  it('holds the last try and what came of it, and none before there was one', async () => {
    const { path } = await atHand();
    expect(planOf(await htmlOf(path))).not.toContain('Last try');
    await act(path, { result: 'no-answer' });
    expect(planOf(await htmlOf(path))).toContain(
      'Last tryTried to contact by telephone: no answer',
    );
  });
});

describe('what came of a call', () => {
  it('is recorded at one press, with how and when', async () => {
    const { path } = await atHand();
    const answer = await act(path, { result: 'someone-else', note: '' });
    expect(answer.headers.get('Location')).toBe(`${path}?done=tried`);
    expect((await rowsOf('events')).at(-1)).toMatchObject({
      kind: 'tried',
      detail: 'how=telephone&result=someone-else&when=2026-11-22T11%3A22&next=none',
    });
  });

  const always = ['spoke', 'no-answer', 'someone-else'];
  const byEmail = { reach: ['email'], email: 'ana@vod.example', 'email-say': 'yes' };
  it.each([
    { answers: { 'telephone-message': 'yes' }, buttons: [...always, 'message'] },
    { answers: { 'telephone-message': 'no' }, buttons: always },
    { answers: { 'telephone-message': 'not-sure' }, buttons: always },
    { answers: byEmail, buttons: [] },
  ])('may be a message only where one may be left: $answers', async ({ answers, buttons }) => {
    expect(buttonsOf(await htmlOf((await atHand(answers)).path)).toSorted()).toEqual(
      buttons.toSorted(),
    );
  });

  it('is recorded by no press of the Enter key', async () => {
    const { path } = await atHand();
    const form = /<form class="record".*?<\/form>/s.exec(await htmlOf(path))?.[0] ?? '';
    // The first button is what the key presses.
    expect(/<button[^>]*>/.exec(form)?.[0]).not.toContain('name=');
    const answer = await act(path, { note: 'Soon' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Soon');
  });
});

describe('the history', () => {
  it('says looks in a row in one line, with who looked', async () => {
    const { reference, path } = await atHand();
    await read(path);
    for (const email of ['second@vod.example', 'second@vod.example']) {
      const submission = await findForDesk(env.DB, reference);
      if (submission) await recordView(env.DB, { ...coordinator, email }, submission, sampleTime);
    }
    expect(await read(path)).toContain(
      `Looked at 4 times, the last time then ${coordinator.email}, second@vod.example`,
    );
  });
});
