import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areasOf } from '../../../worker/access/members.ts';
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
