import { endGroup, startChild } from './child.ts';
import { onStop } from './stopping.ts';

export interface Outcome {
  readonly ok: boolean;
  /** All that the tool wrote, in the order in which it came. */
  readonly output: string;
}

/** Runs a tool to its end and keeps what it writes. */
export async function runCommand(
  command: readonly [string, ...string[]],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const child = startChild(command, env);
  const stop = onStop(() => void endGroup(child));
  let output = '';
  const keep = (part: string): void => {
    output += part;
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  stop.forget();
  return { ok: code === 0, output };
}
