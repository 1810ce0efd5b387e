import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { decoyName } from '../../worker/forms/decoy.ts';
import { isChoice, type FormDefinition } from '../../worker/forms/definition.ts';
import { forms } from '../../worker/forms/index.ts';
import { codedError, fakeBinding } from './fake-mailer.ts';
import { faults, faultyDatabase } from './faulty-database.ts';
import { logged } from './logged.ts';
import { received } from './received.ts';
import { idNumber, rowsOf, sampleId } from './saved.ts';
import { origin, post, request, type Surroundings } from './through-the-worker.ts';
import { failingAt } from './watched-database.ts';

/** Every field filled with words that occur nowhere else, every question asked. */
function marked({ fields }: FormDefinition): [string, string][] {
  return fields.flatMap((field) => {
    if (field.kind === 'any-of')
      return field.options.map((option): [string, string] => [field.name, option]);
    if (isChoice(field)) {
      const asks = fields.find(({ when }) => when?.field === field.name)?.when?.is;
      return [[field.name, asks ?? field.options[0] ?? '']];
    }
    if (field.kind === 'telephone') return [[field.name, '916-555-7777']];
    if (field.kind === 'email') return [[field.name, 'marked@marked.example']];
    return [[field.name, `Marked ${field.name}`]];
  });
}

const mark = /marked|555-?7777/i;

/** Everything that every table holds, bytes as the text they would be. */
async function everythingStored(): Promise<string> {
  const tables = await env.DB.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all<{
    name: string;
  }>();
  const own = tables.results.filter(({ name }) => !/^(?:_cf|sqlite)_/.test(name));
  const rows = await Promise.all(
    own.map(async ({ name }) => (await env.DB.prepare(`SELECT * FROM "${name}"`).all()).results),
  );
  return rows
    .flat()
    .flatMap((row) => Object.values(row))
    .map((value) =>
      Array.isArray(value)
        ? new TextDecoder('latin1').decode(Uint8Array.from(value))
        : String(value),
    )
    .join('\n');
}

async function send(
  form: FormDefinition,
  surroundings: Surroundings = {},
  more: [string, string][] = [],
) {
  const log = logged();
  const { binding, given } = fakeBinding();
  const fields = new URLSearchParams([['submission', sampleId], ...marked(form), ...more]);
  const response = await post(`/${form.kind}/received/`, fields, {
    EMAIL: binding,
    ...surroundings,
  });
  return { response, html: await response.text(), log, mails: given };
}

describe.each(forms)('marked words in every field of $kind', (form: FormDefinition) => {
  it('hold, so that they are saved', async () => {
    expect((await send(form)).response.status).toBe(200);
    expect(await everythingStored()).toContain(sampleId);
  });

  it('are in no column in clear', async () => {
    await send(form);
    expect(await everythingStored()).not.toMatch(mark);
  });

  it('are in no mail', async () => {
    const { mails } = await send(form);
    expect(mails).toHaveLength(1);
    expect(JSON.stringify(mails)).not.toMatch(mark);
  });

  it('are on no receipt and in no header', async () => {
    const { response, html } = await send(form);
    expect(html).not.toMatch(mark);
    expect(JSON.stringify([...response.headers])).not.toMatch(mark);
  });

  it('are in no log when the mail is refused', async () => {
    const { binding } = fakeBinding(() => Promise.reject(codedError('E_VALIDATION_ERROR')));
    const { log } = await send(form, { EMAIL: binding });
    expect(log).toHaveLength(1);
    expect(JSON.stringify(log)).not.toMatch(mark);
  });

  it('are in no log and no header when the database fails', async () => {
    const { db } = faultyDatabase(env.DB, faults.isOverloaded);
    const { response, log } = await send(form, { DB: db });
    expect(response.status).toBe(503);
    expect(log).toHaveLength(1);
    expect(JSON.stringify([log, ...response.headers])).not.toMatch(mark);
  });

  it('are in no log when they do not hold', async () => {
    const { response, log } = await send(form, {}, [
      ['reach', 'marked'],
      ['other', 'Marked other'],
    ]);
    expect(response.status).toBe(200);
    expect(JSON.stringify(log)).not.toMatch(mark);
    expect(await everythingStored()).not.toMatch(mark);
  });
});

/** What somebody leaves besides their answers: an address and what their browser says of itself. */
const markedHeaders = {
  Origin: origin,
  'Content-Type': 'application/x-www-form-urlencoded',
  'CF-Connecting-IP': '203.0.113.77',
  'User-Agent': 'Marked browser',
  'X-Request-Id': 'marked-id',
  Referer: `${origin}/contact/?marked`,
  'Accept-Language': 'marked',
  Cookie: 'marked=marked',
};

