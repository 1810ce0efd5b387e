import { Refusal, sentenceInOutput } from '../launch/refusal.mjs';
import { endGroup, startChild } from '../process/child.ts';
import { freePort } from '../process/port.ts';
import { onStop } from '../process/stopping.ts';
import { inTemporaryFolder } from '../process/temporary-folder.ts';
import { answers } from './alive.ts';
import { localSecrets } from './local-data.ts';

export interface ServerOptions {
  readonly port: number;
  readonly stateFolder: string;
}

export interface Server {
  /** The address that the site has here. */
  readonly origin: string;
  /** Rejects if the server ends before `stop` is called. */
  readonly ended: Promise<never>;
  readonly stop: () => Promise<void>;
}

/** Starts the Worker with the built site, and returns when it answers. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const secrets = await localSecrets(options.stateFolder);
  return serve(options, ['--env=', '--env-file', secrets], 'warn');
}

/** The same of the editor, which has no secrets. That it lacks what production has is its purpose, and no warning. */
export function startEditor(options: ServerOptions): Promise<Server> {
  return serve(options, ['--env=editor'], 'error');
}

/**
 * Serves the built site with a database of its own, which goes away with it.
 *
 * @param prepare what is done to the folder of that database first; without it there is not even a table.
 * @param work is told where the site is.
 */
export function withLocalSite<T>(
  prepare: (stateFolder: string) => Promise<void>,
  work: (origin: string) => Promise<T>,
): Promise<T> {
  return inTemporaryFolder(async (stateFolder) => {
    await prepare(stateFolder);
    const server = await startServer({ port: await freePort(), stateFolder });
    try {
      return await work(server.origin);
    } finally {
      await server.stop();
    }
  });
}

/** @param log what wrangler says, unless WRANGLER_LOG asks for more; what the Worker logs are errors to it. */
async function serve(
  { port, stateFolder }: ServerOptions,
  which: readonly string[],
  log: 'warn' | 'error',
): Promise<Server> {
  const origin = `http://localhost:${port}`;
  const child = startChild(
    [
      ...(['wrangler', 'dev', '--show-interactive-dev-session=false'] as const),
      ...['--port', String(port), '--persist-to', stateFolder, ...which],
      // Or it warns that crons do not run by themselves, for here they do.
      '--test-scheduled',
      // Posts from any other origin are refused, so the Worker must know this one as its own.
      ...['--var', `SITE_URL:${origin}`],
      // Lets in whom [access.dev] in wrangler.toml names, and is no audience anywhere else.
      ...['--var', 'ACCESS_AUDIENCE:local'],
    ],
    {
      WRANGLER_LOG: process.env['WRANGLER_LOG'] ?? log,
      // Without this it asks a server of the platform's for an example of `Request.cf`.
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    },
  );
  let last = '';
  for (const output of [child.stdout, child.stderr])
    output.on('data', (part: Buffer) => {
      last = (last + part.toString()).slice(-5000);
      process.stderr.write(part);
    });
  const ended = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      const known = sentenceInOutput(last, stateFolder);
      reject(new Refusal(known ?? `The local server ended by itself. Its last words:\n\n${last}`));
    });
  });
  const stop = async (): Promise<void> => {
    ended.catch(() => undefined);
    await endGroup(child);
  };
  const stopping = onStop(() => void stop());
  await Promise.race([answers(origin), ended]);
  // From here on the caller stops it, after a last look at the mail.
  stopping.forget();
  return { origin, ended, stop };
}
