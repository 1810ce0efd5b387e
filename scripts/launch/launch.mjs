import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { again, Refusal, sentenceForThrown } from './refusal.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const needed = 24;
const damaged = `delete the folder node_modules, ${again}`;

/**
 * Sees to the packages and to the right Node, then runs a file of the project with it.
 * @param {string | undefined} file from the project's folder
 * @param {string[]} args
 */
export async function launch(file, args) {
  try {
    await install(root, (line) => {
      console.log(line);
    });
    process.exitCode = await run(findNode(root), [join(root, file ?? 'scripts/vod.ts'), ...args]);
  } catch (error) {
    const sentence = sentenceForThrown(error);
    if (sentence === undefined) throw error;
    console.error(sentence);
    process.exitCode = 1;
  }
}

/**
 * The Node that runs the tasks: the locked one that the packages bring for this machine, or where
 * none is made for it, the one that runs this if it is new enough.
 *
 * @param {string} root
 * @param {{ platform: string, arch: string, version: string, execPath: string }} here
 * @returns {string}
 */
export function findNode(root, here = process) {
  const windows = here.platform === 'win32';
  const system = windows ? 'win' : here.platform;
  const brought = join(root, 'node_modules', `node-${system}-${here.arch}`);
  const program = join(brought, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(program)) return program;
  if (existsSync(brought)) throw new Refusal(`The installed packages are damaged: ${damaged}`);
  if (parseInt(here.version.slice(1), 10) >= needed) return here.execPath;
  throw new Refusal(
    `This machine (${here.platform} ${here.arch}) needs Node ${needed} or newer and has ${here.version}: ` +
      `install it from https://nodejs.org, ${again}`,
  );
}

/**
 * @param {string} node
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function run(node, args) {
  const binaries = join(root, 'node_modules', '.bin');
  const child = spawn(node, args, {
    cwd: root,
    env: {
      ...process.env,
      PATH: [binaries, process.env['PATH'] ?? ''].join(delimiter),
      ASTRO_TELEMETRY_DISABLED: '1',
      WRANGLER_SEND_METRICS: 'false',
    },
    // The channel tells the task when this process is gone, however it went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // A terminal's Ctrl-C reaches the task as well. It ends in its own order, and this process after it.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', () => {
      reject(
        new Refusal(`The Node that the packages bring (${node}) does not run here: ${damaged}`),
      );
    });
    child.on('close', (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
