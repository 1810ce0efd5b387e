import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Refusal, sentenceInOutput } from '../launch/refusal.mjs';
import { endGroup, startChild, type Child } from '../process/child.ts';
import { onStop } from '../process/stopping.ts';
import { quietErrors, quietOutput, type Filter } from './wrangler-output.ts';

export interface ServerOptions {
  readonly port: number;
  readonly stateFolder: string;
  readonly secretsFile: string;
}

export interface Server {
  /** The address that the site has here. */
  readonly origin: string;
  /** Rejects if the server ends before `stop` is called. */
  readonly ended: Promise<never>;
  readonly stop: () => Promise<void>;
}

/** Starts the Worker with the built site, and returns when it answers. */
export function startServer(options: ServerOptions): Promise<Server> {
  return serve(options, ['--env=', '--env-file', options.secretsFile], {});
}

/** The same of the editor, which has no secrets. That it lacks what production has is its purpose, and no warning. */
export function startEditor(options: Omit<ServerOptions, 'secretsFile'>): Promise<Server> {
  return serve(options, ['--env=editor'], { WRANGLER_LOG: 'error' });
}

async function serve(
  options: Pick<ServerOptions, 'port' | 'stateFolder'>,
  which: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Server> {
  const { port, stateFolder } = options;
  const origin = `http://localhost:${port}`;
  const child = startChild(
    [
      ...(['wrangler', 'dev', '--show-interactive-dev-session=false'] as const),
      ...['--port', String(port), '--persist-to', stateFolder, ...which],
      // Posts from any other origin are refused, so the Worker must know this one as its own.
      ...['--var', `SITE_URL:${origin}`],
      // Lets in whom [access.dev] in wrangler.toml names, and is no audience anywhere else.
      ...['--var', 'ACCESS_AUDIENCE:local'],
    ],
    // Without this it asks a server of the platform's for an example of `Request.cf`.
    { CLOUDFLARE_CF_FETCH_ENABLED: 'false', ...env },
  );
  const lastLines = tellLines(child);
  const ended = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      reject(new Refusal(whyItEnded(lastLines.join('\n'), options)));
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

/** Tells the lines that a person should see. @returns the last lines of all, kept up to date. */
function tellLines(child: Child): string[] {
  const last: string[] = [];
  const tell = (source: Readable, isShown: Filter): void => {
    createInterface({ input: source }).on('line', (line) => {
      last.push(line);
      if (last.length > 50) last.shift();
      if (isShown(line)) console.log(line);
    });
  };
  tell(child.stdout, quietOutput());
  tell(child.stderr, quietErrors());
  return last;
}

/** Resolves when the address answers, with whatever status. */
async function answers(origin: string): Promise<void> {
  for (;;) {
    try {
      await fetch(origin, { signal: AbortSignal.timeout(5_000) });
      return;
    } catch {
      // Not listening yet.
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function whyItEnded(
  output: string,
  { port, stateFolder }: Pick<ServerOptions, 'port' | 'stateFolder'>,
): string {
  if (output.includes('Address already in use')) {
    return `Port ${port} is in use: stop what runs there, or choose another by \`PORT=${port + 1} npm start\`.`;
  }
  return (
    sentenceInOutput(output, stateFolder) ??
    `The local server ended by itself. Its last words:\n\n${output}`
  );
}
