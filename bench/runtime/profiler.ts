/** A profile as V8 gives it. Times in microseconds, of the same clock as `process.hrtime`. */
interface Profile {
  readonly nodes: readonly { id: number; callFrame: { functionName: string } }[];
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** A moment on the profile's clock, in microseconds. */
export const moment = (): number => Number(process.hrtime.bigint() / 1000n);

interface Reply {
  readonly id?: number;
  readonly result?: { readonly profile: Profile };
  readonly error?: { readonly message: string };
}

/** The profiler of one Worker in the local runtime, over the inspector's protocol. */
export class Profiler {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #calls = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const reply = JSON.parse(String(data)) as Reply;
      if (reply.id !== undefined) this.#waiting.get(reply.id)?.(reply);
    });
  }

  /** @param inspector the address of the runtime's inspector. */
  static async connect(inspector: URL, worker: string): Promise<Profiler> {
    const socket = new WebSocket(new URL(`/core:user:${worker}`, inspector));
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', reject);
    });
    const profiler = new Profiler(socket);
    await profiler.#call('Profiler.enable');
    await profiler.#call('Profiler.setSamplingInterval', { interval: 50 });
    return profiler;
  }

  start(): Promise<Reply> {
    return this.#call('Profiler.start');
  }

  async stop(): Promise<Profile> {
    const { result } = await this.#call('Profiler.stop');
    if (!result) throw new Error('the inspector gave no profile');
    return result.profile;
  }

  close(): void {
    this.#socket.close();
  }

  async #call(method: string, params: object = {}): Promise<Reply> {
    const id = ++this.#calls;
    const reply = await new Promise<Reply>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
    this.#waiting.delete(id);
    if (reply.error) throw new Error(`${method}: ${reply.error.message}`);
    return reply;
  }
}

/**
 * How long the Worker was at work between two moments, in milliseconds: in its own code, in what that called, in
 * collecting garbage, and in the runtime's own code on its behalf. Only what V8 calls idle is left out.
 */
export function busyWithin(profile: Profile, from: number, to: number): number {
  const idle = new Set(
    profile.nodes
      .filter(({ callFrame }) => callFrame.functionName === '(idle)')
      .map(({ id }) => id),
  );
  let at = profile.startTime;
  let busy = 0;
  for (const [index, sample] of profile.samples.entries()) {
    const start = at;
    // What a sample found was going on until the next one.
    at += profile.timeDeltas[index] ?? 0;
    const end = at + (profile.timeDeltas[index + 1] ?? 0);
    if (start >= to) break;
    if (at >= from && !idle.has(sample)) busy += Math.max(0, Math.min(end, to) - at);
  }
  return busy / 1000;
}
