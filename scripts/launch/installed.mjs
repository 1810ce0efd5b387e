import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean } & Record<string, unknown>} LockedPackage
 * @typedef {Record<string, LockedPackage | undefined>} Packages by their folders; '' is the project itself
 */

/**
 * Whether the packages are installed as package-lock.json says.
 *
 * npm writes node_modules/.package-lock.json when all else is done and takes it away before it starts, so that file is the
 * proof of a finished install, whoever ran it. What the lock calls optional may be missing: most of it is for other machines.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const declared = readJson(join(root, 'package.json'));
  const locked = packagesIn(join(root, 'package-lock.json'));
  const found = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (!locked || !found || !asksTheSame(declared, locked[''])) return false;
  const isThere = Object.entries(locked).every(
    ([path, entry]) => path === '' || entry?.optional === true || isSame(entry, found[path]),
  );
  return (
    isThere &&
    Object.entries(found).every(
      ([path, entry]) =>
        isSame(entry, locked[path]) &&
        (path === '' || existsSync(join(root, path, 'package.json'))),
    )
  );
}

/**
 * @param {LockedPackage | undefined} one
 * @param {LockedPackage | undefined} other
 */
function isSame(one, other) {
  return (
    other !== undefined && one?.version === other.version && one?.integrity === other.integrity
  );
}

/**
 * Whether package.json asks for what the lock was made from.
 * @param {Record<string, unknown> | undefined} declared
 * @param {Record<string, unknown> | undefined} locked
 */
function asksTheSame(declared, locked) {
  return ['dependencies', 'devDependencies', 'optionalDependencies'].every((block) => {
    const [one, other] = [declared?.[block], locked?.[block]].map((asked) =>
      JSON.stringify(Object.entries(asked ?? {}).sort()),
    );
    return one === other;
  });
}

/**
 * @param {string} path
 * @returns {Packages | undefined}
 */
function packagesIn(path) {
  return /** @type {Packages | undefined} */ (readJson(path)?.['packages']);
}

/**
 * The file's content, or nothing where it is absent or cut short.
 * @param {string} path
 * @returns {Record<string, unknown> | undefined}
 */
function readJson(path) {
  if (!existsSync(path)) return undefined;
  try {
    return /** @type {Record<string, unknown>} */ (JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
