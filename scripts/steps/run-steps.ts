import { sentenceForThrown, sentenceInOutput } from '../launch/refusal.mjs';
import type { Outcome } from '../process/run-command.ts';
import { isStopping } from '../process/stopping.ts';
import { progress, tell } from './progress.ts';
import type { Step } from './step.ts';

/** Runs a step, tells its end in one line, and shows what it wrote only if it failed. */
export async function runStep(step: Step): Promise<boolean> {
  const line = progress(step.name);
  const { ok, output } = await outcomeOf(step);
  line.end(ok);
  if (!ok && !isStopping()) tell(`\n${sentenceInOutput(output) ?? output.trim()}\n`);
  return ok;
}

/**
 * Runs steps and says how many failed; a failed one doesn't hold up the rest.
 *
 * @param atOnce how many are at work at a time, begun in their order.
 */
export async function runSteps(
  steps: readonly Step[],
  atOnce = 1,
): Promise<{ passed: number; failed: number }> {
  let passed = 0;
  let failed = 0;
  const waiting = [...steps];
  const work = async () => {
    for (let step = waiting.shift(); step && !isStopping(); step = waiting.shift()) {
      if (await runStep(step)) passed += 1;
      else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { passed, failed };
}

async function outcomeOf(step: Step): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    const output = sentenceForThrown(error) ?? (error instanceof Error ? error.stack : undefined);
    return { ok: false, output: output ?? String(error) };
  }
}
