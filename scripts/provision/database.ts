import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Call } from '../process/wrangler.ts';
import { placeholderDatabase } from '../deploy/refusals/settings.ts';
import type { Environment } from '../deploy/environment.ts';
import { Refusal } from '../launch/refusal.mjs';

export const listDatabases: Call = { args: ['d1', 'list', '--json'] };

/** Data at rest stays in the United States. That can be said only when a database is made. */
export const createDatabase = (name: string): Call => ({
  args: ['d1', 'create', name, '--jurisdiction', 'us'],
});

/** The id of the database with this name among those of the account, from what `listDatabases` answered. */
export function idOfDatabase(answer: string, name: string): string | undefined {
  const databases = (answer === '' ? [] : JSON.parse(answer)) as readonly {
    readonly name: string;
    readonly uuid: string;
  }[];
  return databases.find((database) => database.name === name)?.uuid;
}

/**
 * Writes the id of the database into wrangler.toml, in the place of the placeholder.
 * @returns whether it changed.
 * @throws Refusal when another database stands there: which is the right one is not to be guessed.
 */
export async function writeDatabaseId(
  folder: string,
  { d1_databases: [database] }: Environment,
  id: string,
): Promise<boolean> {
  const written = database?.database_id ?? '';
  if (written === id) return false;
  if (!placeholderDatabase.test(written)) {
    throw new Refusal(
      `wrangler.toml names the database ${written}, and the account has ${id} under the name ${database?.database_name ?? ''}: see in the dashboard which of them holds the requests, write its id and name there, then run the same command again.`,
    );
  }
  const path = join(folder, 'wrangler.toml');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace(`"${written}"`, `"${id}"`));
  return true;
}

/** How many requests are sealed in the deployed database; one without tables has none. */
export const countSealed = (environment: string): Call => ({
  args: [
    ...['d1', 'execute', 'DB', '--remote', '--yes', '--json', `--env=${environment}`],
    ...['--command', 'SELECT count(*) AS count FROM submissions WHERE sealed IS NOT NULL'],
  ],
  mayFail: /no such table/,
});

export function sealedIn(answer: string): number {
  if (answer === '') return 0;
  const [result] = JSON.parse(answer) as readonly {
    readonly results: readonly { readonly count: number }[];
  }[];
  return result?.results[0]?.count ?? 0;
}
