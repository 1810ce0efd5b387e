import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { ownFonts } from '../../scripts/chromium/start.ts';
import { freePort } from '../../scripts/process/port.ts';

/** Starts a program of a browser with the letters of the project. It writes nowhere else than into `home`. */
export function start(
  command: readonly [string, ...string[]],
  home: string,
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  const [program, ...args] = command;
  return spawn(program, args, {
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
    env: {
      ...process.env,
      ...ownFonts,
      ...env,
      HOME: home,
      TMPDIR: home,
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_DATA_HOME: join(home, 'data'),
      XDG_RUNTIME_DIR: home,
    },
  });
}

/**
 * Starts a WebDriver at a free port, and waits until it answers. Another program may take the port before it does: it is started at
 * another then.
 *
 * @throws Error where the fifth has ended too.
 */
export async function startDriver(
  command: readonly [string, ...string[]],
  home: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly program: ChildProcess; readonly address: string }> {
  for (let attempt = 1; attempt <= 5; attempt++) {
    const port = await freePort();
    const program = start([...command, `--port=${String(port)}`], home, env);
    program.stdout?.resume();
    const address = `http://127.0.0.1:${String(port)}`;
    const answers = vi.waitFor(() => fetch(`${address}/status`), { timeout: 30_000 });
    const ended = once(program, 'exit');
    if ((await Promise.race([answers, ended])) instanceof Response) return { program, address };
  }
  throw new Error(`${command[0]} ended each time that it was started.`);
}

/** Ends a program that was started, and waits until it has ended. */
export async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, 'exit');
  program.kill();
  await ended;
}

/**
 * Waits for what a program writes to its standard output, or to the channel `3`.
 *
 * @returns what stands in the first group of the pattern.
 */
export async function said(
  program: ChildProcess,
  pattern: RegExp,
  channel: 1 | 3 = 1,
): Promise<string> {
  let heard = '';
  for await (const part of program.stdio[channel] as AsyncIterable<Buffer>) {
    heard += part.toString();
    const [, found] = pattern.exec(heard) ?? [];
    if (found !== undefined) return found;
  }
  throw new Error(`${program.spawnfile} ended and did not say ${String(pattern)}: ${heard}`);
}

/** The text of each file in a folder and below, by its path there. A file that goes away meanwhile is none. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.flatMap(({ parentPath, name }) => {
      const path = join(parentPath, name);
      try {
        return [[path.slice(folder.length + 1), textOf(readFileSync(path))]];
      } catch {
        return [];
      }
    }),
  );
}

/** Bytes as text, whether each letter takes one byte or two: browsers write both. */
function textOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  return `${text}\n${text.replaceAll('\0', '')}`;
}
