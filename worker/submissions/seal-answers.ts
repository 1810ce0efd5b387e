import { forms } from '../forms/index.ts';
import { soughtIn } from '../forms/sought.ts';
import type { Answers } from '../forms/values.ts';
import type { KeyRing } from '../seal/key-ring.ts';
import { seal, type Sealed, type SealedRow } from '../seal/seal.ts';
import { termsOf, type Term } from './terms.ts';

/** What is kept of answers: themselves under seal, and the terms by which they are found. Both are of one key. */
export interface SealedAnswers {
  readonly sealed: Sealed;
  readonly terms: readonly Term[];
}

/** The terms by which answers are found, under the newest key. Those of a form that is gone are found by none. */
async function findableBy(
  ring: KeyRing,
  { kind }: Pick<SealedRow, 'kind'>,
  answers: Answers,
): Promise<readonly Term[]> {
  const form = forms.find((each) => each.kind === kind);
  const termKey = ring.termKeys.get(ring.newest);
  if (!termKey) throw new Error('the key ring has no newest key');
  return form ? termsOf(termKey, soughtIn(form, answers)) : [];
}

/** Seals answers for one row under the newest key, and makes the terms by which they are found. */
export async function sealAnswers(
  ring: KeyRing,
  row: SealedRow,
  answers: Answers,
): Promise<SealedAnswers> {
  return {
    sealed: await seal(ring, row, answers),
    terms: await findableBy(ring, row, answers),
  };
}
