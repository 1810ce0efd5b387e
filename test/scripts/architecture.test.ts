import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { forms } from '../../worker/forms/index.ts';

const page = readFileSync('docs/architecture.md', 'utf8');
const read = (file: string) => readFileSync(file, 'utf8');

/** What stands in back quotes in the first column of a section's table, and the whole of the second. */
function rowsOf(section: string): { first: string[]; second: string }[] {
  const [, text = ''] = new RegExp(`## ${section}\\n([^]*?)\\n## `).exec(page) ?? [];
  return [...text.matchAll(/^\| (`.*?`) +\| (.*?) +\|$/gm)].map(([, first = '', second = '']) => ({
    first: [...first.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    second,
  }));
}

const folders = rowsOf('Folders').flatMap(({ first }) => first);
const addresses = rowsOf('Addresses of the Worker');
const named = addresses.flatMap(({ first }) => first);

/** Addresses without a slash at their end, as routes and patterns have them. */
const bare = (address: string) => address.replace(/\/\*?$/, '');

describe('docs/architecture.md', () => {
  const paths = new Set(
    [...page.matchAll(/\b(?:worker|site|scripts|test|docs)\/[\w./[\]*-]*[\w\]*/]/g)].map(
      ([path]) => path,
    ),
  );

  it.each([...paths])('names a path that exists: %s', (path) => {
    expect(path.includes('*') ? globSync(path).length > 0 : existsSync(path)).toBe(true);
  });

  it.each(['worker', 'site/src', 'scripts', 'test'])(
    'has a line for each folder of %s',
    (parent) => {
      const there = readdirSync(parent, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${parent}/${name}`);
      expect(folders.filter((folder) => folder.replace(/\/[^/]+$/, '') === parent).sort()).toEqual(
        there.sort(),
      );
    },
  );

  it('names every address that wrangler.toml gives to the Worker', () => {
    const { assets } = parse(read('wrangler.toml')) as unknown as {
      assets: { run_worker_first: string[] };
    };
    const own = assets.run_worker_first.filter((pattern) => !pattern.startsWith('/*/')).map(bare);
    const top = named.filter((address) => bare(address).split('/').length === 2).map(bare);
    expect([...new Set(own)].sort()).toEqual(top.sort());
  });

  it('names every address that the app and the desk know', () => {
    const mounts = (file: string) =>
      [...read(file).matchAll(/\.route\('([^':]+)'/g)].map(([, at = '']) => bare(at));
    const all = [
      ...mounts('worker/index.ts'),
      ...forms.map(({ kind }) => `/${kind}`),
      ...mounts('worker/routes/coordinator/index.ts').map((at) => `/coordinator${at}`),
    ];
    expect(named.map(bare).sort()).toEqual([...new Set(all)].sort());
  });

  it.each(addresses)('names the code of $first', ({ first, second }) => {
    const file = second.replaceAll('`', '');
    expect(
      readdirSync(file.replace(/\/[^/]+$/, '')).map((name) => file.replace(/[^/]+$/, name)),
    ).toContain(file);
    expect(first.length).toBeGreaterThan(0);
  });
});
