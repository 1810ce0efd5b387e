import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { unstable_getMiniflareWorkerOptions, unstable_splitSqlQuery } from 'wrangler';
import { bench, project } from '../folders.ts';

/** A database as the local runtime has it. */
type Database = Awaited<ReturnType<Miniflare['getD1Database']>>;

/** What the platform has for the service, simulated in a process of its own: database, built files and settings. */
export interface Platform {
  readonly origin: string;
  readonly db: Database;
  /** The variables and secrets of a Worker. */
  readonly variables: Readonly<Record<string, unknown>>;
  stop: () => Promise<void>;
}

/** The keys of every run of the bench. */
export const secrets = {
  SEAL_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  RECEIPT_KEY: Buffer.alloc(32, 2).toString('base64'),
};

/** @param folder where its database is, as `npm run vod -- seed` finds it by STATE_DIR: it outlives the process. */
export async function startPlatform(folder: string): Promise<Platform> {
  await mkdir(folder, { recursive: true });
  const { workerOptions } = unstable_getMiniflareWorkerOptions(join(project, 'wrangler.toml'), '');
  const { bindings, assets, d1Databases } = workerOptions as {
    readonly bindings: Readonly<Record<string, unknown>>;
    readonly assets: { readonly directory: string; readonly binding: string };
    readonly d1Databases: { readonly DB: { readonly id: string } };
  };
  const options = convertV4MiniflareOptions({
    workers: [
      {
        name: 'platform',
        modules: true,
        scriptPath: join(bench, 'runtime', 'platform.js'),
        compatibilityDate: '2026-10-31',
        d1Databases,
        assets: { ...assets, run_worker_first: true },
      },
    ],
    host: '127.0.0.1',
    port: 0,
    // Nothing is asked of the platform's servers.
    cf: false,
    log: new Log(LogLevel.NONE),
  });
  const miniflare = new Miniflare({ ...options, resourcePersistencePath: join(folder, 'v3') });
  const { origin } = await miniflare.ready;
  const db = await miniflare.getD1Database('DB');
  await migrate(db);
  // More than any run posts: what is measured is not how the service says that it is busy.
  const variables = { ...bindings, ...secrets, ACCESS_AUDIENCE: 'local', DAILY_CAP: 1_000_000 };
  return { origin, db, variables, stop: () => miniflare.dispose() };
}

/** Gives a database the service's tables, unless it has them, and that of the minimal Worker. */
async function migrate(db: Database): Promise<void> {
  const folder = join(project, 'worker', 'migrations');
  const there = await db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'submissions'").first();
  for (const file of there === null ? readdirSync(folder).sort() : []) {
    for (const statement of unstable_splitSqlQuery(readFileSync(join(folder, file), 'utf8')))
      await db.prepare(statement).run();
  }
  const columns = 'id TEXT PRIMARY KEY, message TEXT, email TEXT, name TEXT';
  await db.prepare(`CREATE TABLE IF NOT EXISTS messages (${columns})`).run();
}
