import { fieldsUnder, isChoice } from '../forms/definition.ts';
import { forms } from '../forms/index.ts';
import type { Answers } from '../forms/values.ts';

/**
 * Whether the person's own page may say that the office tried to reach them. It may where they answered "yes" to everything about
 * what is safe in the ways that they chose. Anywhere else, somebody who watches their telephone or mail and comes to this page
 * could put the two together, and learn who it was that called.
 */
export function mayBeTold(kind: string, answers: Answers): boolean {
  const form = forms.find((one) => one.kind === kind);
  const ways = [answers['reach'] ?? []].flat();
  return (
    form !== undefined &&
    ways.length > 0 &&
    ways
      .flatMap((way) => fieldsUnder(form, 'reach', way).filter(isChoice))
      .every(({ name }) => answers[name] === 'yes')
  );
}
