import { connect, type Socket } from 'node:net';
import { Response } from 'selenium-webdriver/http';

/**
 * The commands of WebDriver by which these tests drive a browser: their name in Marionette, by method and address under the
 * session. What stands for an element in an address is its `id`.
 */
const commands: readonly (readonly [method: string, address: RegExp, name: string])[] = [
  ['POST', /^\/session$/, 'NewSession'],
  ['DELETE', /^$/, 'DeleteSession'],
  ['POST', /^\/url$/, 'Navigate'],
  ['GET', /^\/url$/, 'GetCurrentURL'],
  ['GET', /^\/title$/, 'GetTitle'],
  ['POST', /^\/back$/, 'Back'],
  ['POST', /^\/forward$/, 'Forward'],
  ['POST', /^\/refresh$/, 'Refresh'],
  ['POST', /^\/timeouts$/, 'SetTimeouts'],
  ['GET', /^\/window\/handles$/, 'GetWindowHandles'],
  ['POST', /^\/window\/rect$/, 'SetWindowRect'],
  ['POST', /^\/element$/, 'FindElement'],
  ['POST', /^\/elements$/, 'FindElements'],
  ['POST', /^\/element\/(?<id>[^/]+)\/click$/, 'ElementClick'],
  ['POST', /^\/element\/(?<id>[^/]+)\/clear$/, 'ElementClear'],
  ['POST', /^\/element\/(?<id>[^/]+)\/value$/, 'ElementSendKeys'],
  ['GET', /^\/element\/(?<id>[^/]+)\/text$/, 'GetElementText'],
  ['POST', /^\/execute\/sync$/, 'ExecuteScript'],
  ['POST', /^\/execute\/async$/, 'ExecuteAsyncScript'],
  ['POST', /^\/actions$/, 'PerformActions'],
  ['DELETE', /^\/actions$/, 'ReleaseActions'],
  ['POST', /^\/alert\/accept$/, 'AcceptAlert'],
  ['GET', /^\/screenshot$/, 'TakeScreenshot'],
  ['POST', /^\/print$/, 'Print'],
];

/** What selenium-webdriver hands to a client: a command of WebDriver. */
interface Request {
  readonly method: string;
  readonly path: string;
  readonly data: { readonly capabilities?: { readonly alwaysMatch: object } };
}

interface Failure {
  readonly error: string;
  readonly message: string;
}

/**
 * Drives Firefox by its own protocol, Marionette: the commands of WebDriver as JSON over TCP, each after its length
 * (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html). What else translates them, geckodriver, is in no
 * registry that the project installs from.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<
    number,
    (answer: { error: Failure | null; result: unknown }) => void
  >();
  #received = Buffer.alloc(0);
  #last = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => {
      this.#received = Buffer.concat([this.#received, data]);
      this.#take();
    });
    socket.on('close', () => {
      const error = { error: 'invalid session id', message: 'Firefox has ended.' };
      for (const answer of this.#waiting.values()) answer({ error, result: null });
      this.#waiting.clear();
    });
  }

  /** @param port of this machine, at which Firefox listens. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect({ port, host: '127.0.0.1' });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve).once('error', reject);
    });
    return new Marionette(socket);
  }

  #take(): void {
    const colon = this.#received.indexOf(':');
    const end = colon + 1 + Number(this.#received.subarray(0, Math.max(colon, 0)).toString());
    if (colon < 0 || this.#received.length < end) return;
    const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
    this.#received = this.#received.subarray(end);
    // What comes first says only which version this is.
    if (Array.isArray(message)) {
      const [, id, error, result] = message as [number, number, Failure | null, unknown];
      this.#waiting.get(id)?.({ error, result });
      this.#waiting.delete(id);
    }
    this.#take();
  }

  /**
   * Sends a command of Marionette and waits for its answer.
   *
   * @param name with what it belongs to, as in `WebDriver:Print`.
   */
  command(
    name: string,
    parameters: object = {},
  ): Promise<{ error: Failure | null; result: unknown }> {
    const id = ++this.#last;
    const message = JSON.stringify([0, id, name, parameters]);
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#socket.write(`${String(Buffer.byteLength(message))}:${message}`);
    });
  }

  /** Answers as a server of WebDriver would. */
  async send({ method, path, data }: Request): Promise<Response> {
    const address = path.replace(/^\/session\/[^/]+/, '');
    for (const [by, pattern, name] of commands) {
      const match = by === method ? pattern.exec(address) : null;
      if (match === null) continue;
      // What is asked of the session is not told apart by browsers, for there is only this one.
      const { capabilities, ...asked } = data;
      const { error, result } = await this.command(`WebDriver:${name}`, {
        ...asked,
        ...capabilities?.alwaysMatch,
        ...match.groups,
      });
      if (error !== null) return answer(500, error);
      const { value } = Object(result) as { value?: unknown };
      return answer(200, value === undefined || name === 'NewSession' ? result : value);
    }
    throw new Error(`${method} ${path}: not among the commands of test/engines/marionette.ts.`);
  }

  close(): void {
    this.#socket.destroy();
  }
}

const answer = (status: number, value: unknown) =>
  new Response(status, {}, JSON.stringify({ value }));
