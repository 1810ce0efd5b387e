import { existsSync, readFileSync } from 'node:fs';

/**
 * Whether an optional package is made for this operating system, processor and C library.
 * @param {{ os?: string | string[], cpu?: string | string[], libc?: string | string[] }} entry
 */
export function fitsThisMachine({ os, cpu, libc }) {
  return (
    allows(os, process.platform) &&
    allows(cpu, process.arch) &&
    (libc === undefined || allows(libc, cLibrary()))
  );
}

/**
 * npm's lists name what is allowed, or with `!` what is not.
 * @param {string | string[] | undefined} listed
 * @param {string} value
 */
function allows(listed, value) {
  const list = [listed ?? []].flat();
  if (list.includes(`!${value}`)) return false;
  return list.includes(value) || list.every((entry) => entry.startsWith('!'));
}

/** `glibc` or `musl`, as npm tells them apart; nothing elsewhere than on Linux. */
function cLibrary() {
  if (process.platform !== 'linux') return '';
  // `ldd` is a small script of the C library's own; process.report would look up host names first.
  return existsSync('/usr/bin/ldd') && readFileSync('/usr/bin/ldd', 'utf8').includes('musl')
    ? 'musl'
    : 'glibc';
}
