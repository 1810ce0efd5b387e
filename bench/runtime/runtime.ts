import { dirname } from 'node:path';
import {
  convertV4MiniflareOptions,
  Log,
  LogLevel,
  Miniflare,
  type V4WorkerOptions,
} from 'miniflare';

/** A Worker and its bindings. */
export type WorkerOptions = V4WorkerOptions;

/** A database as the local runtime has it. */
export type Database = Awaited<ReturnType<Miniflare['getD1Database']>>;

/** A Worker that runs in the platform's own runtime, on a port of this machine. */
export interface Running {
  readonly origin: string;
  readonly db: Database;
  stop: () => Promise<void>;
}

/** The options that make one bundled file a Worker. */
export const script = (path: string) => ({
  modules: true,
  scriptPath: path,
  rootPath: dirname(path),
  modulesRoot: dirname(path),
});

/**
 * Starts Workers, the first of which answers.
 *
 * @param folder where their databases are: they outlive the runtime.
 */
export async function start(
  folder: string,
  workers: readonly [WorkerOptions, ...WorkerOptions[]],
): Promise<Running> {
  const options = convertV4MiniflareOptions({
    workers: [...workers],
    host: '127.0.0.1',
    port: 0,
    // Nothing is asked of the platform's servers.
    cf: false,
    log: new Log(LogLevel.NONE),
    // What the Worker logs of a burst is no news of the bench.
    handleStructuredLogs: () => undefined,
  });
  const miniflare = new Miniflare({ ...options, resourcePersistencePath: folder });
  const { origin } = await miniflare.ready;
  return {
    origin,
    db: await miniflare.getD1Database('DB'),
    stop: () => miniflare.dispose(),
  };
}
