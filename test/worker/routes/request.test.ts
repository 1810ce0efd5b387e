import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { open } from '../../../worker/seal/seal.ts';
import type { Credentials } from '../../../worker/submissions/admission.ts';
import { findByReference } from '../../../worker/submissions/submission.ts';
import { siteWithout } from '../built-site.ts';
import { clockStartsAt } from '../clock.ts';
import { fakeBinding } from '../fake-mailer.ts';
import { logged } from '../logged.ts';
import { config, nobodysReference, received, wrongCode, wrongCodeOf } from '../received.ts';
import { eventKinds, firstRow, rowsOf, sampleAnswers, sampleTime } from '../saved.ts';
import { post, postFromNowhere, request, type Surroundings } from '../through-the-worker.ts';
import { failingAt } from '../watched-database.ts';

const minute = 60_000;
clockStartsAt(sampleTime + minute);

/** What a page says in its situations. */
const said = (html: string) => [...html.matchAll(/It is ([a-z-]+)\./g)].map(([, name]) => name);

/** An answer, with its page and what that says. */
async function answered(response: Promise<Response>) {
  const { status, headers } = await response;
  const html = await (await response).text();
  return { status, headers, html, says: said(html) };
}

const act = (
  credentials: Credentials,
  action: string,
  surroundings: Surroundings = {},
  path = '/request/',
) => answered(post(path, { ...credentials, action }, surroundings));

const newReach = { reach: 'email', email: 'new@mail.example', 'email-say': 'yes' };
const subjectsOf = (given: unknown[]) => given.map((mail) => (mail as { subject: string }).subject);
/** What members and the person have done; the mails go out at their own time. */
const changes = async () => (await eventKinds()).filter((kind) => kind !== 'notified');

describe('GET /request/…', () => {
  it('shows the way in at /request/, and says nothing there', async () => {
    expect(await answered(request('/request/'))).toMatchObject({ status: 200, says: [] });
  });

  it.each(['status', 'withdraw', 'change-contact', 'anything'])(
    'leads from /request/%s/ to the way in',
    async (name) => {
      for (const prefix of ['/', '/es/']) {
        const { status, headers } = await request(`${prefix}request/${name}/`);
        expect([status, headers.get('Location')]).toEqual([303, `${prefix}request/`]);
      }
    },
  );
});

describe('POST /request/', () => {
  it.each([
    { path: '/request/', day: 'November 22, 2026' },
    { path: '/es/request/', day: '22 de noviembre de 2026' },
  ])('shows at $path where the request stands, and none of the answers', async ({ path, day }) => {
    const { credentials } = await received();
    const { status, html, says } = await act(credentials, '', {}, path);
    expect(status).toBe(200);
    expect(says).toEqual([
      ...['state-received', 'offers', 'offer-change', 'offer-hold', 'offer-withdraw'],
    ]);
    expect(html).not.toMatch(/marked/i);
    expect(html).toContain(day);
  });

  it.each([
    { what: 'they said "no" to saying so', safe: 'no', shown: 'state-opened' },
    { what: 'they said "yes" to saying so', safe: 'yes', shown: 'state-tried' },
    { what: 'the answers do not open', safe: 'yes', keyId: 'gone', shown: 'state-opened' },
  ])('says of what was tried $shown where $what', async ({ safe, keyId = 'k1', shown }) => {
    logged();
    const { credentials } = await received({ answers: { ...sampleAnswers, 'email-say': safe } });
    await env.DB.prepare(`UPDATE submissions SET opened_at = 1, stage = 'tried', key_id = ?`)
      .bind(keyId)
      .run();
    expect((await act(credentials, '')).says).toContain(shown);
  });

  it('shows where it stands while it cannot be noted that they saw it', async () => {
    const lines = logged();
    const { credentials } = await received();
    const DB = failingAt(env.DB, /SET undo = NULL/);
    expect((await act(credentials, '', { DB })).status).toBe(200);
    expect(lines.flat().join()).toContain('database-unavailable');
  });

  it.each([
    { what: 'no reference', fields: { reference: '', code: wrongCode } },
    { what: 'no code', fields: { reference: nobodysReference, code: '' } },
    { what: 'neither', fields: {} },
  ])('answers 422 to $what, and counts no try', async ({ fields }) => {
    expect((await post('/request/', { ...fields })).status).toBe(422);
    expect(await rowsOf('code_tries')).toEqual([]);
  });

  it.each(['hold', 'change', 'withdraw', 'withdraw-now', ''])(
    'refuses a wrong code for "%s", and changes nothing',
    async (action) => {
      const { credentials } = await received();
      const before = await rowsOf('submissions');
      const { status, says } = await act({ ...credentials, code: wrongCode }, action);
      expect([status, says]).toEqual([422, ['refused']]);
      expect(await rowsOf('submissions')).toEqual(before);
      expect(await changes()).toEqual(['received']);
    },
  );

  it('answers a reference that nobody has just as a wrong code, and shows nothing of anyone', async () => {
    const { id, credentials } = await received();
    const answers = async (reference: string) => {
      const all = [];
      for (let time = 1; time <= 7; time++) {
        const { status, headers, html } = await act({ reference, code: wrongCodeOf(time) }, '');
        all.push([status, [...headers], html.replaceAll(reference, '')]);
      }
      return all;
    };
    const known = await answers(credentials.reference);
    expect(await answers(nobodysReference)).toEqual(known);
    expect(known.map(([status]) => status)).toEqual([422, 422, 422, 422, 422, 429, 429]);
    for (const word of [id, credentials.code, 'arked', '2026'])
      expect(JSON.stringify(known)).not.toContain(word);
  });
});

