import { deployCommand, envOption, type EnvironmentName } from '../deploy/environment-name.ts';
import { askWrangler } from '../process/wrangler.ts';

/** Which database: the one in a local folder, or a deployed one by its environment in wrangler.toml. */
export type Target = { readonly local: string } | { readonly remote: EnvironmentName };

export type Row = Readonly<Record<string, unknown>>;

/** Runs SQL statements, separated by `;`. @returns the rows of each. */
export type Execute = (sql: string) => Promise<readonly (readonly Row[])[]>;

/** The arguments by which `wrangler d1 execute` is told its database. */
export function where(target: Target): string[] {
  if ('remote' in target) {
    return ['--remote', '--yes', envOption(target.remote)];
  }
  return ['--local', '--yes', '--persist-to', target.local];
}

/** The database as `wrangler d1` reaches it. It takes no parameters, so callers build SQL of checked parts alone. */
export function d1(target: Target): Execute {
  return async (sql) => {
    const args = ['d1', 'execute', 'DB', '--json', '--command', sql, ...where(target)];
    const answer = await askWrangler({ args }, (output) => whyItFailed(output, target));
    const statements = JSON.parse(answer) as readonly { readonly results: readonly Row[] }[];
    return statements.map(({ results }) => results);
  };
}

/** What gives a database that is empty its tables: the end of a sentence. */
export function tablesFor(target: Target): string {
  return 'local' in target ? 'run `npm start` once' : `run \`${deployCommand(target.remote)}\``;
}

function whyItFailed(output: string, target: Target): string {
  if (output.includes('no such table')) {
    return `The database has no tables yet: ${tablesFor(target)}, then run the same command again.`;
  }
  if (output.includes('database is locked')) {
    return 'The local database is in use: stop `npm start`, then run the same command again.';
  }
  return `The database did not do what was asked. Nothing that was done is lost: correct what follows, then run the same command again.\n\n${output}`;
}
