import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/dependencies.md', 'utf8');
const declared = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string>
>;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { license?: string }>;
};

/** The rows of the page's tables: package, licence, and why. */
const rows = [...page.matchAll(/^\| `([^`]+)` +\| ([^|]+?) +\| ([^|]+?) +\|$/gm)].map(
  ([, name = '', licence = '', why = '']) => ({ name, licence, why }),
);

describe('docs/dependencies.md', () => {
  it('has a row for each package that package.json names, and for no other', () => {
    const { dependencies, devDependencies, optionalDependencies } = declared;
    const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(names.length).toBeGreaterThan(30);
    expect(rows.map(({ name }) => name).sort()).toEqual(names.sort());
  });

  it.each(rows)('says why $name is there, and its licence', ({ name, licence, why }) => {
    expect(why.length).toBeGreaterThan(4);
    expect(licence).toBe(lock.packages[`node_modules/${name}`]?.license);
  });

  it('lists the licences of all packages, and no other', () => {
    const [, list = ''] = /## Licences of all packages([^]*?)\n\nWhat is served/.exec(page) ?? [];
    const listed = [...list.matchAll(/`([^`]+)`/g)]
      .map(([, licence]) => licence)
      .filter((licence) => licence !== 'package-lock.json');
    const used = Object.entries(lock.packages).flatMap(([path, { license }]) =>
      path === '' ? [] : [license ?? `none: ${path}`],
    );
    expect(listed.toSorted()).toEqual([...new Set(used)].sort());
  });
});