describe('a post that does not say where it comes from', () => {
  it.each([
    { path: '/request/', more: {} },
    { path: '/request/', more: { action: 'hold' } },
    { path: '/request/', more: { action: 'withdraw-now' } },
    { path: '/request/change-contact/', more: newReach },
  ])('changes nothing at $path, and gives back what was typed: $more', async ({ path, more }) => {
    const { credentials } = await received();
    const before = await rowsOf('submissions');
    const { status, html, says } = await answered(
      postFromNowhere(path, { ...credentials, ...more }),
    );
    expect([status, says]).toEqual([403, ['unproven']]);
    expect(html).toContain(`name="reference" value="${credentials.reference}"`);
    expect(html).toContain(`name="code" value="${credentials.code}"`);
    if ('email' in more) expect(html).toContain(`value="${more.email}"`);
    expect(await rowsOf('submissions')).toEqual(before);
  });

  it('counts no wrong code, so that nobody is locked out from another site', async () => {
    const { credentials } = await received();
    for (let time = 0; time < 6; time++)
      await postFromNowhere('/request/', { ...credentials, code: wrongCodeOf(time) });
    expect(await rowsOf('code_tries')).toEqual([]);
    expect((await act(credentials, '')).status).toBe(200);
  });
});

describe('POST /request/, to hold, resume and withdraw', () => {
  const offers = (own: string) => ['offers', 'offer-change', own, 'offer-withdraw'];

  it.each([
    { action: 'hold', says: ['state-held', ...offers('offer-resume'), 'done-held'], kind: 'held' },
    { action: 'withdraw-now', says: ['state-withdrawn', 'done-withdrawn'], kind: 'withdrawn' },
    { action: 'resume', says: ['state-received', ...offers('offer-hold'), 'done-resumed'] },
  ])('says $says after "$action"', async ({ action, says, kind = [] }) => {
    const { credentials } = await received();
    expect(await act(credentials, action)).toMatchObject({ status: 200, says });
    expect(await changes()).toEqual(['received', kind].flat());
  });

  it('still says that it was withdrawn to who comes back', async () => {
    const { credentials } = await received();
    await act(credentials, 'withdraw-now');
    for (const action of ['', 'hold', 'resume', 'withdraw-now'])
      expect((await act(credentials, action)).says).toContain('state-withdrawn');
    expect(await changes()).toEqual(['received', 'withdrawn']);
  });

  it.each([
    { action: 'hold', subject: 'Put on hold by the person: message' },
    { action: 'withdraw-now', subject: 'Withdrawn by the person: message' },
  ])('tells the coordinator after "$action", once for two at once', async ({ action, subject }) => {
    const { credentials } = await received();
    const { binding, given } = fakeBinding();
    await env.DB.prepare('UPDATE submissions SET notified_at = 1').run();
    await Promise.all([1, 2].map(() => act(credentials, action, { EMAIL: binding })));
    expect(subjectsOf(given)).toEqual([`${subject} ${credentials.reference}`]);
    expect(await changes()).toHaveLength(2);
  });

  it('withdraws for good when somebody holds at the same moment', async () => {
    const { credentials } = await received();
    await Promise.all(
      ['withdraw-now', 'hold', 'withdraw-now', 'hold'].map((action) => act(credentials, action)),
    );
    expect(await firstRow()).toMatchObject({ sealed: null, held_at: null });
    expect((await eventKinds()).filter((kind) => kind === 'withdrawn')).toHaveLength(1);
  });

  it.each(['hold', 'withdraw-now'])(
    'answers 503 to "%s" when the database fails, and changes nothing',
    async (action) => {
      logged();
      const { credentials } = await received();
      const before = await rowsOf('submissions');
      const DB = failingAt(env.DB, /^UPDATE submissions SET (?:held|withdrawn)_at/);
      const { status, headers, html } = await act(credentials, action, { DB });
      expect([status, headers.get('Retry-After')]).toEqual([503, '10']);
      expect(html).toContain('problem 503');
      expect(await rowsOf('submissions')).toEqual(before);
    },
  );

  it.each(['hold', 'withdraw-now'])(
    'changes nothing by "%s" while the page that says so cannot be had',
    async (action) => {
      logged();
      const { credentials } = await received();
      const before = await rowsOf('submissions');
      const { status, html, says } = await act(credentials, action, {
        ASSETS: siteWithout('status'),
      });
      expect([status, says]).toEqual([503, ['unavailable']]);
      expect(html).toContain(`value="${credentials.code}"`);
      expect(await rowsOf('submissions')).toEqual(before);
    },
  );

  it('lets nobody in, and keeps what was typed, when the tries can not be counted', async () => {
    const lines = logged();
    const { credentials } = await received();
    const DB = failingAt(env.DB, /code_tries/);
    const { status, headers, html, says } = await act(credentials, 'withdraw-now', { DB });
    expect([status, headers.get('Retry-After'), says]).toEqual([503, '10', ['unavailable']]);
    expect(html).toContain(`value="${credentials.code}"`);
    expect(JSON.stringify(lines)).not.toContain(credentials.code);
    expect(await firstRow()).toMatchObject({ withdrawn_at: null });
  });
});

