import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { root } from '../scripts/root.ts';

/** How much is taken before people are asked to wait or to call. */
export interface Limits {
  readonly dailyCap: number;
  /** Posts in a minute, of one address and of all. */
  readonly rate: number;
}

/** More than any run posts, so that no test is told that the service is busy. */
export const noLimits: Limits = { dailyCap: 1_000_000, rate: 1_000_000 };

interface Configuration {
  main: string;
  assets: { directory: string };
  d1_databases: { migrations_dir: string }[];
  ratelimits: { simple: { limit: number } }[];
  vars: { DAILY_CAP: number };
}

/**
 * Writes the service's own configuration with other limits, or with its own, into a folder. The Worker is the same:
 * limits are configuration, and it has no branch for tests.
 * @param others replace what the file has beside its settings.
 * @param project the folder of the project that is served: this one, or a copy.
 * @returns the path of the file, for wrangler to read.
 */
export async function writeConfiguration(
  folder: string,
  limits: Limits | 'its own',
  others: Readonly<Record<string, unknown>> = {},
  project: string = root,
): Promise<string> {
  const text = await readFile(join(project, 'wrangler.toml'), 'utf8');
  const configuration = parse(text) as unknown as Configuration;
  const { assets, d1_databases: databases, ratelimits, vars } = configuration;
  configuration.main = join(project, configuration.main);
  assets.directory = join(project, assets.directory);
  for (const database of databases)
    database.migrations_dir = join(project, database.migrations_dir);
  if (limits !== 'its own') {
    for (const { simple } of ratelimits) simple.limit = limits.rate;
    vars.DAILY_CAP = limits.dailyCap;
  }
  const path = join(folder, 'wrangler.json');
  await writeFile(path, JSON.stringify({ ...configuration, ...others }));
  return path;
}
