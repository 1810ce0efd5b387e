import { checkContent } from '../content/check.ts';
import { readContent } from '../content/read-content.ts';
import { inWords } from '../../site/src/content-rules/finding.ts';
import { developmentIdentitiesIn } from '../deploy/development-identity.ts';
import { root } from '../root.ts';
import { formatCode, readCode, readStyles } from './code.ts';
import { command, type Step } from './step.ts';

/** Nobody who is only somebody on a developer's machine comes to a deployed desk. */
const deploymentRules: Step = {
  name: 'no development identity',
  run: () => {
    const faults = developmentIdentitiesIn(root);
    return Promise.resolve({ ok: faults.length === 0, output: faults.join('\n') });
  },
};

const code = readCode();
const components = command(
  'types of components',
  'astro',
  'check',
  '--tsconfig',
  'site/tsconfig.json',
);

/** What the configuration would deploy, the types of the bindings as wrangler.toml has them, and the code. */
export const checkSteps: readonly Step[] = [
  deploymentRules,
  command('binding types', ...bindingTypes('--check')),
  code,
  components,
];

/** The rules of content: `npm run content` tells more. */
const contentRules: Step = {
  name: 'content rules',
  run: async () => {
    const findings = checkContent(root, await readContent(root));
    return { ok: findings.length === 0, output: findings.map(inWords).join('\n\n') };
  },
};

/** Content, format, styles (`.stylelintrc.json`), what nothing uses, and who may import whom (`.dependency-cruiser.json`). */
export const lintSteps: readonly Step[] = [
  contentRules,
  formatCode('--check'),
  readStyles(),
  command('unused code', 'knip'),
  command('directions of imports', 'depcruise', 'worker', 'site/src', 'scripts', 'bench'),
];

const needsContentTypes = (step: Step) => step === code || step === components;

/** Both, those first that need nothing which the site's build writes. */
export const firstChecks = [...checkSteps, ...lintSteps].filter((step) => !needsContentTypes(step));
export const lastChecks = [...checkSteps, ...lintSteps].filter(needsContentTypes);

/** The call that writes the types of the bindings; strings stay strings, for they are configuration. */
export function bindingTypes(...more: string[]): readonly [string, ...string[]] {
  return [
    'wrangler',
    'types',
    'worker/env.d.ts',
    // The environment that has everything production has; a preview has next to nothing, and would make all optional.
    ...(['--env', 'staging'] as const),
    '--include-runtime=false',
    '--strict-vars=false',
    ...more,
  ];
}
