import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inWords } from '../../site/src/content-rules/finding.ts';
import { checkContent } from '../content/check.ts';
import { readContent } from '../content/read-content.ts';
import { developmentIdentitiesIn } from '../deploy/development-identity.ts';
import { runCommand } from '../process/run-command.ts';
import { root } from '../root.ts';
import { command, type Step } from './run-steps.ts';

/** Nobody who is only somebody on a developer's machine comes to a deployed desk. */
const deploymentRules: Step = {
  name: 'no development identity',
  run: () => {
    const faults = developmentIdentitiesIn(root);
    return Promise.resolve({ ok: faults.length === 0, output: faults.join('\n') });
  },
};

/** The types of the bindings; strings stay strings, for they are configuration. */
const bindingTypes = (...more: readonly string[]): Step =>
  command(
    'binding types',
    ...(['wrangler', 'types', 'worker/env.d.ts'] as const),
    // The environment that has everything production has; a preview has next to nothing, and would make all optional.
    ...['--env', 'staging', '--include-runtime=false', '--strict-vars=false', ...more],
  );

/**
 * The types of all code but that of components, each file by the nearest tsconfig.json, and the rules of `.oxlintrc.json`.
 * The types of the content are written by Astro: a clone in which nothing was checked or built yet has none.
 */
const readCode = (...options: readonly string[]): Step => ({
  name: 'types and rules of code',
  run: async () => {
    if (!existsSync(join(root, '.astro', 'types.d.ts'))) {
      const written = await runCommand(['astro', 'sync']);
      if (!written.ok) return written;
    }
    return runCommand(['oxlint', ...options, '.']);
  },
});

const components = ['astro', 'check', '--tsconfig', 'site/tsconfig.json'] as const;

/** The rules of content: `npm run content` tells more. */
const contentRules: Step = {
  name: 'content rules',
  run: async () => {
    const findings = checkContent(root, await readContent(root));
    return { ok: findings.length === 0, output: findings.map(inWords).join('\n\n') };
  },
};

/** Prettier over everything: `--check`, or `--write`. Files that are as they were when they passed are passed over: of a clone, none. */
const formatCode = (how: '--check' | '--write'): Step =>
  command(
    'format',
    ...(['prettier', how, '--cache', '--cache-strategy', 'content'] as const),
    ...['--cache-location', 'node_modules/.cache/project/prettier', '.'],
  );

/** The rules of `.stylelintrc.json`: nothing in a style says left or right, so that a page may be written from either side. */
const readStyles = (...options: readonly string[]): Step =>
  command('rules of styles', 'stylelint', ...options, 'site/src/**/*.css');

/** What needs the types of the content, which the site's build writes. */
export const lastChecks: readonly Step[] = [
  readCode(),
  command('types of components', ...components),
];

/** What the configuration would deploy, the types of the bindings as wrangler.toml has them, and the code. */
export const checkSteps: readonly Step[] = [
  deploymentRules,
  bindingTypes('--check'),
  ...lastChecks,
];

/** Content, format, styles (`.stylelintrc.json`), what nothing uses, and who may import whom (`.dependency-cruiser.json`). */
export const lintSteps: readonly Step[] = [
  contentRules,
  formatCode('--check'),
  readStyles(),
  command('unused code', 'knip'),
  command('directions of imports', 'depcruise', 'worker', 'site/src', 'scripts', 'bench'),
];

export const firstChecks: readonly Step[] = [
  ...checkSteps.filter((step) => !lastChecks.includes(step)),
  ...lintSteps,
];

/** All that a tool can correct by itself. */
export const corrections: readonly Step[] = [
  bindingTypes(),
  readCode('--fix'),
  readStyles('--fix'),
  formatCode('--write'),
];
