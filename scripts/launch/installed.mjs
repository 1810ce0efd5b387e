import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitsThisMachine } from './machine.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {string | string[]} [os]
 * @property {string | string[]} [cpu]
 * @property {string | string[]} [libc]
 *
 * @typedef {{ packages: Record<string, LockedPackage & Record<string, unknown>> }} Lock
 * @typedef {'complete' | 'missing' | 'half-made' | 'stale'} Installed
 */

/**
 * Whether the packages are installed exactly as package-lock.json says.
 *
 * npm writes node_modules/.package-lock.json when all else is done and takes it away before it
 * starts, so that file is the proof of a finished install, whoever ran it.
 *
 * @param {string} root
 * @returns {Installed}
 */
export function installed(root) {
  const folder = join(root, 'node_modules');
  if (!existsSync(folder)) return 'missing';
  const locked = readJson(join(root, 'package-lock.json'));
  const found = readJson(join(folder, '.package-lock.json'));
  if (!isLock(found)) return 'half-made';
  if (!isLock(locked) || !declaresTheSame(readJson(join(root, 'package.json')), locked)) {
    return 'stale';
  }
  if (!agree(locked, found)) return 'stale';
  // A cheap look at what is there: it finds folders that were taken away later.
  const gone = Object.keys(found.packages).some(
    (path) => path !== '' && !existsSync(join(root, path, 'package.json')),
  );
  return gone ? 'half-made' : 'complete';
}

/**
 * @param {Lock} locked
 * @param {Lock} found
 */
function agree(locked, found) {
  const wanted = Object.entries(locked.packages).filter(
    ([path, entry]) => path !== '' && (entry.optional !== true || isForThisMachine(entry)),
  );
  return (
    wanted.every(([path, entry]) => same(entry, found.packages[path])) &&
    Object.entries(found.packages).every(([path, entry]) => same(entry, locked.packages[path]))
  );
}

/**
 * Whether an optional package is a binary made for this machine, which the tools can't do without.
 * Those that name no processor are spare parts of such packages for other machines.
 * @param {LockedPackage} entry
 */
function isForThisMachine(entry) {
  return entry.cpu !== undefined && fitsThisMachine(entry);
}

/**
 * @param {LockedPackage} one
 * @param {LockedPackage | undefined} other
 */
function same(one, other) {
  return other !== undefined && one.version === other.version && one.integrity === other.integrity;
}

/**
 * Whether package.json asks for what the lock was made from.
 * @param {unknown} declared
 * @param {Lock} locked
 */
function declaresTheSame(declared, locked) {
  const root = locked.packages[''];
  if (typeof declared !== 'object' || declared === null || root === undefined) return false;
  const blocks = ['dependencies', 'devDependencies', 'optionalDependencies'];
  const asked = new Map(Object.entries(declared));
  return blocks.every((block) => sorted(asked.get(block)) === sorted(root[block]));
}

/** @param {unknown} block */
function sorted(block) {
  const entries = Object.entries(block ?? {}).map(([name, range]) => `${name}@${String(range)}`);
  return entries.sort().join('\n');
}

/**
 * @param {unknown} value
 * @returns {value is Lock}
 */
function isLock(value) {
  return (
    typeof value === 'object' &&
    value !== null &&
    'packages' in value &&
    typeof value.packages === 'object' &&
    value.packages !== null
  );
}

/**
 * The file's content, or nothing where it is absent or cut short.
 * @param {string} path
 * @returns {unknown}
 */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
