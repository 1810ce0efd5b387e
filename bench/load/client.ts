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
        resolve({ status, ms: performance.now() - start, text, calls: Number(got['bench-calls']) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * So many clients send one request after the other, each the next as soon as it has its answer.
 *
 * @param expected the status of every answer; without one, any will do.
 * @throws Error for an answer of another status.
 */
export async function closedLoop(
  clients: number,
  count: number,
  next: () => Promise<Answer>,
  expected?: number,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let left = count;
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const answer = await next();
      const { status, text } = answer;
      if (expected !== undefined && status !== expected)
        throw new Error(`answered with ${status} and not ${expected}: ${text.slice(0, 200)}`);
      answers.push(answer);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return answers;
}
