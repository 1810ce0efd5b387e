import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { freeMegabytes } from './disk.mjs';
import { isInstalled } from './installed.mjs';
import { Refusal, sentenceInOutput } from './refusal.mjs';

const again = 'then run the same command again.';

/** Megabytes: the packages take about 720, and npm's cache holds them compressed as well. */
const whole = 1000;
/** What to have free besides when packages of before make room for them. */
const rest = 100;

/**
 * Installs the packages exactly as package-lock.json says, unless they are.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function install(root, say) {
  if (isInstalled(root)) return;
  const isFirst = !existsSync(join(root, 'node_modules'));
  refuseWithoutSpace(root, isFirst ? whole : rest);
  say(
    isFirst
      ? 'Installing the packages that package-lock.json names (a minute or so) …'
      : 'The installed packages are not those of package-lock.json: installing them again …',
  );
  const { code, output } = await npmCi(root);
  if (code === 0) return;
  throw new Refusal(
    sentenceInOutput(output) ??
      `\`npm ci\` failed, so nothing could be started; correct what it says, ${again}\n\n${output.trim()}`,
  );
}

/**
 * Asked beforehand, for npm takes away what it wrote when it fails, and seldom names the cause.
 * @param {string} root
 * @param {number} needed
 */
function refuseWithoutSpace(root, needed) {
  const free = freeMegabytes(root);
  if (free >= needed) return;
  throw new Refusal(
    `The packages need ${needed} MB and the disk has ${free} MB free: free some space, ${again}`,
  );
}

/**
 * Its output is kept back: under an old Node it is mostly warnings about packages that this project
 * runs under the Node it brings.
 *
 * @param {string} root
 * @returns {Promise<{ code: number, output: string }>}
 */
function npmCi(root) {
  const windows = process.platform === 'win32';
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];
  // Whatever the machine's settings leave out, this project's tools need.
  args.push('--include=dev', '--include=optional', '--fetch-retry-mintimeout=1000');
  const child = spawn(windows ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    env: { ...process.env, PATH: pathWithoutPackages(process.env['PATH'] ?? '') },
    shell: windows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // npm would go on for up to half a minute, to leave things tidy; what it leaves is installed again in any case.
  const end = () => {
    child.kill('SIGKILL');
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  let output = '';
  const keep = (/** @type {Buffer} */ part) => (output += part.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return new Promise((resolve, reject) => {
    child.on('error', () => {
      reject(
        new Refusal(`npm was not found: install Node with npm from https://nodejs.org, ${again}`),
      );
    });
    child.on('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, end);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Without the folder that is about to be replaced: npm must not run by a Node that it takes away.
 * @param {string} path
 */
export function pathWithoutPackages(path) {
  const packages = ['node_modules', '.bin'].join(sep);
  return path
    .split(delimiter)
    .filter((folder) => !folder.endsWith(packages))
    .join(delimiter);
}
