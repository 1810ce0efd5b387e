import { setTimeout as pause } from 'node:timers/promises';
import { signalGroup, startChild, type Child } from '../../scripts/process/child.ts';
import { onStop } from '../../scripts/process/stopping.ts';

export interface RuntimeOptions {
  readonly configuration: string;
  readonly secretsFile: string;
  /** Where the database is: it outlives the runtime. */
  readonly stateFolder: string;
  readonly port: number;
}

/** The whole runtime on one folder of data, to be killed and started again. */
export class Runtime {
  readonly origin: string;
  /** Resolves when it answers; a new one with every start. */
  ready: Promise<void> = Promise.resolve();
  readonly #options: RuntimeOptions;
  #child: Child | undefined;

  constructor(options: RuntimeOptions) {
    this.#options = options;
    this.origin = `http://localhost:${options.port}`;
    onStop(() => void this.kill());
  }

  start(): Promise<void> {
    this.ready = this.#start();
    return this.ready;
  }

  /** Ends every process of it by SIGKILL, which none can answer, and starts it again. */
  restart(): Promise<void> {
    this.ready = this.kill().then(() => this.#start());
    return this.ready;
  }

  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined) return;
    signalGroup(child, 'SIGKILL');
    // The port is free and the files are closed when the last of the group is gone.
    for (let looks = 0; looks < 100 && signalGroup(child, 0); looks++) await pause(20);
  }

  async #start(): Promise<void> {
    const { configuration, secretsFile, stateFolder, port } = this.#options;
    const child = startChild(
      [
        ...(['wrangler', 'dev', '--show-interactive-dev-session=false'] as const),
        ...['--config', configuration, '--env-file', secretsFile],
        ...['--port', String(port), '--persist-to', stateFolder],
      ],
      // Without this it asks a server of the platform's for an example of `Request.cf`.
      { CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    );
    this.#child = child;
    let words = '';
    const keep = (part: Buffer): void => {
      words = (words + part.toString()).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    while (!(await answers(`${this.origin}/health`))) {
      if (this.#child !== child) throw new Error('the runtime was killed before it answered');
      if (child.exitCode !== null)
        throw new Error(`the runtime ended by itself; its last words:\n${words}`);
      await pause(50);
    }
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    // Not listening yet.
    return false;
  }
}
