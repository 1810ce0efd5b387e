import { open } from 'node:fs/promises';

/** What an export holds, as far as it can be seen without running it. */
export interface Contents {
  /** How many rows each of its tables has. */
  readonly rows: ReadonlyMap<string, number>;
  /** The migrations that made its shape, in their order. */
  readonly migrations: readonly string[];
  /** Whether it goes on to its end: triggers are what an export has last. */
  readonly whole: boolean;
}

const table = /^CREATE TABLE (?:IF NOT EXISTS )?"?(\w+)"?/;
const row = /^INSERT INTO "?(\w+)"?/;
const migration = /'(\d{4}_\w+\.sql)'/;
const trigger = /^CREATE TRIGGER (\w+) .*;$/;

/** Without these the trail could be changed, so worker/migrations has them since there are chains. */
const lastTriggers = ['events_never_change', 'events_never_go'];

/** Reads an export line by line: it may be larger than the memory. */
export async function readContents(file: string): Promise<Contents> {
  const rows = new Map<string, number>();
  const migrations: string[] = [];
  const triggers: string[] = [];
  await using opened = await open(file);
  for await (const line of opened.readLines()) {
    const made = table.exec(line)?.[1];
    if (made !== undefined) rows.set(made, 0);
    const filled = row.exec(line)?.[1];
    if (filled !== undefined) rows.set(filled, (rows.get(filled) ?? 0) + 1);
    if (filled === 'd1_migrations') migrations.push(migration.exec(line)?.[1] ?? '');
    const found = trigger.exec(line)?.[1];
    if (found !== undefined) triggers.push(found);
  }
  return { rows, migrations, whole: lastTriggers.every((name) => triggers.includes(name)) };
}

/** What matters of it, in words: `3 requests, 9 events, 1 daily record and 2 notes`. */
export function contentsInWords({ rows }: Contents): string {
  const counted = (table: string, one: string): string => {
    const count = rows.get(table) ?? 0;
    return `${count} ${one}${count === 1 ? '' : 's'}`;
  };
  return `${counted('submissions', 'request')}, ${counted('events', 'event')}, ${counted('audit_records', 'daily record')} and ${counted('notes', 'note')}`;
}
