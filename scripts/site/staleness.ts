import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../root.ts';

/** What a build of the site reads, besides its packages. */
const inputs = [
  ...['site/**', 'worker/**/*.ts', 'astro.config.mjs'],
  ...['wrangler.toml', 'package-lock.json', 'tsconfig.json'],
  'docs/launch-checklist.yaml',
];

/** Of each input its hash; of a build with variables of its own, something that no later look agrees with. */
type Inputs = Readonly<Record<string, string>>;

const record = join(root, '.astro', 'built-from.json');

function readInputs(): Inputs {
  const files = globSync([...inputs], { cwd: root }).filter((file) =>
    statSync(join(root, file)).isFile(),
  );
  const hashOf = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(root, file)))
      .digest('base64url');
  return Object.fromEntries(files.sort().map((file) => [file, hashOf(file)]));
}

/** The variables of a build on this machine, which is a copy for trying things out: the tests look at such a one. */
export const localBuild: Readonly<Record<string, string>> = { FORMS_OPEN: 'to-try' };

/**
 * Says before a build what it reads, and after it that it came to its end.
 *
 * @param env the variables of the build: with others than `localBuild`, it is not what tests look at.
 */
export function noteInputs(env: Readonly<Record<string, string>>): { built: () => void } {
  const read = { ...readInputs(), ...env };
  return {
    built: () => {
      mkdirSync(dirname(record), { recursive: true });
      writeFileSync(record, JSON.stringify(read));
    },
  };
}

/**
 * Why the built site is not that of the files that are here, in a few words: the first file that changed, came or went since;
 * undefined where it is.
 */
export function staleness(): string | undefined {
  if (!existsSync(join(root, 'dist', 'index.html')) || !existsSync(record))
    return 'it was not built by `npm run build`';
  const before = JSON.parse(readFileSync(record, 'utf8')) as Inputs;
  const now: Inputs = { ...readInputs(), ...localBuild };
  const all = Object.keys({ ...now, ...before });
  const changed = all.find((name) => now[name] !== before[name]);
  return changed === undefined ? undefined : `${changed} differs`;
}
