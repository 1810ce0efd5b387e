import { sentenceForThrown, sentenceInOutput } from '../launch/refusal.mjs';
import type { Outcome } from '../process/run-command.ts';
import { isStopping } from '../process/stopping.ts';
import { progress } from './progress.ts';
import type { Step } from './step.ts';

/** Runs a step, tells it in one line, and shows what it wrote only if it failed. */
export async function runStep(step: Step): Promise<boolean> {
  const line = progress(step.name);
  const { ok, output } = await outcomeOf(step);
  line.end(ok);
  if (!ok && !isStopping()) console.log(`\n${sentenceInOutput(output) ?? output.trim()}\n`);
  return ok;
}

/** Runs steps one after the other and says how many failed; a failed one doesn't hold up the rest. */
export async function runSteps(
  steps: readonly Step[],
): Promise<{ passed: number; failed: number }> {
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    if (isStopping()) break;
    if (await runStep(step)) passed += 1;
    else failed += 1;
  }
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
