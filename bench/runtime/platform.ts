import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare';
import { unstable_getMiniflareWorkerOptions, unstable_splitSqlQuery } from 'wrangler';
import { noLimits, writeConfiguration } from '../../scripts/site/configuration.ts';
import { root } from '../../scripts/root.ts';

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

/** @param folder where its database is: it outlives the process. */
export async function startPlatform(folder: string): Promise<Platform> {
  await mkdir(folder, { recursive: true });
  const { workerOptions } = unstable_getMiniflareWorkerOptions(
    await writeConfiguration(folder, noLimits),
  );
  const { bindings, assets } = workerOptions as {
    readonly bindings: Readonly<Record<string, unknown>>;
    readonly assets: { readonly directory: string; readonly binding: string };
  };
  const options = convertV4MiniflareOptions({
    workers: [
      {
        name: 'platform',
        modules: true,
        scriptPath: join(root, 'bench', 'runtime', 'platform.js'),
        compatibilityDate: '2026-10-31',
        d1Databases: { DB: { id: 'service' } },
        assets: { ...assets, run_worker_first: true },
      },
    ],
    host: '127.0.0.1',
    port: 0,
    // Nothing is asked of the platform's servers.
    cf: false,
    log: new Log(LogLevel.NONE),
  });
  const miniflare = new Miniflare({ ...options, resourcePersistencePath: folder });
  const { origin } = await miniflare.ready;
  const db = await miniflare.getD1Database('DB');
  await migrate(db);
  return {
    origin,
    db,
    variables: { ...bindings, ...secrets, ACCESS_AUDIENCE: 'local' },
    stop: () => miniflare.dispose(),
  };
}

/** Gives a database the service's tables and that of the minimal Worker, unless it has them. */
async function migrate(db: Database): Promise<void> {
  const there = await db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'messages'").first();
  if (there !== null) return;
  const folder = join(root, 'worker', 'migrations');
  for (const file of readdirSync(folder).sort()) {
    for (const statement of unstable_splitSqlQuery(readFileSync(join(folder, file), 'utf8')))
      await db.prepare(statement).run();
  }
  await db
    .prepare('CREATE TABLE messages (id TEXT PRIMARY KEY, message TEXT, email TEXT, name TEXT)')
    .run();
}
