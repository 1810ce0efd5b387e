import { hash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../root.ts';

/** What a build of the site reads, besides its packages. */
export const inputs = [
  ...['site', 'worker', 'astro.config.mjs', 'wrangler.toml'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'docs/launch-checklist.yaml'],
] as const;

/** Of each input its hash; of a build with variables of its own, something that no later look agrees with. */
type Inputs = Readonly<Record<string, string>>;

const record = join(root, '.astro', 'built-from.json');

/** The variables of a build on this machine, which is a copy for trying things out: the tests look at such a one. */
export const localBuild: Readonly<Record<string, string>> = { FORMS_OPEN: 'to-try' };

/** What a build would read now, with its variables. */
export function readInputs(env: Readonly<Record<string, string>>): Inputs {
  const within = inputs.flatMap((part) => [part, `${part}/**`]);
  const files = globSync(within, { cwd: root, withFileTypes: true })
    // The desk's pages and the migrations are the Worker's alone.
    .filter((entry) => entry.isFile() && !/\.(?:tsx|sql)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const hashOf = (file: string) => hash('sha256', readFileSync(file), 'base64url');
  const hashes = files.map((file) => [file.slice(root.length), hashOf(file)] as const);
  return { ...Object.fromEntries(hashes), ...env };
}

/** Records what the built site was made of. */
export function noteBuilt(read: Inputs): void {
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, JSON.stringify(read));
}

/**
 * Why the built site is not that of the files that are here, in a few words: the first file that changed, came or went since;
 * undefined where it is.
 */
export function staleness(): string | undefined {
  if (!existsSync(join(root, 'dist', 'index.html')) || !existsSync(record))
    return 'it was not built by `npm run build`';
  const before = JSON.parse(readFileSync(record, 'utf8')) as Inputs;
  const now = readInputs(localBuild);
  const changed = Object.keys({ ...now, ...before }).find((name) => now[name] !== before[name]);
  return changed === undefined ? undefined : `${changed} differs`;
}
