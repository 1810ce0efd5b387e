import { checkMark } from '../forms/decoy.ts';

/**
 * Why a submission may come from a program. It is set apart then, never dropped: the person gets the same receipt. A
 * `check` says of itself that it does, and nobody is told of it. A `flood` is what came after the cap of a day.
 */
export type Suspicion = 'check' | 'decoy' | 'pace' | 'repeat' | 'flood';

/** Nobody reads a form, fills it in, reads the answers once more and sends them in less, in milliseconds. */
export const shortestPace = 4000;

/** How often the same answers may come within a day before they are a repeat. */
export const repeatsAllowed = 3;

/**
 * What the form itself tells. Repeats and floods are seen while saving.
 *
 * @param decoy what stood in the field that no person sees.
 * @param handedOut when the page was, in milliseconds since 1970; undefined where its id was made up.
 * @param now milliseconds since 1970.
 */
export function suspicionOf(
  decoy: string,
  handedOut: number | undefined,
  now: number,
): Suspicion | null {
  if (decoy === checkMark) return 'check';
  if (decoy !== '') return 'decoy';
  return handedOut === undefined || now - handedOut < shortestPace ? 'pace' : null;
}
