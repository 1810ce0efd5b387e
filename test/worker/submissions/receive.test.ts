import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../worker/config.ts';
import { open } from '../../../worker/seal/seal.ts';
import { hold, withdraw } from '../../../worker/submissions/changes.ts';
import { hashOfCode, sameHash } from '../../../worker/submissions/receipt-code.ts';
import { receiptLifetime, receive, type Posted } from '../../../worker/submissions/receive.ts';
import { idNumber, rowsOf, sampleAnswers, sampleId, sampleTime } from '../saved.ts';

const config = await readConfig(env);
const posted: Posted = {
  id: sampleId,
  kind: 'contact',
  locale: 'en',
  answers: sampleAnswers,
  decoy: '',
};
const received = (changes: Partial<Posted> = {}, now = sampleTime) =>
  receive(env.DB, config, { ...posted, ...changes }, now);

describe('receive', () => {
  it('saves what opens to the answers', async () => {
    const reception = await received();
    if (reception.outcome !== 'received' || !reception.saved.submission.sealed)
      throw new Error('not received');
    const { submission } = reception.saved;
    expect(
      submission.sealed && (await open(config.keyRing, submission, submission.sealed)),
    ).toEqual(sampleAnswers);
  });

  it('keeps a hash of the code and not the code', async () => {
    const reception = await received();
    if (reception.outcome !== 'received') throw new Error('not received');
    const { code, saved } = reception;
    expect(sameHash(saved.submission.codeHash, await hashOfCode(config.receiptKey, code))).toBe(
      true,
    );
    expect(JSON.stringify(await rowsOf('submissions'))).not.toContain(code);
  });

  it('gives the same reference and code when the same is sent again', async () => {
    const [first, again] = [await received(), await received({}, sampleTime + 1000)];
    if (first.outcome !== 'received' || again.outcome !== 'received')
      throw new Error('not received');
    expect(again.code).toBe(first.code);
    expect(again.saved.submission).toEqual(first.saved.submission);
  });

  it.each([
    { after: receiptLifetime - 1, outcome: 'received' },
    { after: receiptLifetime, outcome: 'received' },
    { after: receiptLifetime + 1, outcome: 'expired' },
  ])('is $outcome when the same is sent again after $after ms', async ({ after, outcome }) => {
    await received();
    expect((await received({}, sampleTime + after)).outcome).toBe(outcome);
  });

  it('gives no code when other answers come with the same id', async () => {
    await received();
    expect(await received({ answers: { ...sampleAnswers, message: 'Other' } })).toEqual({
      outcome: 'differs',
    });
  });

  it('gives no code when the same answers come with an id that was withdrawn', async () => {
    await received();
    await withdraw(env.DB, sampleId, sampleTime);
    expect(await received()).toEqual({ outcome: 'differs' });
  });

  it('still gives the receipt of what was put on hold', async () => {
    await received();
    await hold(env.DB, sampleId, sampleTime);
    expect((await received()).outcome).toBe('received');
  });

  it('gives each id a reference and a code of its own', async () => {
    const [one, other] = [await received(), await received({ id: idNumber(2) })];
    if (one.outcome !== 'received' || other.outcome !== 'received') throw new Error('not received');
    expect(one.code).not.toBe(other.code);
    expect(one.saved.submission.reference).not.toBe(other.saved.submission.reference);
  });
});
