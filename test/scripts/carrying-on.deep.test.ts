import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteFile } from '../../worker/desk/site/from-site.ts';
import type { PlanWay } from '../../worker/desk/site/plan.ts';
import type { FormDefinition } from '../../worker/forms/definition.ts';
import { here, languages } from '../languages.ts';
import { SiteCopy } from '../server/site-copy.ts';
import { emptyDatabase } from './docs/database.ts';

/** A copy in which a newcomer changes files, and which of them. */
class NewcomersCopy extends SiteCopy {
  readonly touched: string[] = [];

  override write(file: string, text: string): void {
    super.write(file, text);
    if (!this.touched.includes(file)) this.touched.push(file);
  }

  /** A module of the copy, as its own code has it. */
  async module(file: string): Promise<Readonly<Record<string, unknown>>> {
    return (await import(pathToFileURL(join(this.folder, file)).href)) as Record<string, unknown>;
  }

  built(address: string): HTMLElement {
    const page = this.page(address);
    if (!page) throw new Error(`There is no page ${address}.`);
    return page;
  }
}

describe("a newcomer's question in the form to ask for contact", { timeout: 120_000 }, () => {
  const copy = new NewcomersCopy();
  let form: FormDefinition;
  beforeAll(async () => {
    copy.change(
      'worker/forms/reach.ts',
      '] as const satisfies readonly Field[];\n\nexport const emailFields',
      `  {
    name: 'telephone-text',
    type: 'one-of',
    required: true,
    options: safeOptions,
    when: { field: 'reach', is: 'telephone' },
  },
] as const satisfies readonly Field[];

export const emailFields`,
    );
    for (const [locale, label] of here([
      ['en', 'Is it safe to send a text to this number?'],
      ['es', '¿Es seguro mandar un mensaje de texto a este número?'],
    ] as const)) {
      copy.change(
        `site/src/i18n/${locale}.ts`,
        "  'telephone-say': {",
        `  'telephone-text': {
    label: '${label}',
    errors: { missing: '${label}' },
    options: safe,
  },
  'telephone-say': {`,
      );
    }
    expect(await copy.run('build')).toMatchObject({ code: 0 });
    ({ interestForm: form } = (await copy.module('worker/forms/interest.ts')) as {
      interestForm: FormDefinition;
    });
  }, 120_000);
  afterAll(() => {
    copy.forget();
  });

  it('is its definition, and one wording a language', () => {
    expect(copy.touched).toEqual([
      'worker/forms/reach.ts',
      ...languages.map((locale) => `site/src/i18n/${locale}.ts`),
    ]);
  });

  const shown = [
    ['/interest/', 'Is it safe to send a text'],
    ['/interest/check/', 'Is it safe to send a text'],
    ['/interest/print/', 'Is it safe to send a text'],
    ['/request/change-interest/', 'Is it safe to send a text'],
    ['/es/interest/', '¿Es seguro mandar un mensaje'],
    ['/es/interest/print/', '¿Es seguro mandar un mensaje'],
    ['/contact/', 'Is it safe to send a text'],
  ] as const;
  it.each(here(shown))('stands on %s', (address, words) => {
    expect(copy.built(address).querySelector('main')?.text).toContain(words);
  });

  it('is checked as the definition says', async () => {
    const { checkForm: check } = (await copy.module('worker/forms/check.ts')) as {
      checkForm: (form: FormDefinition, values: object) => object;
    };
    const checked = check(form, { name: ['A'], reach: ['telephone'], telephone: ['916-555-0100'] });
    expect(checked).toMatchObject({
      holds: false,
      errors: expect.arrayContaining([{ field: 'telephone-text', key: 'missing' }]) as object,
    });
  });

  it('is in the plan for a safe contact, and in the line of the list', async () => {
    const { planWays } = (await copy.module('worker/desk/site/plan.ts')) as {
      planWays: (questions: object) => readonly PlanWay[];
    };
    const { questions } = JSON.parse(copy.read('dist/coordinator/desk.json')) as SiteFile;
    const [telephone] = planWays(questions.interest);
    const said = 'Is it safe to send a text to this number? No';
    expect(telephone?.answers).toContainEqual({
      ...{ field: 'telephone-text', option: 'no', may: false },
      ...{ whole: said, short: said },
    });
  });

  it('is a column of the CSV', async () => {
    const { exportCsv: csv } = (await copy.module('worker/desk/lists/export.ts')) as {
      exportCsv: (submissions: object[], office: object) => string;
    };
    const site = JSON.parse(copy.read('dist/coordinator/desk.json')) as SiteFile;
    const [head] = csv([], { site }).split('\n');
    expect(head).toContain('Is it safe to send a text to this number?');
  });
});

