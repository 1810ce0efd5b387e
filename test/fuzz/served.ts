import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { D1Database } from '@cloudflare/workers-types';
import { createTestHarness } from 'wrangler';
import { writeConfiguration, type Limits } from '../configuration.ts';
import { testSecrets } from '../secrets.ts';

export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export const formType = 'application/x-www-form-urlencoded';

/** The real Worker with the built site, asked by bare HTTP: a client of ours would correct what is sent. */
export async function serve(limits: Limits) {
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const configPath = await writeConfiguration(folder, limits);
  const harness = createTestHarness({ workers: [{ configPath, secrets: testSecrets }] });
  const { url } = await harness.listen();
  await harness.getWorker<{ DB: D1Database }>().applyD1Migrations('DB');
  const agent = new Agent({ keepAlive: true });

  const send = ({ method = 'POST', path, headers = {}, body }: Sent): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const asked = request(new URL(path, url), { method, agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const { statusCode: status = 0, headers: given } = answer;
          resolve({ status, headers: given, text: Buffer.concat(parts).toString() });
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });

  return {
    origin: url.origin,
    send,
    /** Posts fields as a browser does from the site's own page. */
    post: (path: string, fields: readonly (readonly [string, string])[]) =>
      send({
        path,
        headers: { Origin: url.origin, 'Content-Type': formType },
        body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
      }),
    async close() {
      agent.destroy();
      await harness.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Served = Awaited<ReturnType<typeof serve>>;
