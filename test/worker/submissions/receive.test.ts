import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { open } from '../../../worker/seal/seal.ts';
import { hold, withdraw } from '../../../worker/submissions/changes.ts';
import { hashOfCode, sameHash } from '../../../worker/submissions/receipt-code.ts';
import { receiptLifetime, receive, type Posted } from '../../../worker/submissions/receive.ts';
import { config, posted } from '../received.ts';
import { idNumber, rowsOf, sampleAnswers, sampleId, sampleTime } from '../saved.ts';

const sent = (changes: Partial<Posted> = {}, now = sampleTime) =>
  receive(env.DB, config, posted(changes), now);

/** Receives what is expected to be taken. */
async function taken(changes: Partial<Posted> = {}, now = sampleTime) {
  const reception = await sent(changes, now);
  if (reception.outcome !== 'received') throw new Error(reception.outcome);
  return reception;
}

describe('receive', () => {
  it('saves what opens to the answers, and a hash of the code and not the code', async () => {
    const { code, saved } = await taken();
    const { sealed, codeHash } = saved.submission;
    expect(sealed && (await open(config.keyRing, saved.submission, sealed))).toEqual(sampleAnswers);
    expect(sameHash(codeHash, await hashOfCode(config.receiptKey, code))).toBe(true);
    expect(JSON.stringify(await rowsOf('submissions'))).not.toContain(code);
  });

  it('gives the same reference and code when the same is sent again, and others to another id', async () => {
    const [first, second] = [await taken(), await taken({}, sampleTime + 1000)];
    expect(second.code).toBe(first.code);
    expect(second.saved.submission).toEqual(first.saved.submission);
    const other = await taken({ id: idNumber(2) });
    expect(other.code).not.toBe(first.code);
    expect(other.saved.submission.reference).not.toBe(first.saved.submission.reference);
  });

  const other = { answers: { ...sampleAnswers, message: 'Other' } };
  it.each([
    { when: 'as long as the receipt lasts', after: receiptLifetime, outcome: 'received' },
    { when: 'once the receipt is over', after: receiptLifetime + 1, outcome: 'expired' },
    { when: 'with other answers', with: other, outcome: 'differs' },
    { when: 'after it was withdrawn', change: withdraw, outcome: 'differs' },
    { when: 'while it is on hold', change: hold, outcome: 'received' },
  ])('is $outcome when the same is sent again $when', async (expected) => {
    await taken();
    await expected.change?.(env.DB, sampleId, sampleTime);
    const again = await sent(expected.with, sampleTime + (expected.after ?? 0));
    expect(again.outcome).toBe(expected.outcome);
    expect('code' in again).toBe(expected.outcome === 'received');
  });
});
