import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of the account. */
export interface Asked {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly body: string;
}

interface Answer {
  readonly status?: number;
  readonly result?: unknown;
  readonly errors?: readonly { readonly code: number; readonly message: string }[];
}

type Handler = (asked: Asked, found: readonly string[]) => Answer;

const notThere = (message: string): Answer => ({ status: 404, errors: [{ code: 10007, message }] });

/** The same answer, whatever is asked. */
const always = (result: unknown) => (): Answer => ({ result });

const parsed = (body: string): unknown => JSON.parse(body);
const shut = { enabled: false, previews_enabled: false };
const noChange = { added: [], removed: [], updated: [], conflicting: [] };
const spf = { type: 'TXT', name: 'cf-bounce.office.gov', content: 'v=spf1' };

/**
 * The part of Cloudflare's API that wrangler calls for this project, on a port of this machine, with an account that
 * starts out empty. It keeps what it is given, so that a later call finds it.
 */
export class StubAccount {
  readonly asked: Asked[] = [];
  readonly databases: { uuid: string; name: string; jurisdiction?: string }[] = [];
  readonly secrets = new Map<string, string>();
  readonly sending: { name: string; enabled: boolean; tag: string }[] = [];
  readonly addresses: { id: string; email: string; verified: string | null }[] = [];
  readonly migrations: string[] = [];
  workerExists = false;
  /** How many rows a count finds; undefined while the database has no tables. */
  sealedRows: number | undefined;
  /** All that the database holds, as an export has it; undefined while it has no tables. */
  stored: string | undefined;
  /** Requests that fail for now. */
  failing: ((asked: Asked) => boolean) | undefined;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      void read(request).then((asked) => {
        this.asked.push(asked);
        if (asked.path.startsWith('/files/')) {
          this.#file(asked, response);
          return;
        }
        const { status = 200, result = null, errors = [] } = this.#answer(asked);
        response.writeHead(status, { 'Content-Type': 'application/json' });
        const count = Array.isArray(result) ? result.length : 0;
        const result_info = { page: 1, per_page: 100, count, total_count: count, total_pages: 1 };
        response.end(
          JSON.stringify({
            success: errors.length === 0,
            errors,
            messages: [],
            result,
            result_info,
          }),
        );
      });
    });
  }

  /** @returns what wrangler needs in its environment to ask here. */
  async open(): Promise<Record<string, string>> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const { port } = this.#server.address() as AddressInfo;
    return {
      CLOUDFLARE_API_BASE_URL: `http://127.0.0.1:${port}`,
      CLOUDFLARE_ACCOUNT_ID: 'account',
      CLOUDFLARE_API_TOKEN: 'token-of-the-stub',
    };
  }

  close(): Promise<unknown> {
    return new Promise((resolve) => this.#server.close(resolve));
  }

  /** The changes that were asked for, without the looks: `POST /d1/database`. */
  changes(): string[] {
    return this.asked
      .filter(({ method, path }) => method !== 'GET' && !/\/query$|\/graphql$/.test(path))
      .map(({ method, path }) => `${method} ${path.replace('/accounts/account', '')}`);
  }

  #answer(asked: Asked): Answer {
    if (this.failing?.(asked)) {
      return { status: 400, errors: [{ code: 9999, message: 'the stub fails here' }] };
    }
    for (const [method, form, handle] of this.#routes) {
      const found = asked.method === method ? form.exec(asked.path) : null;
      if (found) return handle(asked, found.slice(1));
    }
    return {
      status: 404,
      errors: [{ code: 7003, message: `the stub has no ${asked.method} ${asked.path}` }],
    };
  }

  readonly #routes: readonly [string, RegExp, Handler][] = [
    ['GET', /\/d1\/database$/, () => ({ result: this.databases })],
    ['POST', /\/d1\/database$/, ({ body }) => this.#createDatabase(body)],
    ['GET', /\/d1\/database\/([^/]+)$/, (_, [id]) => this.#database(id)],
    ['POST', /\/d1\/database\/[^/]+\/query$/, ({ body }) => this.#query(body)],
    ['POST', /\/d1\/database\/[^/]+\/export$/, () => this.#export()],
    ['POST', /\/d1\/database\/[^/]+\/import$/, ({ body }) => this.#import(body)],
    ['GET', /\/time_travel\/bookmark$/, always({ bookmark: 'bookmark-of-the-stub' })],
    ['GET', /\/workers\/scripts\/[^/]+\/secrets$/, () => this.#listSecrets()],
    ['PATCH', /\/workers\/scripts\/[^/]+\/secrets-bulk$/, ({ body }) => this.#putSecrets(body)],
    ['PUT', /\/workers\/scripts\/[^/]+$/, () => this.#upload()],
    ['GET', /\/workers\/services\/[^/]+$/, () => this.#service()],
    ['POST', /\/assets-upload-session$/, always({ jwt: 'jwt', buckets: [] })],
    ['POST', /\/workers\/scripts\/[^/]+\/versions$/, () => this.#upload()],
    ['GET', /\/workers\/scripts\/[^/]+\/deployments$/, always({ deployments: [] })],
    ['POST', /\/workers\/scripts\/[^/]+\/deployments$/, always({ id: 'deployment' })],
    ['PATCH', /\/workers\/scripts\/[^/]+\/script-settings$/, always({})],
    ['GET', /\/workers\/workers\/[^/]+$/, always({ subdomain: shut })],
    ['POST', /\/workers\/scripts\/[^/]+\/subdomain$/, ({ body }) => ({ result: parsed(body) })],
    ['GET', /\/workers\/subdomain$/, always({ subdomain: 'office' })],
    ['PUT', /\/workers\/scripts\/[^/]+\/schedules$/, always({ schedules: [] })],
    ['POST', /\/domains\/changeset$/, always(noChange)],
    ['PUT', /\/domains\/records$/, always([])],
    ['GET', /\/zones$/, always([{ id: 'zone', name: 'office.gov', account: { id: 'account' } }])],
    ['GET', /\/zones\/zone\/email\/sending\/subdomains$/, () => ({ result: this.sending })],
    ['POST', /\/zones\/zone\/email\/sending\/subdomains$/, ({ body }) => this.#enableSending(body)],
    ['GET', /\/email\/sending\/subdomains\/[^/]+\/dns$/, always([spf])],
    ['GET', /\/email\/routing\/addresses$/, () => ({ result: this.addresses })],
    ['POST', /\/email\/routing\/addresses$/, ({ body }) => this.#addAddress(body)],
  ];

  #createDatabase(body: string): Answer {
    const { name, jurisdiction } = JSON.parse(body) as { name: string; jurisdiction?: string };
    const database = {
      uuid: `${this.databases.length + 1}`.repeat(8) + '-1111-4111-8111-111111111111',
      name,
      ...(jurisdiction !== undefined && { jurisdiction }),
    };
    this.databases.push(database);
    return { result: database };
  }

  #database(id = ''): Answer {
    const found = this.databases.find(({ uuid }) => uuid === id);
    return found ? { result: found } : notThere('no such database');
  }

  #query(body: string): Answer {
    const { sql } = JSON.parse(body) as { sql: string };
    if (sql.includes('FROM sqlite_schema')) {
      return rows(this.stored === undefined ? [] : [{ name: 'submissions' }]);
    }
    if (/^SELECT .* FROM submissions/s.test(sql)) {
      if (this.sealedRows === undefined)
        return {
          status: 400,
          errors: [{ code: 7500, message: 'no such table: submissions: SQLITE_ERROR' }],
        };
      return rows([{ count: this.sealedRows }]);
    }
    if (sql.includes('SELECT *') && sql.includes('d1_migrations')) {
      return rows(this.migrations.map((name, index) => ({ id: index + 1, name, applied_at: '' })));
    }
    const applied = /INSERT INTO "?d1_migrations"? \(name\)\s*values? \('([^']+)'\)/i.exec(
      sql,
    )?.[1];
    if (applied !== undefined) this.migrations.push(applied);
    return rows([]);
  }

  get #files(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/files/signed-by-the-stub`;
  }

  #export(): Answer {
    const result = { filename: 'export.sql', signed_url: this.#files };
    return { result: { success: true, status: 'complete', messages: [], result } };
  }

  #import(body: string): Answer {
    const { action } = JSON.parse(body) as { action: string };
    if (action === 'init') return { result: { upload_url: this.#files, filename: 'import.sql' } };
    const meta = { duration: 1, rows_read: 1, rows_written: 1, size_after: 1 };
    const result = { num_queries: 1, final_bookmark: 'bookmark-of-the-stub', meta };
    return { result: { success: true, status: 'complete', messages: [], result } };
  }

  /** Where the platform keeps exports, and takes imports: anybody who has the link may ask. */
  #file(asked: Asked, response: ServerResponse): void {
    if (this.failing?.(asked) === true) response.writeHead(500).end();
    else if (asked.method === 'PUT') {
      this.stored = asked.body;
      const etag = createHash('md5').update(asked.body).digest('hex');
      response.writeHead(200, { ETag: `"${etag}"` }).end();
    } else response.end(this.stored);
  }

  #listSecrets(): Answer {
    if (!this.workerExists) return notThere('This Worker does not exist on your account.');
    return { result: [...this.secrets.keys()].map((name) => ({ name, type: 'secret_text' })) };
  }

  #putSecrets(body: string): Answer {
    if (!this.workerExists) return notThere('This Worker does not exist on your account.');
    const { secrets } = JSON.parse(body) as { secrets: Record<string, { text: string }> };
    for (const [name, { text }] of Object.entries(secrets)) this.secrets.set(name, text);
    return { result: [] };
  }

  #upload(): Answer {
    this.workerExists = true;
    return {
      result: {
        id: 'worker',
        tag: 'tag',
        startup_time_ms: 1,
        deployment_id: 'deployment',
        metadata: { has_preview: true },
        resources: { script: { etag: 'etag', last_deployed_from: 'wrangler' } },
      },
    };
  }

  #service(): Answer {
    if (!this.workerExists) return notThere('This Worker does not exist on your account.');
    return {
      result: {
        default_environment: {
          environment: 'production',
          script: { tag: 'tag', tags: [], last_deployed_from: 'wrangler' },
        },
      },
    };
  }

  #enableSending(body: string): Answer {
    const { name } = JSON.parse(body) as { name: string };
    const subdomain = { name, enabled: true, tag: 'tag' };
    this.sending.push(subdomain);
    return { result: subdomain };
  }

  #addAddress(body: string): Answer {
    const { email } = JSON.parse(body) as { email: string };
    const address = { id: `address-${this.addresses.length + 1}`, email, verified: null };
    this.addresses.push(address);
    return { result: address };
  }
}

function rows(results: readonly object[]): Answer {
  return { result: [{ results, success: true, meta: { duration: 0, served_by: 'stub' } }] };
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    method: request.method ?? '',
    path: (request.url ?? '').replace(/\?.*$/, ''),
    body: Buffer.concat(chunks).toString(),
  };
}
