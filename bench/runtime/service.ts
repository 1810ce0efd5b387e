import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unstable_getMiniflareWorkerOptions, unstable_splitSqlQuery } from 'wrangler';
import { noLimits, writeConfiguration } from '../../scripts/durability/configuration.ts';
import { root } from '../root.ts';
import { script, start, type Running, type WorkerOptions } from './runtime.ts';

/** Who or what stands in for the platform's counters and its mail. */
export type StandIns =
  /** The local simulation: each count is a write to disk, each mail a file. */
  | 'simulated'
  /** In memory, as the platform has its counters, and a mail is taken at once. */
  | 'in memory';

export interface ServiceOptions {
  readonly worker: string;
  /** Where its database is and stays. */
  readonly folder: string;
  readonly standIns?: StandIns;
}

/** The id of its database in the local runtime. */
export const serviceDatabase = 'service';

/** The keys of every run of the bench. */
export const secrets = {
  SEAL_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
  RECEIPT_KEY: Buffer.alloc(32, 2).toString('base64'),
};

const inMemory = join(root, 'bench', 'runtime', 'in-memory.js');
const bindings = { RATE_BY_ADDRESS: 'Counter', RATE_OF_ALL: 'Counter', EMAIL: 'Mail' };

/** The service as it is deployed, with the built site, on a database of its own. */
export async function startService(options: ServiceOptions): Promise<Running> {
  const running = await start(options.folder, await workersOf(options));
  await migrate(running.db);
  return running;
}

/** The service as a Worker, and what stands in for the platform. */
async function workersOf({
  worker,
  folder,
  standIns = 'simulated',
}: ServiceOptions): Promise<[WorkerOptions, ...WorkerOptions[]]> {
  await mkdir(folder, { recursive: true });
  const configuration = await writeConfiguration(folder, noLimits);
  const { workerOptions } = unstable_getMiniflareWorkerOptions(configuration);
  // The bundle is one module: there are no rules for others.
  const given = { ...workerOptions };
  delete given.modulesRules;
  const service: WorkerOptions = {
    ...given,
    ...script(worker),
    name: 'service',
    d1Databases: { DB: { id: serviceDatabase } },
    bindings: {
      ...(given['bindings'] as Readonly<Record<string, string>>),
      ...secrets,
      ACCESS_AUDIENCE: 'local',
    },
  };
  if (standIns === 'simulated') return [service];
  return [
    {
      ...service,
      ratelimits: {},
      email: {},
      serviceBindings: Object.fromEntries(
        Object.entries(bindings).map(([binding, entrypoint]) => [
          binding,
          { name: 'in-memory', entrypoint },
        ]),
      ),
    },
    { ...script(inMemory), name: 'in-memory', compatibilityDate: '2026-10-31' },
  ];
}

/** Gives a database the service's tables, unless it has them. */
async function migrate(db: Running['db']): Promise<void> {
  const there = await db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'submissions'").first();
  if (there !== null) return;
  const folder = join(root, 'worker', 'migrations');
  for (const file of readdirSync(folder).sort()) {
    for (const statement of unstable_splitSqlQuery(readFileSync(join(folder, file), 'utf8')))
      await db.prepare(statement).run();
  }
}
