import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { findNode } from './node.mjs';
import { Refusal, sentenceForThrown } from './refusal.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

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
        new Refusal(
          `The Node that the packages bring (${node}) does not run here: delete the folder node_modules, then run the same command again.`,
        ),
      );
    });
    child.on('close', (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
