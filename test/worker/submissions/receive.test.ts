import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { open } from '../../../worker/seal/seal.ts';
import { hold, withdraw } from '../../../worker/submissions/changes.ts';
import { hashOfCode, sameHash } from '../../../worker/submissions/receipt-code.ts';
import { receiptLifetime, receive, type Posted } from '../../../worker/submissions/receive.ts';
import { config, posted } from '../received.ts';
import { idNumber, rowsOf, sampleAnswers, sampleId, sampleTime } from '../saved.ts';

/** Receives what is expected to be taken. */
async function taken(changes: Partial<Posted> = {}, now = sampleTime) {
  const reception = await receive(env.DB, config, posted(changes), now);
  if (reception.outcome !== 'received') throw new Error(reception.outcome);
  return reception;
}

/** Receives the same again, with some of it changed. */
const again = (changes: Partial<Posted> = {}, now = sampleTime) =>
  receive(env.DB, config, posted(changes), now);

describe('receive', () => {
  it('saves what opens to the answers', async () => {
    const { submission } = (await taken()).saved;
    expect(
      submission.sealed && (await open(config.keyRing, submission, submission.sealed)),
    ).toEqual(sampleAnswers);
  });

  it('keeps a hash of the code and not the code', async () => {
    const { code, saved } = await taken();
    expect(sameHash(saved.submission.codeHash, await hashOfCode(config.receiptKey, code))).toBe(
      true,
    );
    expect(JSON.stringify(await rowsOf('submissions'))).not.toContain(code);
  });

  it('gives the same reference and code when the same is sent again', async () => {
    const [first, second] = [await taken(), await taken({}, sampleTime + 1000)];
    expect(second.code).toBe(first.code);
    expect(second.saved.submission).toEqual(first.saved.submission);
  });

  it.each([
    { after: receiptLifetime - 1, outcome: 'received' },
    { after: receiptLifetime, outcome: 'received' },
    { after: receiptLifetime + 1, outcome: 'expired' },
  ])('is $outcome when the same is sent again after $after ms', async ({ after, outcome }) => {
    await taken();
    expect((await again({}, sampleTime + after)).outcome).toBe(outcome);
  });

  it('gives no code when other answers come with the same id', async () => {
    await taken();
    expect(await again({ answers: { ...sampleAnswers, message: 'Other' } })).toEqual({
      outcome: 'differs',
    });
  });

  it('gives no code when the same answers come with an id that was withdrawn', async () => {
    await taken();
    await withdraw(env.DB, sampleId, sampleTime);
    expect(await again()).toEqual({ outcome: 'differs' });
  });

  it('still gives the receipt of what was put on hold', async () => {
    await taken();
    await hold(env.DB, sampleId, sampleTime);
    expect((await again()).outcome).toBe('received');
  });

  it('gives each id a reference and a code of its own', async () => {
    const [one, other] = [await taken(), await taken({ id: idNumber(2) })];
    expect(one.code).not.toBe(other.code);
    expect(one.saved.submission.reference).not.toBe(other.saved.submission.reference);
  });
});
