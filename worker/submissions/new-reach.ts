import type { FormDefinition } from '../forms/definition.ts';
import type { Answers } from '../forms/values.ts';
import type { KeyRing } from '../seal/key-ring.ts';
import { open } from '../seal/seal.ts';
import { sealAnswers, type SealedAnswers } from './seal-answers.ts';
import type { Submission } from './submission.ts';

/**
 * The answers with their part about how to reach the person replaced whole: nothing of the old part stays.
 *
 * @param form that part (`reachPart`).
 * @param reach what was answered to it.
 * @returns undefined where there are no answers any more.
 * @throws when the old answers do not open.
 */
export async function withNewReach(
  keyRing: KeyRing,
  submission: Submission,
  form: FormDefinition,
  reach: Answers,
): Promise<SealedAnswers | undefined> {
  if (!submission.sealed) return undefined;
  const replaced = new Set(form.fields.map(({ name }) => name));
  const old = Object.entries(await open(keyRing, submission, submission.sealed));
  const answers = { ...Object.fromEntries(old.filter(([name]) => !replaced.has(name))), ...reach };
  return sealAnswers(keyRing, submission, answers);
}
