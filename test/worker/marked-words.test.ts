import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { decoyName } from '../../worker/forms/decoy.ts';
import { isChoice, type FormDefinition } from '../../worker/forms/definition.ts';
import { forms } from '../../worker/forms/index.ts';
import { codedError, fakeBinding } from './fake-mailer.ts';
import { logged } from './logged.ts';
import { received } from './received.ts';
import { idNumber, sampleId } from './saved.ts';
import { origin, post, posting, request, type Surroundings } from './through-the-worker.ts';
import { failingAt } from './watched-database.ts';

/** Every field filled with words that occur nowhere else, every question asked. */
function marked({ fields }: FormDefinition): [string, string][] {
  return fields.flatMap((field) => {
    if (field.type === 'any-of')
      return field.options.map((option): [string, string] => [field.name, option]);
    if (isChoice(field)) {
      const asks = fields.find(({ when }) => when?.field === field.name)?.when?.is;
      return [[field.name, asks ?? field.options[0] ?? '']];
    }
    if (field.type === 'telephone') return [[field.name, '916-555-7777']];
    if (field.type === 'email') return [[field.name, 'marked@marked.example']];
    return [[field.name, `Marked ${field.name}`]];
  });
}

/** What is marked: words, a number, and the network address that they come from. */
const everyMark = /marked|555-?7777|203\.0\.113/i;

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

describe.each(forms)('marked words in every field of $kind', (form: FormDefinition) => {
  it('are in no column in clear, in no mail, on no receipt and in no header', async () => {
    const { binding: EMAIL, given } = fakeBinding();
    const fields = new URLSearchParams([['submission', sampleId], ...marked(form)]);
    const response = await post(`/${form.kind}/received/`, fields, { EMAIL });
    expect(response.status).toBe(200);
    expect(await response.text()).not.toMatch(everyMark);
    expect(JSON.stringify([...response.headers])).not.toMatch(everyMark);
    expect(given).toHaveLength(1);
    expect(JSON.stringify(given)).not.toMatch(everyMark);
    const stored = await everythingStored();
    expect(stored).toContain(sampleId);
    expect(stored).not.toMatch(everyMark);
  });
});

/** What somebody leaves besides their answers: an address and what their browser says of itself. */
const markedHeaders = {
  Origin: origin,
  'CF-Connecting-IP': '203.0.113.77',
  'User-Agent': 'Marked browser',
  'X-Request-Id': 'marked-id',
  Referer: `${origin}/contact/?marked`,
  'Accept-Language': 'marked',
  Cookie: 'marked=marked',
};

/** One way to send marked words, and the status that answers it. */
interface Way {
  readonly what: string;
  readonly status: number;
  readonly path: string;
  /** In place of what a browser sends, or besides. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly more?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly at?: Surroundings;
  /** Something was sent before, and this comes with its reference and code. */
  readonly comesBack?: boolean;
  /** The same was sent before from the same page, with other words. */
  readonly again?: boolean;
  /** Whoever posted it has it back, since nothing else could be done with it. */
  readonly givesBack?: boolean;
}

type Rest = Omit<Way, 'what' | 'status' | 'path'>;
const to =
  (path: string, always: Rest = {}) =>
  (what: string, status: number, rest: Rest = {}): Way => ({
    what,
    status,
    path,
    ...always,
    ...rest,
  });
const toForm = to('/contact/');
const toReceipt = to('/contact/received/');
const comingBack = to('/request/', { comesBack: true });
const changing = to('/request/change-contact/', { comesBack: true });

const overloaded = (words: RegExp): Surroundings => ({ DB: failingAt(env.DB, words) });
const mailRefused = (code: string): Surroundings => ({
  EMAIL: fakeBinding(() => Promise.reject(codedError(code))).binding,
});
const full: Surroundings = {
  RATE_BY_ADDRESS: { limit: () => Promise.resolve({ success: false }) },
};
const brokenSite = { fetch: () => Promise.reject(new Error('marked')) } as unknown as Fetcher;

