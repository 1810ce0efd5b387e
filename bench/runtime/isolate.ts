import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bench, project } from '../folders.ts';
import { startPlatform, type Platform } from './platform.ts';

/** A Worker alone in a process of the platform's runtime: what that takes of the processor, no simulation takes. */
export interface Isolate {
  readonly origin: string;
  readonly pid: number;
  stop: () => Promise<unknown>;
}

/** The header in which this runtime is told that Access let somebody in, and as whom. */
export const asMember = { 'bench-access': JSON.stringify({ app_aud: 'local' }) };

const [runtime = ''] = globSync(
  join(project, 'node_modules', '@cloudflare', 'workerd-*', 'bin', 'workerd*'),
);

const worker = (file: string, more: string) =>
  `(modules = [(name = "${file}", esModule = embed "${file}")], compatibilityDate = "2026-10-31"${more})`;

const inMemory = (entrypoint: string) => `(name = "in-memory", entrypoint = "${entrypoint}")`;

/** What the Worker has: its variables, the platform over HTTP, and counters and mail that cost nothing. */
function bindingsOf(platform: Platform): string {
  const variables = Object.entries(platform.variables).map(([name, value]) => {
    const [kind, text] =
      typeof value === 'string' ? ['text', value] : ['json', JSON.stringify(value)];
    return `(name = "${name}", ${kind} = ${JSON.stringify(text)})`;
  });
  return [
    ...variables,
    '(name = "DB", wrapped = (moduleName = "cloudflare-internal:d1-api", innerBindings = [(name = "fetcher", service = "platform")]))',
    '(name = "ASSETS", service = "platform")',
    ...['RATE_BY_ADDRESS', 'RATE_OF_ALL'].map(
      (name) => `(name = "${name}", service = ${inMemory('Counter')})`,
    ),
    `(name = "EMAIL", service = ${inMemory('Mail')})`,
  ].join(', ');
}

/** https://github.com/cloudflare/workerd/blob/main/src/workerd/server/workerd.capnp */
const configurationOf = (platform: Platform) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = ${worker('index.js', `, bindings = [${bindingsOf(platform)}], accessBlobHeader = "bench-access", accessBindingService = ${inMemory('Identity')}`)}),
    (name = "in-memory", worker = ${worker('in-memory.js', '')}),
    (name = "platform", external = (address = "${new URL(platform.origin).host}", http = ()))
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]
);`;

/**
 * Starts a Worker in a runtime of its own, and waits until it listens.
 *
 * @param file the one file that it is.
 */
export async function startIsolate(
  folder: string,
  file: string,
  platform: Platform,
): Promise<Isolate> {
  await mkdir(folder, { recursive: true });
  const own = await mkdtemp(join(folder, 'isolate-'));
  await copyFile(file, join(own, 'index.js'));
  await copyFile(join(bench, 'runtime', 'in-memory.js'), join(own, 'in-memory.js'));
  await writeFile(join(own, 'config.capnp'), configurationOf(platform));
  const child = spawn(
    runtime,
    ['serve', '--experimental', '--control-fd=3', join(own, 'config.capnp')],
    // What the Worker logs of a burst is no news of the bench.
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stderr?.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-2000)));
  const ended = once(child, 'exit');
  const port = await new Promise<number>((resolve, reject) => {
    const control = child.stdio[3] as NodeJS.ReadableStream;
    createInterface(control).on('line', (line) => {
      const told = JSON.parse(line) as { event: string; port?: number };
      if (told.event === 'listen' && told.port !== undefined) resolve(told.port);
    });
    void ended.then(() => {
      reject(new Error(`the runtime ended before it listened:\n${said}`));
    });
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: () => {
      child.kill();
      return ended;
    },
  };
}

/** Workers side by side, each alone in its process, and the one platform that they have in another. */
export async function startApart<const Names extends Readonly<Record<string, string>>>(
  folder: string,
  workers: Names,
) {
  const platform = await startPlatform(folder);
  const started = await Promise.all(
    Object.entries(workers).map(
      async ([name, file]) => [name, await startIsolate(folder, file, platform)] as const,
    ),
  );
  return {
    platform,
    ...(Object.fromEntries(started) as Record<keyof Names, Isolate>),
    stop: async () => {
      await Promise.all(started.map(([, isolate]) => isolate.stop()));
      await platform.stop();
    },
  };
}
