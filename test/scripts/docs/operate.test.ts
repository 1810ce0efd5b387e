import { existsSync, globSync, readFileSync } from 'node:fs';
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
  it('names files that exist', () => {
    const paths = code.filter((each) => /^\.?[\w-]+(?:\/[\w.-]+)+\.\w+$/.test(each));
    // A local database's own folder is made by the command that it stands with.
    const own = paths.filter((path) => !path.startsWith('.state/'));
    expect(own.length).toBeGreaterThan(1);
    expect(own.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names every event of the log, with its fields', () => {
    const documented = tableOf(text, 'event', 'fields').map(([event, fields]) => [
      names(event)[0],
      names(fields),
    ]);
    expect(documented).toEqual(Object.entries(logFields).map(([event, fields]) => [event, fields]));
  });

  it('says of every field of the log what it is', () => {
    const documented = tableOf(text, 'field', 'what it is').map(([field]) => names(field)[0]);
    expect(documented).toEqual([...new Set(Object.values(logFields).flat())].sort());
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

  it('says of all that may happen by what it is known, what comes first, and how to know that it worked', () => {
    const [, happens = ''] = text.split(/^## When something happens$/m);
    const parts = happens.split(/^### /m).slice(1);
    expect(parts.length).toBeGreaterThan(8);
    for (const part of parts) {
      expect(part).toMatch(/^- \*\*Sign:/m);
      expect(part).toMatch(/^- \*\*First\b/m);
      expect(part).toMatch(/^- \*\*It worked when\*\*/m);
    }
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
