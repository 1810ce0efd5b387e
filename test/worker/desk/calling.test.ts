import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../worker/forms/values.ts';
import { recordView } from '../../../worker/desk/submission/record-look.ts';
import { findForDesk } from '../../../worker/desk/submission/desk-submission.ts';
import { showReference } from '../../../worker/submissions/reference.ts';
import { coordinator, postAtDesk, received, textOf, visit } from './at-the-desk.ts';
import { sampleTime } from '../saved.ts';

const reachable = {
  who: 'family',
  name: 'Ana',
  reach: ['telephone'],
  telephone: '555 555 0100',
  'telephone-message': 'yes',
  'telephone-say': 'no',
  note: 'Let it ring.',
} as const;

async function atHand(answers: Partial<Answers> = {}) {
  const { reference } = await received(1, { answers: { ...reachable, ...answers } });
  const path = `/coordinator/submissions/${showReference(reference)}/`;
  const read = async () => (await visit(path)).text();
  return { reference, path, read };
}

const planOf = (html: string) =>
  textOf(/<section class="plan".*?<\/section>/s.exec(html)?.[0] ?? '');
const buttonsOf = (html: string) =>
  [...html.matchAll(/<button type="submit" name="result" value="(.*?)">/g)].map(([, name]) => name);

describe('the plan, with the telephone in hand', () => {
  it('holds who they are, what they wrote and what to say to somebody else', async () => {
    const plan = planOf(await (await atHand()).read());
    expect(plan).toContain('Who they areOption family');
    expect(plan).toContain('What they wroteLet it ring.');
    expect(plan).toContain('If someone else answers, say only that you will call again.');
  });

  it('holds the last try and what came of it, and none before there was one', async () => {
    const { path, read } = await atHand();
    expect(planOf(await read())).not.toContain('Last try');
    await postAtDesk(path, { result: 'no-answer', version: '1' });
    expect(planOf(await read())).toContain('Last tryTried to contact by telephone: no answer');
  });
});

describe('what came of a call', () => {
  it('is recorded at one press, with how and when', async () => {
    const { path } = await atHand();
    const answer = await postAtDesk(path, { result: 'someone-else', version: '1', note: '' });
    expect(answer.headers.get('Location')).toBe(`${path}?done=tried`);
    const detail = await env.DB.prepare("SELECT detail FROM events WHERE kind = 'tried'").first(
      'detail',
    );
    expect(detail).toMatch(
      /^how=telephone&result=someone-else&when=\d{4}-\d{2}-\d{2}T\d{2}%3A\d{2}&next=none$/,
    );
  });

  it('may be a message where one may be left', async () => {
    expect(buttonsOf(await (await atHand()).read())).toContain('message');
  });

  it.each(['no', 'not-sure'])('is no message where that is safe: %s', async (said) => {
    const html = await (await atHand({ 'telephone-message': said })).read();
    expect(buttonsOf(html)).toEqual(['spoke', 'no-answer', 'someone-else']);
  });

  it('is not asked where they do not want to be called', async () => {
    const byEmail = { reach: ['email'], email: 'ana@vod.example', 'email-say': 'yes' };
    expect(buttonsOf(await (await atHand(byEmail)).read())).toEqual([]);
  });

  it('is recorded by no press of the Enter key', async () => {
    const { path, read } = await atHand();
    const form = /<form class="record".*?<\/form>/s.exec(await read())?.[0] ?? '';
    // The first button is what the key presses.
    expect(/<button[^>]*>/.exec(form)?.[0]).not.toContain('name=');
    const answer = await postAtDesk(path, { version: '1', note: 'Soon' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Soon');
  });
});

describe('the history', () => {
  it('says looks in a row in one line, with who looked', async () => {
    const { reference, path, read } = await atHand();
    await read();
    for (const email of ['second@vod.example', 'second@vod.example']) {
      const submission = await findForDesk(env.DB, reference);
      if (submission) await recordView(env.DB, { ...coordinator, email }, submission, sampleTime);
    }
    const text = textOf(await (await visit(path)).text());
    expect(text).toContain(
      `Looked at 3 times, the last time then ${coordinator.email}, second@vod.example`,
    );
  });
});