const ways: readonly Way[] = [
  toForm('answers to be read once more', 200),
  toForm('answers that do not hold', 422, { more: { email: 'marked' } }),
  toForm('an id that is none', 400, { more: { submission: 'marked' } }),
  toForm('a broken escape', 400, { body: `submission=${sampleId}&message=marked%` }),
  toForm('a body that is too large', 413, { body: 'marked'.repeat(11_000) }),
  toForm('a post from another site', 403, { headers: { Origin: 'https://marked.example' } }),
  toForm('a post of another type', 415, { headers: { 'Content-Type': 'text/marked' } }),
  toForm('a post of another method', 405, { method: 'PUT' }),
  toReceipt('answers that are sent', 200),
  to('/es/contact/received/')('answers in Spanish', 200),
  toReceipt('answers that do not hold in the end', 422, { more: { email: 'marked' } }),
  toReceipt('other answers of the same page', 409, { again: true }),
  toReceipt('an answer in the decoy', 200, { more: { [decoyName]: 'Marked decoy' } }),
  toReceipt('a field that no form has', 200, { more: { other: 'Marked' } }),
  toReceipt('too many posts', 429, { at: full }),
  toReceipt('more posts than a day has', 200, {
    again: true,
    more: { submission: idNumber(9) },
    at: { DAILY_CAP: 1 },
  }),
  toReceipt('a database that is overloaded', 503, { at: overloaded(/INSERT INTO submissions/) }),
  toReceipt('a site that can not be read', 500, { at: { ASSETS: brokenSite } }),
  toReceipt('a setting that is wrong', 500, { at: { NOTICE_TO: 'marked' }, givesBack: true }),
  toReceipt('a key that is wrong', 500, { at: { SEAL_KEYS: 'k1:marked' }, givesBack: true }),
  toReceipt('a mail refused for now', 200, { at: mailRefused('E_DAILY_LIMIT_EXCEEDED') }),
  toReceipt('a mail refused for good', 200, { at: mailRefused('E_RECIPIENT_SUPPRESSED') }),
  toReceipt('a database that fails after the answer', 200, {
    at: overloaded(/notice_attempts \+ 1/),
  }),
  to('/contact/nothing/')('a post to no page', 404),
  to('/request/')('a reference and a code that are none', 422, {
    more: { reference: 'marked', code: 'marked' },
  }),
  comingBack('a code that is wrong', 422, { more: { code: 'marked' } }),
  comingBack('a request that is looked at', 200),
  comingBack('an action that is none', 200, { more: { action: 'marked' } }),
  comingBack('a hold', 200, { more: { action: 'hold' } }),
  comingBack('a withdrawal', 200, { more: { action: 'withdraw-now' } }),
  comingBack('a withdrawal that fails', 503, {
    more: { action: 'withdraw-now' },
    at: overloaded(/withdrawn_at = /),
  }),
  changing('a change', 200),
  changing('a change that does not hold', 422, { more: { email: 'marked' } }),
  changing('a change that fails', 503, { at: overloaded(/changed_at = /) }),
  to('/exit')('a way out', 405),
  to('/health')('a question for the health', 405),
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

const isFault = ({ status, givesBack }: Way) =>
  givesBack !== true && [400, 403, 404, 405, 413, 415, 500].includes(status);

/** That a text has no mark, and not the code of whoever came back with it. */
function expectNoMark(text: string, code: string) {
  expect(text).not.toMatch(everyMark);
  expect(text).not.toContain(code);
  expect(text).not.toContain(code.replaceAll('-', ''));
}

describe('marked words', () => {
  it.each(ways)('in $what are nowhere but where they belong', async (way) => {
    const { status, path, headers, method = 'POST', more, body, at, comesBack, again } = way;
    const log = logged();
    const { binding: EMAIL, given: mails } = fakeBinding();
    const credentials = comesBack ? (await received()).credentials : undefined;
    const code = credentials?.code ?? 'Marked words';
    if (again) await received({ answers: { message: 'Marked before' } });
    const fields = {
      ...{ submission: sampleId, message: 'Marked words', reach: 'email' },
      ...{ email: 'marked@marked.example', 'email-say': 'yes' },
      ...credentials,
      ...more,
    };
    const init = {
      ...posting(fields, { ...markedHeaders, ...headers }),
      method,
      ...(body !== undefined && { body }),
    };
    const response = await request(`${path}?marked=marked`, init, { EMAIL, ...at });
    expect(response.status).toBe(status);
    if (isFault(way)) expect(await response.text()).not.toMatch(everyMark);
    // The headers have its Location, and the tables every column.
    const texts = [JSON.stringify([log, mails, ...response.headers]), await everythingStored()];
    for (const other of pagesOfOthers) texts.push(await (await request(other)).text());
    for (const text of texts) expectNoMark(text, code);
  });
});
