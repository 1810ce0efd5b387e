import { progress } from '../steps/progress.ts';
import { StepFailed, type Site } from './site.ts';
import * as steps from './steps.ts';

/** What became of it: all did, or which steps did not and why. */
export interface Smoke {
  readonly failures: readonly { readonly step: string; readonly why: string }[];
  /** The reference of what was sent and could not be erased. */
  readonly left?: string;
}

/**
 * Tries the whole way of a submission out, on one that says of itself that it is a check. A step that fails ends the way,
 * but what was sent is erased all the same.
 */
export async function smoke(site: Site, now: number): Promise<Smoke> {
  const failures: { step: string; why: string }[] = [];
  /** @returns what a step came to, or undefined where it failed. */
  const step = async <T>(name: string, work: Promise<T>): Promise<{ result: T } | undefined> => {
    const line = progress(name);
    try {
      const result = await work;
      line.end(true);
      return { result };
    } catch (error) {
      line.end(false);
      if (!(error instanceof StepFailed)) throw error;
      failures.push({ step: name, why: error.message });
      return undefined;
    }
  };
  await step('health', steps.lookAtHealth(site, now));
  const form = await step('the form', steps.openForm(site));
  if (!form) return { failures };
  if (!(await step('the answers once more', steps.checkAnswers(site, form.result))))
    return { failures };
  const sent = await step('sending', steps.send(site, form.result));
  if (!sent) return { failures };
  await step("the coordinator's list", steps.findAtDesk(site, sent.result));
  if (!(await step('erasing', steps.erase(site, sent.result))))
    return { failures, left: sent.result.reference };
  await step('nothing left', steps.findErased(site, sent.result));
  return { failures };
}
