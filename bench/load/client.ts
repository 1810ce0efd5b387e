import { Agent, request } from 'node:http';

/** What a client got, and how long after it began to send, in milliseconds. */
export interface Answer {
  readonly status: number;
  readonly ms: number;
  readonly text: string;
  /** How many calls to the database came before it, where the Worker's is at a distance (runtime/distant.js). */
  readonly calls: number;
}

export interface Sending {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  /** The fields of a form. */
  readonly form?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  /** The status of the answer; without one, any will do. */
  readonly status?: number;
}

// Connections stay open, as a browser keeps them.
const agent = new Agent({ keepAlive: true });

/**
 * Sends one request and reads the whole answer.
 *
 * @throws Error for an answer of another status than it should have.
 */
export function send(origin: string, { path, form, ...rest }: Sending): Promise<Answer> {
  const { method = form ? 'POST' : 'GET', headers = {} } = rest;
  const body = form?.toString();
  const all = {
    ...(body !== undefined && {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': String(Buffer.byteLength(body)),
      Origin: origin,
    }),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const sent = request(new URL(path, origin), { agent, method, headers: all }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('error', reject);
      answer.on('end', () => {
        const { statusCode: status = 0, headers: got } = answer;
        const ms = performance.now() - start;
        if (rest.status === undefined || rest.status === status)
          resolve({ status, ms, text, calls: Number(got['bench-calls']) });
        else reject(new Error(`${path}: ${status}, not ${rest.status}: ${text.slice(0, 200)}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
