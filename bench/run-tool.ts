import { runCommand } from '../scripts/process/run-command.ts';
import { root } from '../scripts/root.ts';

/**
 * Runs a tool to its end.
 *
 * @throws Error with what it wrote last, if it fails.
 */
export async function runTool(
  command: readonly [string, ...string[]],
  cwd: string = root,
): Promise<void> {
  const env = { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const { ok, output } = await runCommand(command, env, undefined, cwd);
  if (!ok) throw new Error(`${command.join(' ')} failed:\n${output.slice(-4000)}`);
}