const everyMark = /marked|555-?7777|203\.0\.113/i;

const refusingCounter = {
  limit: () => Promise.resolve({ success: false }),
} as unknown as RateLimit;

const brokenSite = {
  fetch: () => Promise.reject(new Error('marked')),
} as unknown as Fetcher;

/** One way to send marked words, and the status that answers it. */
interface Way {
  readonly what: string;
  readonly status: number;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly more?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly at?: (db: D1Database) => Surroundings;
  /** Something was sent before, and this comes with its reference and code. */
  readonly comesBack?: boolean;
  /** The same was sent before from the same page, with other words. */
  readonly again?: boolean;
  /** Whoever posted it has it back, since nothing else could be done with it. */
  readonly givesBack?: boolean;
}

const overloaded = (words: RegExp) => (db: D1Database) => ({ DB: failingAt(db, words) });
const mailRefused = (code: string) => () => ({
  EMAIL: fakeBinding(() => Promise.reject(codedError(code))).binding,
});

const ways: readonly Way[] = [
  { what: 'answers to be read once more', status: 200, path: '/contact/' },
  { what: 'answers that are sent', status: 200, path: '/contact/received/' },
  { what: 'answers in Spanish', status: 200, path: '/es/contact/received/' },
  { what: 'answers that do not hold', status: 422, path: '/contact/', more: { email: 'marked' } },
  {
    what: 'answers that do not hold in the end',
    status: 422,
    path: '/contact/received/',
    more: { email: 'marked' },
  },
  { what: 'other answers of the same page', status: 409, path: '/contact/received/', again: true },
  {
    what: 'an answer in the decoy',
    status: 200,
    path: '/contact/received/',
    more: { [decoyName]: 'Marked decoy' },
  },
  {
    what: 'a field that no form has',
    status: 200,
    path: '/contact/received/',
    more: { other: 'Marked' },
  },
  { what: 'an id that is none', status: 400, path: '/contact/', more: { submission: 'marked' } },
  {
    what: 'a broken escape',
    status: 400,
    path: '/contact/',
    body: `submission=${sampleId}&message=marked%`,
  },
  {
    what: 'a body that is too large',
    status: 413,
    path: '/contact/',
    body: 'marked'.repeat(11_000),
  },
  {
    what: 'a post from another site',
    status: 403,
    path: '/contact/',
    headers: { Origin: 'https://marked.example' },
  },
  {
    what: 'a post of another type',
    status: 415,
    path: '/contact/',
    headers: { 'Content-Type': 'text/marked' },
  },
  { what: 'a post of another method', status: 405, path: '/contact/', method: 'PUT' },
  { what: 'a post to no page', status: 405, path: '/contact/nothing/' },
  {
    what: 'too many posts',
    status: 429,
    path: '/contact/received/',
    at: () => ({ RATE_BY_ADDRESS: refusingCounter }),
  },
  {
    what: 'more posts than a day has',
    status: 200,
    path: '/contact/received/',
    again: true,
    more: { submission: idNumber(9) },
    at: () => ({ DAILY_CAP: 1 }),
  },
  {
    what: 'a database that is overloaded',
    status: 503,
    path: '/contact/received/',
    at: overloaded(/INSERT INTO submissions/),
  },
  {
    what: 'a site that can not be read',
    status: 500,
    path: '/contact/received/',
    at: () => ({ ASSETS: brokenSite }),
  },
  {
    what: 'a setting that is wrong',
    status: 500,
    givesBack: true,
    path: '/contact/received/',
    at: () => ({ NOTICE_TO: 'marked' }),
  },
  {
    what: 'a key that is wrong',
    status: 500,
    givesBack: true,
    path: '/contact/received/',
    at: () => ({ SEAL_KEYS: 'k1:marked' }),
  },
  {
    what: 'a mail refused for now',
    status: 200,
    path: '/contact/received/',
    at: mailRefused('E_DAILY_LIMIT_EXCEEDED'),
  },
  {
    what: 'a mail refused for good',
    status: 200,
    path: '/contact/received/',
    at: mailRefused('E_RECIPIENT_SUPPRESSED'),
  },
  {
    what: 'a database that fails after the answer',
    status: 200,
    path: '/contact/received/',
    at: overloaded(/notice_attempts \+ 1/),
  },
  {
    what: 'a reference and a code that are none',
    status: 422,
    path: '/request/',
    more: { reference: 'marked', code: 'marked' },
  },
  {
    what: 'a code that is wrong',
    status: 422,
    path: '/request/',
    comesBack: true,
    more: { code: 'marked' },
  },
  { what: 'a request that is looked at', status: 200, path: '/request/', comesBack: true },
  {
    what: 'an action that is none',
    status: 200,
    path: '/request/',
    comesBack: true,
    more: { action: 'marked' },
  },
  { what: 'a hold', status: 200, path: '/request/', comesBack: true, more: { action: 'hold' } },
  {
    what: 'a withdrawal',
    status: 200,
    path: '/request/',
    comesBack: true,
    more: { action: 'withdraw-now' },
  },
  {
    what: 'a withdrawal that fails',
    status: 503,
    path: '/request/',
    comesBack: true,
    more: { action: 'withdraw-now' },
    at: overloaded(/withdrawn_at = /),
  },
  { what: 'a change', status: 200, path: '/request/change-contact/', comesBack: true },
  {
    what: 'a change that does not hold',
    status: 422,
    path: '/request/change-contact/',
    comesBack: true,
    more: { email: 'marked' },
  },
  {
    what: 'a change that fails',
    status: 503,
    path: '/request/change-contact/',
    comesBack: true,
    at: overloaded(/changed_at = /),
  },
  { what: 'a way out', status: 405, path: '/exit' },
  { what: 'a question for the health', status: 405, path: '/health' },
];

