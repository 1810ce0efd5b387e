import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areasOf } from '../../../worker/access/members.ts';
import { morningMail } from '../../../worker/desk/lists/morning.ts';
import { digestMail } from '../../../worker/notices/digest.ts';
import { noticeKinds } from '../../../worker/notices/kinds/index.ts';
import { noticeMail, testMail } from '../../../worker/notices/mails.ts';
import { stages, states } from '../../../worker/submissions/states.ts';
import { codeIn, documents, tableOf } from './markdown.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const sources = (pattern: string) => globSync(pattern).map(read).join('\n');

const desk = sources('worker/desk/**/*.{ts,tsx}');
const names = (text: string) => text.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? [];
/** Where a setting, a secret or a variable of the shell can come from. */
const known = new Set(
  names(
    sources('{worker,site/src,scripts,.github}/**/*.{ts,tsx,mjs,astro,yml}') +
      sources('test/{fuzz,durability}/*.ts') +
      read('wrangler.toml'),
  ),
);

describe.each(documents())('%s', (file) => {
  it('names settings, secrets and variables that the project reads', () => {
    const named = codeIn(read(file)).flatMap(names);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('docs/coordinator.md', () => {
  const page = read('docs/coordinator.md');

  it('says what stands on the desk as the desk does', () => {
    const bold = [...page.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => label);
    const buttons = tableOf(page, 'button', 'what it does').map(([label = '']) => label);
    const shown = desk.replace(/\s+/g, ' ');
    expect([...bold, ...buttons].filter((label) => !shown.includes(label))).toEqual([]);
  });

  const siteUrl = 'https://vod.example';

  it('has a mail as it comes', () => {
    const receivedAt = Date.UTC(2026, 10, 30, 17, 5);
    const submission = { reference: 'K7QM3XDP', kind: 'interest', locale: 'en', receivedAt };
    const office = { timeZone: 'America/Los_Angeles', siteUrl };
    const { subject, text } = noticeMail('new', submission, office);
    const [, sample] = /^```text\n(.*?)^```/ms.exec(page) ?? [];
    expect(sample).toBe(`Subject: ${subject}\n\n${text}`);
  });

  it('says of every mail how it begins', () => {
    const beginnings = tableOf(page, 'it begins with', 'it means').map(([begins = '']) => begins);
    const subjects = [
      ...Object.values(noticeKinds).map(({ subject }) => `${subject} request`),
      morningMail({ references: [], due: 2, unplanned: 0, fresh: 0, changed: 0 }, siteUrl).subject,
      digestMail({ references: [], total: 3, unopened: 0 }, siteUrl).subject,
      testMail('Monday').subject,
    ];
    const without = (
      all: readonly string[],
      others: readonly string[],
      fits: (one: string, other: string) => boolean,
    ) => all.filter((one) => !others.some((other) => fits(one, other)));
    expect(without(subjects, beginnings, (subject, begins) => subject.startsWith(begins))).toEqual(
      [],
    );
    expect(without(beginnings, subjects, (begins, subject) => subject.startsWith(begins))).toEqual(
      [],
    );
  });

  it('says of every role what it may do', () => {
    expect(Object.keys(areasOf).filter((role) => !codeIn(page).join(' ').includes(role))).toEqual(
      [],
    );
  });
});

describe('worker/migrations', () => {
  it('gives a submission the states that the desk knows', () => {
    const made = sources('worker/migrations/*.sql').matchAll(/THEN '(\w+)'/g);
    const named = new Set([...[...made].map(([, state]) => state), ...stages]);
    expect([...named].sort()).toEqual([...states].sort());
  });
});
