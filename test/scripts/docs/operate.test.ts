import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../scripts/process/run-command.ts';
import { logFields } from '../../../worker/log.ts';
import { emptyDatabase } from './database.ts';
import { codeIn, tableOf } from './markdown.ts';

const text = readFileSync('docs/operate.md', 'utf8');
const code = codeIn(text);

const names = (cell = ''): string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

describe('docs/operate.md', () => {
  it('names every event of the log, with its fields', () => {
    const documented = tableOf(text, 'event', 'fields').map(([event, fields]) => [
      names(event)[0],
      names(fields),
    ]);
    expect(Object.fromEntries(documented)).toEqual(logFields);
  });

  it('has every part of itself that a command sends somebody to', () => {
    const sent = globSync('{scripts,worker}/**/*.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/docs\/operate\.md, "([^"]+)"/g)].map(
        ([, part = '']) => part,
      ),
    );
    expect(sent.length).toBeGreaterThan(2);
    for (const part of sent) expect(text).toMatch(new RegExp(`^###? ${part}$`, 'm'));
  });

  it('has SQL that the database takes', () => {
    const db = emptyDatabase();
    const statements = [...text.matchAll(/^```sql\n(.*?)^```/gms)].map(([, sql = '']) => sql);
    expect(statements).toHaveLength(1);
    for (const sql of statements) expect(db.prepare(sql).all()).toEqual([]);
  });

  it('has commands of wrangler that the real one takes', { timeout: 120_000 }, async () => {
    const commands = [
      ...new Set(code.flatMap((each) => each.match(/npx wrangler [^"…]*/g) ?? [])),
    ].filter((each) => each.trim() !== 'npx wrangler');
    const helps = new Map<string, string>();
    const refused: string[] = [];
    for (const each of commands) {
      const [, name = ''] = /^npx wrangler ((?:[a-z0-9][a-z0-9-]* ?)+)/.exec(each) ?? [];
      const help =
        helps.get(name) ??
        (await runCommand(['wrangler', ...name.trim().split(' '), '--help'])).stdout;
      helps.set(name, help);
      // A name that wrangler does not know brings the help of what stands above it.
      if (!help.split('\n').some((line) => line.startsWith(`wrangler ${name.trim()}`)))
        refused.push(each);
      for (const [option] of each.matchAll(/--[a-z-]+/g)) {
        if (!new RegExp(`${option}\\b`).test(help)) refused.push(`${each}: ${option}`);
      }
    }
    expect(commands.length).toBeGreaterThan(5);
    expect(refused).toEqual([]);
  });
});
