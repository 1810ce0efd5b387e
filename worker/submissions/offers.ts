import type { Submission } from './submission.ts';

/** What the person can do, themselves or by telephone. */
export type TheirOffer = 'change' | 'hold' | 'resume' | 'withdraw';

/**
 * What can be done where a submission stands. What was withdrawn, or erased, can't be worked on. Where the office does
 * nothing, there is no contact to hold, and where it takes what came for no person's, new answers would not be used.
 */
export function theirOffers({ sealed, state, heldAt }: Submission): readonly TheirOffer[] {
  if (!sealed) return [];
  if (state === 'spam') return ['withdraw'];
  if (state === 'closed') return ['change', 'withdraw'];
  return ['change', heldAt === null ? 'hold' : 'resume', 'withdraw'];
}