const pagesOfOthers = [
  '/contact/',
  '/contact/received/',
  '/es/contact/received/',
  '/interest/',
  '/request/',
  '/health',
  '/contact/nothing/',
];

describe.each(ways)(
  'marked words in $what',
  ({ status, path, headers, method = 'POST', more, body, at, comesBack, again }) => {
    async function sendMarked() {
      const log = logged();
      const mailer = fakeBinding();
      const marks = ['Marked words'];
      let credentials: Readonly<Record<string, string>> = {};
      if (comesBack) {
        ({ credentials } = await received());
        marks.push(credentials['code'] ?? '');
      }
      if (again) await received({ answers: { message: 'Marked before' } });
      const fields = {
        submission: sampleId,
        message: 'Marked words',
        reach: 'email',
        email: 'marked@marked.example',
        'email-say': 'yes',
        ...credentials,
        ...more,
      };
      const response = await request(
        `${path}?marked=marked`,
        {
          method,
          headers: { ...markedHeaders, ...headers },
          body: body ?? new URLSearchParams(fields).toString(),
        },
        { EMAIL: mailer.binding, ...at?.(env.DB) },
      );
      return { response, html: await response.text(), log, mails: mailer.given, marks };
    }

    it(`are answered with ${status}`, async () => {
      expect((await sendMarked()).response.status).toBe(status);
    });

    it('are in no log line and no mail', async () => {
      const { log, mails, marks } = await sendMarked();
      const written = JSON.stringify([log, mails]);
      expect(written).not.toMatch(everyMark);
      for (const mark of marks) expect(written).not.toContain(mark);
    });

    it('are in no header of the answer, its Location among them', async () => {
      const { response, marks } = await sendMarked();
      const written = JSON.stringify([...response.headers]);
      expect(written).not.toMatch(everyMark);
      for (const mark of marks) expect(written).not.toContain(mark);
    });

    it('are in no column in clear', async () => {
      const { marks } = await sendMarked();
      const stored = await everythingStored();
      expect(stored).not.toMatch(everyMark);
      for (const mark of marks) {
        expect(stored).not.toContain(mark);
        expect(stored).not.toContain(mark.replaceAll('-', ''));
      }
    });

    it('are on no page of anybody else', async () => {
      const { marks } = await sendMarked();
      for (const other of pagesOfOthers) {
        const html = await (await request(other)).text();
        expect(html).not.toMatch(everyMark);
        for (const mark of marks) expect(html).not.toContain(mark);
      }
    });
  },
);

describe('marked words of a fault', () => {
  it.each(
    ways.filter(
      ({ status, givesBack }) => !givesBack && [400, 403, 405, 413, 415, 500].includes(status),
    ),
  )(
    'are not repeated on the page for $what',
    async ({ path, headers, method = 'POST', body, more, at }) => {
      logged();
      const fields = { submission: sampleId, message: 'Marked words', ...more };
      const response = await request(
        path,
        {
          method,
          headers: { ...markedHeaders, ...headers },
          body: body ?? new URLSearchParams(fields).toString(),
        },
        at?.(env.DB),
      );
      expect(await response.text()).not.toMatch(everyMark);
    },
  );
});

describe('marked words in the decoy', () => {
  it('set the submission apart, and are kept nowhere', async () => {
    await send(forms[0], {}, [[decoyName, 'Marked decoy']]);
    expect(await rowsOf('submissions')).toMatchObject([{ suspicion: 'decoy' }]);
    expect(await everythingStored()).not.toMatch(mark);
  });
});
