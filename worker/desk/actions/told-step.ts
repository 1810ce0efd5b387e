import type { FieldError } from '../../forms/check.ts';
import { fitsCode } from '../../submissions/receipt-code.ts';
import { theirOffers, type TheirOffer } from '../../submissions/offers.ts';
import type { Submission } from '../../submissions/submission.ts';
import { assurances, type Assurance } from '../../submissions/told.ts';

/**
 * What a member can ask for while somebody is on the telephone, and what has to be open to the person for it. `change` and
 * `withdraw` only show the next page; the others do it.
 */
export const toldSteps = {
  change: 'change',
  changed: 'change',
  held: 'hold',
  resumed: 'resume',
  withdraw: 'withdraw',
  withdrawn: 'withdraw',
} as const satisfies Record<string, TheirOffer>;

export type ToldStep = keyof typeof toldSteps;

/** The step that was asked for, where it can be taken from where the submission stands. */
export function stepIn(posted: URLSearchParams, submission: Submission): ToldStep | undefined {
  const asked = posted.get('action') ?? '';
  const step = (Object.keys(toldSteps) as ToldStep[]).find((name) => name === asked);
  return step && theirOffers(submission).includes(toldSteps[step]) ? step : undefined;
}

/** What can be wrong with how a member made sure of the caller; the page has a sentence for each. */
export type CallerError = 'sure' | 'code' | 'code-wrong';

export type ReadCaller =
  | { readonly holds: true; readonly sure: Assurance }
  | { readonly holds: false; readonly error: CallerError };

/**
 * How a member made sure of who is calling.
 *
 * @param code the receipt code that belongs to the submission: what was read out of it has to fit.
 */
export function readCaller(posted: URLSearchParams, code: string): ReadCaller {
  const asked = posted.get('sure');
  const sure = assurances.find((name) => name === asked);
  if (sure === undefined) return { holds: false, error: 'sure' };
  if (sure !== 'code') return { holds: true, sure };
  const typed = posted.get('code') ?? '';
  if (typed.trim() === '') return { holds: false, error: 'code' };
  return fitsCode(code, typed) ? { holds: true, sure } : { holds: false, error: 'code-wrong' };
}

/** How a step went that did not lead on: how the member made sure, or an answer, does not hold; or nothing was changed. */
export type ToldProblem =
  | { readonly code: 'caller'; readonly error: CallerError }
  | { readonly code: 'answers'; readonly errors: readonly FieldError[] }
  | { readonly code: 'stale' | 'refused' | 'unavailable' };
