import { endGroup, startChild } from './child.ts';
import { onStop } from './stopping.ts';

export interface Outcome {
  readonly ok: boolean;
  /** All that the tool wrote, in the order in which it came. */
  readonly output: string;
}

/** The same with what went to standard output alone, for answers that a program reads. */
export interface CommandOutcome extends Outcome {
  readonly stdout: string;
}

/** Runs a tool to its end and keeps what it writes. `input` is what it reads, `cwd` where it works if not here. */
export async function runCommand(
  command: readonly [string, ...string[]],
  env: Readonly<Record<string, string>> = {},
  input?: string,
  cwd?: string,
): Promise<CommandOutcome> {
  const child = startChild(command, env, input, cwd);
  const stop = onStop(() => void endGroup(child));
  let output = '';
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    output += part;
    stdout += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    output += part;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  stop.forget();
  return { ok: code === 0, output, stdout };
}
