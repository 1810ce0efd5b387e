import { sentenceForThrown, sentenceInOutput } from '../launch/refusal.mjs';
import { runCommand, type Outcome } from '../process/run-command.ts';
import { isStopping } from '../process/stopping.ts';
import { progress, tell } from './progress.ts';

/** One thing that a task does: it has a name, and it holds or fails. */
export interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

/** A step that is one call of a tool. */
export function command(name: string, ...call: readonly [string, ...string[]]): Step {
  return { name, run: () => runCommand(call) };
}

/** How many steps or tests held, and how many failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Both together. */
export const sum = (one: Count, other: Count): Count => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
});

/**
 * Says the last line of a run that was not stopped.
 *
 * @returns whether all passed.
 */
export function sayCount({ passed, failed }: Count): boolean {
  if (isStopping()) return false;
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0;
}

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
export async function runSteps(steps: readonly Step[], atOnce = 1): Promise<Count> {
  const held: boolean[] = [];
  const waiting = [...steps];
  const work = async () => {
    for (let step = waiting.shift(); step && !isStopping(); step = waiting.shift())
      held.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const passed = held.filter(Boolean).length;
  return { passed, failed: held.length - passed };
}

async function outcomeOf(step: Step): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    const output = sentenceForThrown(error) ?? (error instanceof Error ? error.stack : undefined);
    return { ok: false, output: output ?? String(error) };
  }
}
