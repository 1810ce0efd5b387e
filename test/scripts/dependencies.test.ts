import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/dependencies.md', 'utf8');
type Named = Partial<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
>;
interface Lock {
  readonly packages: Record<string, { license?: string }>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** What a `package.json` names itself. */
function namesIn(file: string): string[] {
  const { dependencies, devDependencies, optionalDependencies } = read(file) as Named;
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
}

const lock = read('package-lock.json') as Lock;
const benchLock = read('bench/package-lock.json') as Lock;

const [ours = '', peers = ''] = page.split(/^## To measure against$/m);

/** The rows of a part's tables: package, licence, and why. */
const rowsOf = (part: string) =>
  [...part.matchAll(/^\| `([^`]+)` +\| ([^|]+?) +\| ([^|]+?) +\|$/gm)].map(
    ([, name = '', licence = '', why = '']) => ({ name, licence, why }),
  );
const rows = rowsOf(ours).map((row) => ({ ...row, of: lock }));
const peerRows = rowsOf(peers).map((row) => ({ ...row, of: benchLock }));

/** A licence that npm has no name for: the page says in words what it is. */
const inWords = 'SEE LICENSE IN LICENSE.md';

describe('docs/dependencies.md', () => {
  it('has a row for each package that package.json names, and for no other', () => {
    const names = namesIn('package.json');
    expect(names.length).toBeGreaterThan(30);
    expect(rows.map(({ name }) => name).sort()).toEqual(names.sort());
  });

  it('has a row for each package that bench/package.json names, and for no other', () => {
    const names = namesIn('bench/package.json');
    expect(names.length).toBeGreaterThan(5);
    expect(peerRows.map(({ name }) => name).sort()).toEqual(names.sort());
  });

  it.each([...rows, ...peerRows])(
    'says why $name is there, and its licence',
    ({ name, licence, why, of }) => {
      expect(why.length).toBeGreaterThan(4);
      const named = licence === 'see below' ? inWords : licence;
      expect(named).toBe(of.packages[`node_modules/${name}`]?.license);
    },
  );

  it('lists the licences of all packages, and no other', () => {
    const [, list = ''] = /## Licences of all packages([^]*?)\n\nWhat is served/.exec(page) ?? [];
    const listed = [...list.matchAll(/`([^`]+)`/g)].map(([, licence]) => licence);
    const all = [...Object.entries(lock.packages), ...Object.entries(benchLock.packages)];
    const used = all
      .filter(([, { license }]) => license !== inWords)
      .flatMap(([path, { license }]) => (path === '' ? [] : [license ?? `none: ${path}`]));
    expect(listed.toSorted()).toEqual([...new Set(used)].sort());
  });
});
