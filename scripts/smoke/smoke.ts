import { progress } from '../steps/progress.ts';
import { StepFailed, type Site } from './site.ts';
import {
  checkAnswers,
  erase,
  findAtDesk,
  findErased,
  lookAtHealth,
  openForm,
  send,
} from './steps.ts';

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
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T | undefined> => {
    const line = progress(name);
    try {
      const result = await work();
      line.end(true);
      return result;
    } catch (error) {
      line.end(false);
      if (!(error instanceof StepFailed)) throw error;
      failures.push({ step: name, why: error.message });
      return undefined;
    }
  };
  await step('health', () => lookAtHealth(site, now));
  const id = await step('the form', () => openForm(site));
  if (id === undefined) return { failures };
  const checked = await step('the answers once more', () => checkAnswers(site, id));
  if (checked === undefined) return { failures };
  const receipt = await step('sending', () => send(site, id));
  if (receipt === undefined) return { failures };
  await step("the coordinator's list", () => findAtDesk(site, receipt));
  const erased = await step('erasing', () => erase(site, receipt));
  if (erased === undefined) return { failures, left: receipt.reference };
  await step('nothing left', () => findErased(site, receipt));
  return { failures };
}
