import { Agent, request } from 'node:http';

/** What a client got, and how long after it began to send, in milliseconds. */
export interface Answer {
  readonly status: number;
  readonly ms: number;
  readonly text: string;
  readonly location: string | undefined;
}

export interface Sending {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  /** The fields of a form. */
  readonly form?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
}

// Connections stay open, as a browser keeps them.
const agent = new Agent({ keepAlive: true });

/** Sends one request and reads the whole answer. */
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
        resolve({ status, ms: performance.now() - start, text, location: got.location });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * So many clients send one request after the other, each the next as soon as it has its answer.
 *
 * @returns how long each took, in milliseconds.
 * @throws Error for an answer of another status.
 */
export async function closedLoop(
  clients: number,
  count: number,
  next: () => Promise<Answer>,
  expected: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  let left = count;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const { status, ms, text } = await next();
      if (status !== expected)
        throw new Error(`answered with ${status} and not ${expected}: ${text.slice(0, 200)}`);
      times.push(ms);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return times;
}