describe("a newcomer's kind of notice", { timeout: 120_000 }, () => {
  const copy = new NewcomersCopy();
  beforeAll(async () => {
    copy.write(
      'worker/notices/kinds/long-held.ts',
      [
        "import { owesAnotherNotice } from '../../submissions/owed-notice.ts';",
        "import type { NoticeDefinition } from './definition.ts';",
        'export const longHeldNotice = {',
        "  to: 'coordinator',",
        "  name: 'Long on hold',",
        "  subject: 'Long on hold:',",
        "  text: (what) => 'The person who sent ' + what + ' has had it on hold for ninety days.',",
        '  owed: (db, _policy, now) =>',
        "    db.prepare('UPDATE submissions SET ' + owesAnotherNotice() + longHeld).bind(now - 90 * 86_400_000, 'long-held', now),",
        '} as const satisfies NoticeDefinition;',
        "const longHeld = ` WHERE state = 'held' AND held_at < ?1 AND notice = 'held' AND notified_at IS NOT NULL`;",
      ].join('\n'),
    );
    const index = 'worker/notices/kinds/index.ts';
    copy.write(
      index,
      copy
        .read(index)
        .replace(
          'import { newNotice }',
          "import { longHeldNotice } from './long-held.ts';\nimport { newNotice }",
        )
        .replace(
          '  resumed: resumedNotice,',
          "  'long-held': longHeldNotice,\n  resumed: resumedNotice,",
        ),
    );
    expect(await copy.run('build')).toMatchObject({ code: 0 });
  }, 120_000);
  afterAll(() => {
    copy.forget();
  });

  it('is one file and its registration', () => {
    expect(copy.touched).toEqual([
      'worker/notices/kinds/long-held.ts',
      'worker/notices/kinds/index.ts',
    ]);
  });

  it('is a mail', async () => {
    const { noticeMail: mail } = (await copy.module('worker/notices/mails.ts')) as {
      noticeMail: (kind: string, facts: object, office: object) => { subject: string };
    };
    const facts = { reference: 'K7QM3XDP', kind: 'interest', locale: 'en', receivedAt: 0 };
    const office = { timeZone: 'UTC', siteUrl: 'https://vod.example' };
    expect(mail('long-held', facts, office).subject).toBe('Long on hold: request K7QM-3XDP');
  });

  it('has its name at the desk', async () => {
    expect(await copy.module('worker/desk/words/service.ts')).toMatchObject({
      notices: { 'long-held': 'Long on hold' },
    });
  });

  it('is looked for by an index, as the tests of the database ask', async () => {
    const { longHeldNotice: notice } = (await copy.module('worker/notices/kinds/long-held.ts')) as {
      longHeldNotice: { owed: (db: object, policy: object, now: number) => { sql: string } };
    };
    const { sql } = notice.owed({ prepare: (sql: string) => ({ bind: () => ({ sql }) }) }, {}, 0);
    const plan = emptyDatabase().prepare(`EXPLAIN QUERY PLAN ${sql}`).all(0, 'long-held', 0);
    expect(plan.map(({ detail }) => detail)).toEqual([expect.stringMatching(/^SEARCH .* INDEX/)]);
  });

  it('comes to be owed in the sweep', async () => {
    const { oweByTime } = (await copy.module('worker/notices/owed-by-time.ts')) as {
      oweByTime: (db: object, policy: object, now: number) => Promise<void>;
    };
    const asked: unknown[] = [];
    const db = {
      prepare: () => ({ bind: (...values: unknown[]) => ({ values }) }),
      batch: (statements: unknown[]) => Promise.resolve(asked.push(...statements)),
    };
    const workingHours = { days: new Set(['Mon', 'Tue']), from: 8, to: 17, timeZone: 'UTC' };
    await oweByTime(db, { hours: 8, workingHours }, 0);
    expect(asked).toContainEqual({ values: [-90 * 86_400_000, 'long-held', 0] });
  });
});
