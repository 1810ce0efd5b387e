import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

const needed = 24;

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
  if (existsSync(brought)) {
    throw new Refusal(
      'The installed packages are damaged: delete the folder node_modules, then run the same command again.',
    );
  }
  if (parseInt(here.version.slice(1), 10) >= needed) return here.execPath;
  throw new Refusal(
    `This machine (${here.platform} ${here.arch}) needs Node ${needed} or newer and has ${here.version}: ` +
      'install it from https://nodejs.org, then run the same command again.',
  );
}
