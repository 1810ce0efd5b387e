import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPlan } from '../../scripts/deploy/plan.ts';

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string | { readonly name: string; readonly url: string };
  readonly needs?: string;
  readonly concurrency?: Readonly<Record<string, unknown>>;
  readonly if?: string;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
    readonly env?: Readonly<Record<string, string>>;
    readonly if?: string;
  }[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const read = (file: string) => parse(readFileSync(file, 'utf8')) as Workflow;
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };

describe.each(globSync('.github/workflows/*'))('%s', (file) => {
  const workflow = read(file);
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);
  const runs = steps.flatMap(({ run }) => run ?? []);

  it('pins every action by its commit, and says which version that is', () => {
    for (const line of readFileSync(file, 'utf8').match(/^.*uses:.*$/gm) ?? [''])
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may read the code, and no more than its job needs', () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, { permissions }] of jobs)
      expect(permissions).toEqual({ contents: name === 'release' ? 'write' : 'read' });
    for (const { uses, with: options } of steps)
      if (uses?.startsWith('actions/checkout@'))
        expect(options).toMatchObject({ 'persist-credentials': false });
  });

  it('runs for no change of a stranger with more than a stranger has', () => {
    expect(workflow.on).not.toHaveProperty('pull_request_target');
    expect(workflow.on).not.toHaveProperty('workflow_run');
    for (const run of runs) expect(run).not.toContain('${{');
  });

  it('has secrets in a job with an environment alone, and in the step that needs them', () => {
    for (const [, { steps, environment }] of jobs) {
      const isSecret = steps.some(({ env }) => JSON.stringify(env ?? {}).includes('secrets.'));
      expect(isSecret).toBe(environment !== undefined);
    }
    expect(JSON.stringify({ ...workflow, jobs: {} })).not.toContain('secrets.');
  });

  it('runs commands that the project has', () => {
    for (const [, name = ''] of runs.join('\n').matchAll(/\bnpm (?:run )?([\w:-]+)/g))
      expect(scripts).toHaveProperty([name]);
  });
});

describe('the preview of a change', () => {
  const preview = read('.github/workflows/preview.yml').jobs['preview'];

  it('deploys a preview, as `npm run deploy` takes it', () => {
    const run = preview?.steps.find(({ run }) => run !== undefined)?.run ?? '';
    const words = run.replace(/^npm run deploy -- /, '').replace('"pr-$NUMBER"', 'pr-12');
    const plan = { environment: 'preview', dryRun: false, name: 'pr-12' };
    expect(readPlan(words.split(' '))).toEqual(plan);
  });

  it('has an address of its own, which the pull request and the editor link to', () => {
    expect(preview?.environment).toEqual({
      name: 'preview',
      url: 'https://pr-${{ github.event.pull_request.number }}-${{ vars.PREVIEW_HOST }}',
    });
    expect(preview?.if).toContain("vars.PREVIEW_HOST != ''");
  });

  it('is made of no change from another repository', () => {
    expect(preview?.if).toContain(
      'github.event.pull_request.head.repo.full_name == github.repository',
    );
  });
});

describe('publishing', () => {
  const { on, jobs } = read('.github/workflows/publish.yml');

  it('begins with what was merged, and with nothing else', () => {
    expect(on).toEqual({ push: { branches: ['main'] } });
    expect(Object.keys(jobs)).toEqual(['staging', 'production']);
  });

  it('goes to staging first, and on only from there, by an environment that can ask for approval', () => {
    expect(jobs['staging']?.environment).toBe('staging');
    expect(jobs['production']).toMatchObject({ needs: 'staging', environment: 'production' });
  });

  it('breaks off no deployment to staging, and leaves of those that wait the newest', () => {
    expect(jobs['staging']?.concurrency).toEqual({ group: 'publish-staging' });
    expect(jobs['production']?.concurrency).toMatchObject({ 'cancel-in-progress': true });
  });

  it('deploys the editor after the site that it is built with, where there is one', () => {
    const [, site, editor] = jobs['production']?.steps ?? [];
    expect(site?.run).toBe('npm run deploy');
    expect(site?.if).toBeUndefined();
    expect(editor).toMatchObject({
      run: 'npm run deploy -- --env editor',
      if: "vars.EDITOR == 'yes'",
    });
  });

  it('waits for a second person and for the tests, by the rules of the branch', () => {
    const { rules, conditions, enforcement } = JSON.parse(
      readFileSync('.github/protect-main.json', 'utf8'),
    ) as {
      rules: { type: string; parameters?: Readonly<Record<string, unknown>> }[];
      conditions: unknown;
      enforcement: string;
    };
    expect(enforcement).toBe('active');
    expect(conditions).toMatchObject({ ref_name: { include: ['~DEFAULT_BRANCH'] } });
    const parameters = (type: string) => rules.find((rule) => rule.type === type)?.parameters;
    expect(parameters('pull_request')).toMatchObject({
      required_approving_review_count: 1,
      require_last_push_approval: true,
    });
    const tests = Object.keys(read('.github/workflows/test.yml').jobs);
    expect(parameters('required_status_checks')).toMatchObject({
      required_status_checks: tests.map((context) => ({ context })),
    });
    expect(rules.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['deletion', 'non_fast_forward']),
    );
  });
});

it.each(globSync('.github/ISSUE_TEMPLATE/{fault,words}.yml'))(
  '%s says first that nothing about a person belongs there',
  (file) => {
    const { body } = parse(readFileSync(file, 'utf8')) as {
      body: { attributes: { value?: string } }[];
    };
    expect(body[0]?.attributes.value).toContain('Write nothing about a real person');
  },
);
