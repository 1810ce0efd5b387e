import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { again, freeMegabytes, Refusal, sentenceInOutput } from './refusal.mjs';

/** Megabytes: the packages take about 720, and npm's cache holds them compressed as well. */
const whole = 1000;
/** What to have free besides when packages of before make room for them. */
const rest = 100;

/**
 * Whether the packages are installed as package-lock.json says.
 *
 * npm writes node_modules/.package-lock.json when all else is done and takes it away before it starts, so that file is the
 * proof of a finished install, whoever ran it. What the lock calls optional may be missing: most of it is for other machines.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const locked = packagesIn(join(root, 'package-lock.json'));
  const found = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (!locked || !found) return false;
  return Object.entries(locked).every(([path, { version, integrity, optional }]) => {
    const there = found[path];
    if (path === '' || (optional === true && !there)) return true;
    return (
      there?.version === version &&
      there?.integrity === integrity &&
      existsSync(join(root, path, 'package.json'))
    );
  });
}

/**
 * Installs the packages, unless they are.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function install(root, say) {
  if (isInstalled(root)) return;
  const isFirst = !existsSync(join(root, 'node_modules'));
  // Asked beforehand, for npm takes away what it wrote when it fails, and seldom names the cause.
  const [needed, free] = [isFirst ? whole : rest, freeMegabytes(root)];
  if (free < needed) {
    throw new Refusal(
      `The packages need ${needed} MB and the disk has ${free} MB free: free some space, ${again}`,
    );
  }
  say(
    isFirst
      ? 'Installing the packages that package-lock.json names (a minute or so) …'
      : 'The installed packages are not those of package-lock.json: installing them again …',
  );
  await npmCi(root);
}

/**
 * Its output is kept back: under an old Node it is mostly warnings about packages that this project
 * runs under the Node it brings.
 * @param {string} root
 */
async function npmCi(root) {
  const windows = process.platform === 'win32';
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];
  // Whatever the machine's settings leave out, this project's tools need.
  args.push('--include=dev', '--include=optional', '--fetch-retry-mintimeout=1000');
  const running = promisify(execFile)(windows ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    env: { ...process.env, PATH: pathWithoutPackages(process.env['PATH'] ?? '') },
    shell: windows,
    maxBuffer: Infinity,
  });
  // npm would go on for up to half a minute, to leave things tidy; what it leaves is installed again in any case.
  const end = () => {
    running.child.kill('SIGKILL');
    process.exit(130);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, end);
  try {
    await running;
  } catch (error) {
    const { code, stdout, stderr } =
      /** @type {{ code: unknown, stdout: string, stderr: string }} */ (error);
    if (code === 'ENOENT')
      throw new Refusal(
        `npm was not found: install Node with npm from https://nodejs.org, ${again}`,
      );
    const output = `${stdout}${stderr}`.trim();
    throw new Refusal(
      sentenceInOutput(output) ??
        `\`npm ci\` failed, so nothing could be started; correct what it says, ${again}\n\n${output}`,
    );
  } finally {
    for (const signal of signals) process.off(signal, end);
  }
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

/**
 * What a lock names; nothing where it is absent or cut short.
 *
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @param {string} file
 */
function packagesIn(file) {
  if (!existsSync(file)) return undefined;
  try {
    const lock = /** @type {{ packages?: Record<string, LockedPackage> }} */ (
      JSON.parse(readFileSync(file, 'utf8'))
    );
    return lock.packages;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
