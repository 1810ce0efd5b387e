import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPlan } from '../../scripts/deploy/plan.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly environment?: string;
  readonly if?: string;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly env?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const files = globSync('.github/workflows/*').sort();
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

/** What each job may do beyond reading the code; every other may do nothing more. */
const more: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  release: { contents: 'write' },
};

describe('.github/workflows', () => {
  it('test, report on content, preview, check the deployed site and release', () => {
    expect(files.map((file) => file.replace('.github/workflows/', ''))).toEqual([
      'content.yml',
      'preview.yml',
      'release.yml',
      'smoke.yml',
      'test.yml',
    ]);
  });
});

describe.each(files)('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const workflow = read(file) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);
  const runs = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));

  it('pins every action by its commit, and says which version that is', () => {
    const lines = text.split('\n').filter((line) => line.includes('uses:'));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it('may read the code, and no more than its job needs', () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, { permissions }] of jobs) {
      expect(permissions).toEqual({ contents: 'read', ...more[name] });
    }
  });

  it('leaves no credentials of the repository beside the code', () => {
    for (const { uses, with: options } of steps) {
      if (uses?.startsWith('actions/checkout@') === true) {
        expect(options).toMatchObject({ 'persist-credentials': false });
      }
    }
  });

  it('runs for no change of a stranger with more than a stranger has', () => {
    expect(workflow.on).not.toHaveProperty('pull_request_target');
    expect(workflow.on).not.toHaveProperty('workflow_run');
  });

  it('puts nothing that somebody else wrote into a command', () => {
    for (const run of runs) expect(run).not.toContain('${{');
  });

  it('has secrets in a job with an environment alone, and in the step that needs them', () => {
    for (const [, job] of jobs) {
      const secret = job.steps.some(({ env }) => JSON.stringify(env ?? {}).includes('secrets.'));
      expect(secret).toBe(job.environment !== undefined);
    }
    expect(JSON.stringify({ ...workflow, jobs: {} })).not.toContain('secrets.');
  });

  it('ends by itself', () => {
    for (const [, job] of jobs) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
  });

  it('runs commands that the project has', () => {
    const named = runs.flatMap((run) => [...run.matchAll(/\bnpm (?:run )?([\w:-]+)/g)]);
    expect(named.length).toBeGreaterThan(0);
    for (const [, name = ''] of named) expect(scripts).toHaveProperty([name]);
  });
});

describe('the preview of a change', () => {
  const { jobs } = read('.github/workflows/preview.yml') as Workflow;

  it('deploys a preview, as `npm run deploy` takes it', () => {
    const [run = ''] = (jobs['preview']?.steps ?? []).flatMap((step) => step.run ?? []);
    const [, args = ''] = /^npm run deploy -- (.*)$/.exec(run) ?? [];
    const words = args.replace('"pr-$NUMBER"', 'pr-12').split(' ');
    expect(readPlan(words)).toEqual({ environment: 'preview', dryRun: false, name: 'pr-12' });
  });

  it('is made of no change from another repository', () => {
    expect(jobs['preview']?.if).toContain(
      'github.event.pull_request.head.repo.full_name == github.repository',
    );
  });
});

describe('a release', () => {
  it('has the guide in every language, where the site has it', () => {
    const { jobs } = read('.github/workflows/release.yml') as Workflow;
    const run = (jobs['release']?.steps ?? []).map((step) => step.run ?? '').join('\n');
    const languages = globSync('site/src/content/*/').map((folder) => basename(folder));
    expect(run.match(/dist\/\S+\.pdf/g)?.sort()).toEqual(
      languages
        .map((name) => `dist/${name === 'en' ? '' : `${name}/`}guide/guide-${name}.pdf`)
        .sort(),
    );
  });
});

describe('.github/dependabot.yml', () => {
  const { updates } = read('.github/dependabot.yml') as {
    updates: { 'package-ecosystem': string; groups?: Record<string, { patterns: string[] }> }[];
  };

  it('proposes packages and actions', () => {
    expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  });

  it('groups packages that the project has', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    ) as Record<string, Record<string, string>>;
    const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    for (const pattern of Object.values(updates[0]?.groups ?? {}).flatMap((one) => one.patterns)) {
      const form = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
      expect(names.filter((name) => form.test(name))).not.toEqual([]);
    }
  });
});

describe('the templates', () => {
  const templates = globSync('.github/ISSUE_TEMPLATE/*.yml').filter(
    (file) => !file.endsWith('config.yml'),
  );

  it('are one for words and one for faults, and nobody starts without', () => {
    expect(templates.sort()).toEqual([
      '.github/ISSUE_TEMPLATE/fault.yml',
      '.github/ISSUE_TEMPLATE/words.yml',
    ]);
    expect(read('.github/ISSUE_TEMPLATE/config.yml')).toEqual({ blank_issues_enabled: false });
  });

  it.each(templates)('%s says first that nothing about a person belongs there', (file) => {
    const { name, description, body } = read(file) as {
      name: string;
      description: string;
      body: { type: string; id?: string; attributes: Record<string, string> }[];
    };
    expect([name, description].every((words) => words.length > 5)).toBe(true);
    expect(body[0]?.type).toBe('markdown');
    expect(body[0]?.attributes['value']).toContain('Write nothing about a real person');
    const ids = body.slice(1).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of body.slice(1)) expect(attributes['label']).toBeTruthy();
  });

  it('ask of a change of words and of a change of code', () => {
    expect(existsSync('.github/pull_request_template.md')).toBe(true);
    const text = readFileSync('.github/pull_request_template.md', 'utf8');
    expect(text).toMatch(/^## Words$/m);
    expect(text).toMatch(/^## Code$/m);
    expect(text).toContain('Nothing about a real person');
  });
});
