import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Package {
  readonly license?: string;
  readonly dependencies?: object;
  readonly devDependencies?: object;
  readonly optionalDependencies?: object;
}

const page = readFileSync('docs/dependencies.md', 'utf8');
/** A licence that npm has no name for: the page says in words what it is. */
const inWords = 'SEE LICENSE IN LICENSE.md';

const locked = ['', 'bench/'].map((folder) => {
  const text = readFileSync(`${folder}package-lock.json`, 'utf8');
  return (JSON.parse(text) as { packages: Record<string, Package> }).packages;
});

it('docs/dependencies.md has each package that the project names, with its licence', () => {
  const rows = [...page.matchAll(/^- `([^`]+)`(?: \(([^)]+)\))?: .{4,}$/gm)];
  const named = locked.flatMap((packages) => {
    const { dependencies, devDependencies, optionalDependencies } = packages[''] ?? {};
    return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies }).map(
      (name) => `${name}: ${packages[`node_modules/${name}`]?.license ?? 'none'}`,
    );
  });
  const said = rows.map(([, name, licence]) => `${name ?? ''}: ${licence ?? 'MIT'}`);
  expect(said.map((row) => row.replace('see below', inWords)).sort()).toEqual(named.sort());
});

it('docs/dependencies.md lists the licences of all packages, and no other', () => {
  const [, list = ''] = /## Licences of all packages([^]*?)\n\nWhat is served/.exec(page) ?? [];
  const listed = [...list.matchAll(/`([^`]+)`/g)].map(([, licence]) => licence);
  const used = locked.flatMap((packages) =>
    Object.entries(packages).flatMap(([path, { license = `none: ${path}` }]) =>
      path === '' || license === inWords ? [] : [license],
    ),
  );
  expect(listed.toSorted()).toEqual([...new Set(used)].sort());
});
