import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Entry {
  readonly version: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Packages = Readonly<Record<string, Entry>>;

/** What Node would load for a package at `path`: its own copy, or the nearest one further out. */
function nearest(packages: Packages, path: string, name: string): Entry | undefined {
  const own = packages[`${path}/node_modules/${name}`];
  if (own !== undefined || path === '') return own ?? packages[`node_modules/${name}`];
  return nearest(packages, path.slice(0, Math.max(path.lastIndexOf('/node_modules/'), 0)), name);
}

/**
 * npm leaves packages for other machines out of the lock when it adds something to a folder of
 * installed ones (npm/cli#4828), or when a registry does not carry them. `npm ci` then refuses the
 * lock on every machine, though not on the one where it was made.
 */
describe.each(['package-lock.json', 'bench/package-lock.json'])('%s', (file) => {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Packages };

  it('names every package that another asks for, those for other machines included', () => {
    const asked = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies).map(([name, version]) => ({ path, name, version })),
    );
    const exact = asked.filter(({ version }) => /^\d/.test(version));
    const absent = exact.filter(
      ({ path, name, version }) => nearest(packages, path, name)?.version !== version,
    );
    expect(exact.length).toBeGreaterThan(20);
    expect(absent).toEqual([]);
  });
});
