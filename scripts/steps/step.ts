import { runCommand, type Outcome } from '../process/run-command.ts';

/** One thing that a task does: it has a name, and it holds or fails. */
export interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

/** A step that is one call of a tool. */
export function command(name: string, ...call: readonly [string, ...string[]]): Step {
  return { name, run: () => runCommand(call) };
}