describe('POST /request/change-<kind>/', () => {
  const sent = (
    credentials: Credentials,
    more: Record<string, string> = newReach,
    at: Surroundings = {},
    kind = 'contact',
  ) => answered(post(`/request/change-${kind}/`, { ...credentials, ...more }, at));

  async function answersNow({ reference }: Credentials) {
    const submission = await findByReference(env.DB, reference.replace('-', ''));
    if (!submission?.sealed) throw new Error('nothing is sealed');
    return open(config.keyRing, submission, submission.sealed);
  }

  it('changes nothing while the page that says so cannot be had, and keeps what was typed', async () => {
    logged();
    const { credentials } = await received();
    const before = await rowsOf('submissions');
    const { status, html, says } = await sent(credentials, newReach, {
      ASSETS: siteWithout('status'),
    });
    expect([status, says]).toEqual([503, ['unavailable']]);
    expect(html).toContain(`value="${newReach.email}"`);
    expect(await rowsOf('submissions')).toEqual(before);
  });

  it('is led to by a form that shows nothing of what was given', async () => {
    const { credentials } = await received();
    const { status, html } = await act(credentials, 'change');
    expect(status).toBe(200);
    expect(html).toContain('<title>change</title>');
    expect(html).toContain(`name="code" value="${credentials.code}"`);
    expect(html).not.toMatch(/marked|checked/i);
  });

  it('replaces the whole part about reaching the person, keeps the rest and tells the coordinator', async () => {
    const telephone = { reach: ['telephone'], telephone: '555 010 0199' };
    const { credentials } = await received({
      answers: { ...sampleAnswers, ...telephone, name: 'Ana' },
    });
    await env.DB.prepare('UPDATE submissions SET notified_at = 1').run();
    const { binding, given } = fakeBinding();
    expect((await sent(credentials, newReach, { EMAIL: binding })).says).toContain('done-changed');
    const { message } = sampleAnswers;
    expect(await answersNow(credentials)).toEqual({
      ...{ message, name: 'Ana', ...newReach, reach: ['email'] },
    });
    expect(await firstRow()).toMatchObject({
      ...{ answers_hash: null, changed_at: sampleTime + minute },
    });
    expect(subjectsOf(given)).toEqual([`Changed: message ${credentials.reference}`]);
    expect(JSON.stringify(given)).not.toMatch(/new@|marked/i);
  });

  const full = { RATE_OF_ALL: { limit: () => Promise.resolve({ success: false }) } };
  const failing = (words: RegExp) => ({ DB: failingAt(env.DB, words) });
  it.each<{
    what: string;
    status: number;
    says: string;
    given?: { code: string };
    kind?: string;
    at?: Surroundings;
    wait?: string;
    before?: (credentials: Credentials) => Promise<unknown>;
  }>([
    { what: 'with a wrong code', status: 422, says: 'refused', given: { code: wrongCode } },
    { what: 'without a code', status: 422, says: 'refused', given: { code: '' } },
    { what: 'on the page of another form', status: 422, says: 'refused', kind: 'interest' },
    { what: 'when there are too many posts', status: 429, says: 'busy', at: full, wait: '60' },
    {
      what: 'while the reference is locked',
      ...{ status: 429, says: 'locked', wait: '3600' },
      before: async (credentials) => {
        for (let time = 0; time < 5; time++)
          await act({ ...credentials, code: wrongCodeOf(time) }, '');
      },
    },
    {
      what: 'when the tries can not be counted',
      ...{ status: 503, says: 'unavailable', at: failing(/code_tries/), wait: '10' },
    },
    {
      what: 'when the submission can not be looked for',
      ...{ status: 503, says: 'unavailable', wait: '10' },
      at: failing(/FROM submissions WHERE reference/),
    },
    {
      what: 'when the change can not be saved',
      ...{ status: 503, says: 'unavailable', wait: '10' },
      at: failing(/^UPDATE submissions SET changed_at/),
    },
    {
      what: 'when the old answers can not be opened',
      ...{ status: 500, says: 'unavailable', wait: '10' },
      before: () => env.DB.prepare("UPDATE submissions SET sealed = x'00'").run(),
    },
  ])('keeps what was typed, says why and changes nothing $what', async (expected) => {
    const lines = logged();
    const { credentials } = await received();
    await expected.before?.(credentials);
    const rows = await rowsOf('submissions');
    const typed = { ...credentials, ...expected.given };
    const answer = await sent(typed, newReach, expected.at, expected.kind);
    const { status, headers, html, says } = answer;
    expect([status, headers.get('Retry-After'), says]).toEqual([
      ...[expected.status, expected.wait ?? null, [expected.says]],
    ]);
    expect(html).toContain('<title>Error: change</title>');
    expect(html).toContain('value="new@mail.example"');
    expect(html).toContain(`name="reference" value="${typed.reference}"`);
    expect(html).toContain(`name="code" value="${typed.code}"`);
    expect(html).not.toMatch(/marked/i);
    expect(await changes()).toEqual(['received']);
    expect(await rowsOf('submissions')).toEqual(rows);
    expect(JSON.stringify(lines)).not.toContain('new@mail.example');
  });

  it('is not there in a language that the site does not have', async () => {
    const { credentials } = await received();
    const path = '/fr/request/change-contact/';
    expect((await post(path, { ...credentials, ...newReach })).status).not.toBe(200);
    expect(await changes()).toEqual(['received']);
  });

  it('brings nothing back that was withdrawn', async () => {
    const { credentials } = await received();
    await act(credentials, 'withdraw-now');
    expect((await sent(credentials)).says).toEqual(['state-withdrawn']);
    expect(await firstRow()).toMatchObject({ sealed: null });
  });

  it('holds the answers of one of two changes at once, whole', async () => {
    const { credentials } = await received();
    const emails = ['one@mail.example', 'two@mail.example'];
    await Promise.all(emails.map((email) => sent(credentials, { ...newReach, email })));
    const { email, message } = await answersNow(credentials);
    expect(emails).toContain(email);
    expect(message).toBe(sampleAnswers['message']);
  });
});
