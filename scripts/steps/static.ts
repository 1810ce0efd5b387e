import { pageIsCurrent } from '../checklist/page.ts';
import { checkContent, readContent } from '../content/check.ts';
import { inWords } from '../content/finding.ts';
import { developmentIdentitiesIn } from '../deploy/development-identity.ts';
import { root } from '../root.ts';
import { lintCode } from './lint-code.ts';
import { command, type Step } from './step.ts';

/** Nobody who is only somebody on a developer's machine comes to a deployed desk. */
const deploymentRules: Step = {
  name: 'no development identity',
  run: () => {
    const faults = developmentIdentitiesIn(root);
    return Promise.resolve({ ok: faults.length === 0, output: faults.join('\n') });
  },
};

/** The checklist's file holds, and the page that is made from it says the same. */
const launchChecklist: Step = {
  name: 'launch checklist',
  run: async () => ({
    ok: await pageIsCurrent(root),
    output:
      'docs/launch-checklist.md does not say what docs/launch-checklist.yaml does: run `npm run format`.',
  }),
};

/** What the configuration would deploy, then types: of the bindings as wrangler.toml has them, and of every part by its own tsconfig.json. */
export const checkSteps: readonly Step[] = [
  deploymentRules,
  launchChecklist,
  command('binding types', ...bindingTypes('--check')),
  command('types: site', 'astro', 'check', '--tsconfig', 'site/tsconfig.json'),
  command('types: Worker', 'tsc', '--project', 'worker'),
  command('types: tests', 'tsc', '--project', 'test'),
  command('types: Worker tests', 'tsc', '--project', 'test/worker'),
  command('types: scripts', 'tsc'),
];

/** The rules of content: `npm run content` tells more. */
const contentRules: Step = {
  name: 'content rules',
  run: async () => {
    const findings = checkContent(root, await readContent(root));
    return { ok: findings.length === 0, output: findings.map(inWords).join('\n\n') };
  },
};

/** Content, lint, format and what nothing uses. */
export const lintSteps: readonly Step[] = [
  contentRules,
  lintCode('--max-warnings', '0'),
  command('format', 'prettier', '--check', '.'),
  command('unused code', 'knip'),
];

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
