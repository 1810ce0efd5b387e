import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEnvironment, type Environment } from '../deploy/environment.ts';
import { placeholderDatabase } from '../deploy/refusals/settings.ts';
import { Refusal } from '../launch/refusal.mjs';
import type { Wrangler } from '../process/wrangler.ts';
import type { Work } from './work.ts';

/** The id of the database with this name among those of the account. */
async function idOfDatabase(run: Wrangler, name: string): Promise<string | undefined> {
  const answer = await run({ args: ['d1', 'list', '--json'] });
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
async function writeDatabaseId(
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

export async function provideDatabase({ folder, environment, run, tell }: Work): Promise<void> {
  const settings = readEnvironment(folder, environment);
  const name = settings.d1_databases[0]?.database_name;
  if (name === undefined) throw new Refusal('wrangler.toml has no [[d1_databases]]: put it back.');
  let id = await idOfDatabase(run, name);
  if (id === undefined) {
    // Data at rest stays in the United States. That can be said only when a database is made.
    await run({ args: ['d1', 'create', name, '--jurisdiction', 'us'] });
    id = await idOfDatabase(run, name);
  }
  if (id === undefined) {
    throw new Refusal(
      `The account does not show the database ${name} yet: wait a minute, then run the same command again.`,
    );
  }
  const changed = await writeDatabaseId(folder, settings, id);
  tell(
    `The database ${name} is there${changed ? ', and wrangler.toml has its id: commit that' : ''}.`,
  );
}
