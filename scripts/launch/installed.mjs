import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
