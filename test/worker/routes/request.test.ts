import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { open } from '../../../worker/seal/seal.ts';
import type { Credentials } from '../../../worker/submissions/admission.ts';
import { findByReference } from '../../../worker/submissions/submission.ts';
import { clockStartsAt } from '../clock.ts';
import { fakeBinding } from '../fake-mailer.ts';
import { logged } from '../logged.ts';
import { config, nobodysReference, received, wrongCode, wrongCodeOf } from '../received.ts';
import { rowsOf, sampleAnswers, sampleTime } from '../saved.ts';
import { post, postFromNowhere, request, type Surroundings } from '../through-the-worker.ts';
import { failingAt } from '../watched-database.ts';

const minute = 60_000;
clockStartsAt(sampleTime + minute);

/** What a page says in its situations. */
const said = (html: string) => [...html.matchAll(/It is ([a-z-]+)\./g)].map(([, name]) => name);

async function act(
  credentials: Credentials,
  action: string,
  surroundings: Surroundings = {},
  path = '/request/',
) {
  const response = await post(path, { ...credentials, action }, surroundings);
  const html = await response.text();
  return { response, html, says: said(html) };
}

const eventKinds = async () =>
  (await rowsOf('events')).map(({ kind }) => kind).filter((kind) => kind !== 'notified');

const newReach = { reach: 'email', email: 'new@mail.example', 'email-say': 'yes' };

describe('GET /request/', () => {
  it('shows the way in, and may be found', async () => {
    const response = await request('/request/');
    expect(response.status).toBe(200);
    expect(said(await response.text())).toEqual([]);
  });

  it.each(['status', 'withdraw', 'change-contact', 'change-interest', 'change', 'anything'])(
    'leads from /request/%s/ to the way in',
    async (name) => {
      for (const prefix of ['/', '/es/']) {
        const response = await request(`${prefix}request/${name}/`);
        expect([response.status, response.headers.get('Location')]).toEqual([
          303,
          `${prefix}request/`,
        ]);
      }
    },
  );
});

describe('POST /request/', () => {
  it.each([
    { said: 'no', shown: 'state-opened' },
    { said: 'yes', shown: 'state-tried' },
  ])(
    'says that the office tried to reach them where they said "$said" to saying so',
    async ({ said: safe, shown }) => {
      const answers = { ...sampleAnswers, 'email-say': safe };
      const { credentials } = await received({ answers });
      await env.DB.prepare(`UPDATE submissions SET opened_at = 1, stage = 'tried'`).run();
      expect((await act(credentials, '')).says).toContain(shown);
    },
  );

  it('says no more than before where the answers do not open', async () => {
    logged();
    const { credentials } = await received();
    await env.DB.prepare(
      `UPDATE submissions SET opened_at = 1, stage = 'tried', key_id = 'gone'`,
    ).run();
    expect((await act(credentials, '')).says).toContain('state-opened');
  });

  it('shows where it stands while it cannot be noted that they saw it', async () => {
    const lines = logged();
    const { credentials } = await received();
    const DB = failingAt(env.DB, /SET undo = NULL/);
    expect((await act(credentials, '', { DB })).response.status).toBe(200);
    expect(lines.flat().join()).toContain('database-unavailable');
  });

  it('shows where the request stands, and none of the answers', async () => {
    const { credentials } = await received();
    const { response, html, says } = await act(credentials, '');
    expect(response.status).toBe(200);
    expect(says).toEqual([
      'state-received',
      'offers',
      'offer-change',
      'offer-hold',
      'offer-withdraw',
    ]);
    expect(html).not.toMatch(/marked/i);
    expect(html).toContain('November 22, 2026');
  });

  it('says the day in the language of the page', async () => {
    const { credentials } = await received();
    const { html } = await act(credentials, '', {}, '/es/request/');
    expect(html).toContain('22 de noviembre de 2026');
  });

  it.each([
    { what: 'no reference', fields: { reference: '', code: wrongCode } },
    { what: 'no code', fields: { reference: nobodysReference, code: '' } },
    { what: 'neither', fields: {} },
  ])('answers 422 to $what, and counts no try', async ({ fields }) => {
    expect((await post('/request/', fields)).status).toBe(422);
    expect(await rowsOf('code_tries')).toEqual([]);
  });

  it.each(['hold', 'resume', 'change', 'withdraw', 'withdraw-now', ''])(
    'refuses a wrong code for "%s", and changes nothing',
    async (action) => {
      const { credentials } = await received();
      const before = await rowsOf('submissions');
      const { response, says } = await act({ ...credentials, code: wrongCode }, action);
      expect([response.status, says]).toEqual([422, ['refused']]);
      expect(await rowsOf('submissions')).toEqual(before);
      expect(await eventKinds()).toEqual(['received']);
    },
  );

  it('answers a reference that nobody has just as a wrong code, try by try', async () => {
    const { credentials } = await received();
    const answers = async (reference: string) => {
      const all = [];
      for (let time = 1; time <= 7; time++) {
        const { response, html } = await act({ reference, code: wrongCodeOf(time) }, '');
        all.push([response.status, [...response.headers], html.replaceAll(reference, '')]);
      }
      return all;
    };
    expect(await answers(nobodysReference)).toEqual(await answers(credentials.reference));
  });

  it('shows nothing of a request on the page of who is refused or locked out', async () => {
    const { id, credentials } = await received();
    for (let time = 0; time < 6; time++) {
      const { html } = await act({ ...credentials, code: wrongCodeOf(time) }, '');
      expect(html).not.toContain(id);
      expect(html).not.toContain(credentials.code);
      expect(html).not.toMatch(/marked|2026/i);
    }
  });
});

describe('POST /request/ from a browser that does not say where it comes from', () => {
  it.each(['', 'hold', 'withdraw-now'])('does nothing and shows nothing: "%s"', async (action) => {
    const { credentials } = await received();
    const before = await rowsOf('submissions');
    const response = await postFromNowhere('/request/', { ...credentials, action });
    const html = await response.text();
    expect([response.status, said(html)]).toEqual([403, ['unproven']]);
    expect(await rowsOf('submissions')).toEqual(before);
    expect(await rowsOf('code_tries')).toEqual([]);
  });

  it('gives back what was typed', async () => {
    const { credentials } = await received();
    const html = await (await postFromNowhere('/request/', { ...credentials })).text();
    expect(html).toContain(`name="reference" value="${credentials.reference}"`);
    expect(html).toContain(`name="code" value="${credentials.code}"`);
  });

  it('counts no wrong code, so that nobody is locked out from another site', async () => {
    const { credentials } = await received();
    for (let time = 0; time < 6; time++)
      await postFromNowhere('/request/', { ...credentials, code: wrongCodeOf(time) });
    expect((await act(credentials, '')).response.status).toBe(200);
  });
});

describe('POST /request/, to hold, resume and withdraw', () => {
  it.each([
    {
      action: 'hold',
      says: ['state-held', 'offers', 'offer-change', 'offer-resume', 'offer-withdraw', 'done-held'],
      kinds: ['received', 'held'],
    },
    {
      action: 'withdraw-now',
      says: ['state-withdrawn', 'done-withdrawn'],
      kinds: ['received', 'withdrawn'],
    },
    {
      action: 'resume',
      says: [
        'state-received',
        'offers',
        'offer-change',
        'offer-hold',
        'offer-withdraw',
        'done-resumed',
      ],
      kinds: ['received'],
    },
  ])('says $says after "$action"', async ({ action, says, kinds }) => {
    const { credentials } = await received();
    const answer = await act(credentials, action);
    expect([answer.response.status, answer.says]).toEqual([200, says]);
    expect(await eventKinds()).toEqual(kinds);
  });

  it('still says that it was withdrawn to who comes back', async () => {
    const { credentials } = await received();
    await act(credentials, 'withdraw-now');
    for (const action of ['', 'hold', 'resume', 'withdraw-now']) {
      expect((await act(credentials, action)).says).toContain('state-withdrawn');
    }
    expect(await eventKinds()).toEqual(['received', 'withdrawn']);
  });

  it('keeps what was typed where the database reads and takes nothing', async () => {
    const { credentials } = await received();
    logged();
    const DB = failingAt(env.DB, /^INSERT INTO code_tries/);
    const response = await post('/request/', credentials, { DB });
    const html = await response.text();
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '10']);
    expect(html).toContain('It is unavailable.');
    expect(html).toContain(`value="${credentials.code}"`);
  });

  it.each([
    { action: 'hold', subject: 'Put on hold by the person: message' },
    { action: 'withdraw-now', subject: 'Withdrawn by the person: message' },
  ])('tells the coordinator after "$action", once for two at once', async ({ action, subject }) => {
    const { credentials } = await received();
    const { binding, given } = fakeBinding();
    await env.DB.prepare('UPDATE submissions SET notified_at = 1').run();
    await Promise.all([1, 2].map(() => act(credentials, action, { EMAIL: binding })));
    expect(given.map((mail) => (mail as { subject: string }).subject)).toEqual([
      `${subject} ${credentials.reference}`,
    ]);
    expect(await eventKinds()).toHaveLength(2);
  });

  it('withdraws for good when somebody holds at the same moment', async () => {
    const { credentials } = await received();
    await Promise.all(
      ['withdraw-now', 'hold', 'withdraw-now', 'hold'].map((action) => act(credentials, action)),
    );
    expect(await rowsOf('submissions')).toMatchObject([{ sealed: null, held_at: null }]);
    expect((await eventKinds()).filter((kind) => kind === 'withdrawn')).toHaveLength(1);
  });

  it.each(['hold', 'withdraw-now'])(
    'answers 503 to "%s" when the database fails, and changes nothing',
    async (action) => {
      logged();
      const { credentials } = await received();
      const before = await rowsOf('submissions');
      const DB = failingAt(env.DB, /^UPDATE submissions SET (?:held|withdrawn)_at/);
      const { response, html } = await act(credentials, action, { DB });
      expect(response.status).toBe(503);
      expect(html).toContain('problem 503');
      expect(response.headers.get('Retry-After')).toBe('10');
      expect(await rowsOf('submissions')).toEqual(before);
    },
  );

  it('lets nobody in when the database fails at the count of tries', async () => {
    const lines = logged();
    const { credentials } = await received();
    const DB = failingAt(env.DB, /code_tries/);
    const { response } = await act(credentials, 'withdraw-now', { DB });
    expect(response.status).toBe(503);
    expect(JSON.stringify(lines)).not.toContain(credentials.code);
    expect(await rowsOf('submissions')).toMatchObject([{ withdrawn_at: null }]);
  });
});

describe('POST /request/change-<kind>/', () => {
  const sent = (
    credentials: Credentials,
    more: Record<string, string> = newReach,
    at: Surroundings = {},
    kind = 'contact',
  ) => post(`/request/change-${kind}/`, { ...credentials, ...more }, at);

  /** That the page is the change page, with one thing said and all that was typed. */
  async function expectKept(response: Response, credentials: Credentials, situation: string) {
    const html = await response.text();
    expect(html).toContain('<title>Error: change</title>');
    expect(said(html)).toEqual([situation]);
    expect(html).toContain('value="new@mail.example"');
    expect(html).toContain(`name="reference" value="${credentials.reference}"`);
    expect(html).toContain(`name="code" value="${credentials.code}"`);
    expect(html).not.toMatch(/marked/i);
    expect(await eventKinds()).toEqual(['received']);
  }

  async function answersNow({ reference }: Credentials) {
    const submission = await findByReference(env.DB, reference.replace('-', ''));
    if (!submission?.sealed) throw new Error('nothing is sealed');
    return open(config.keyRing, submission, submission.sealed);
  }

  it('is led to by a form that shows nothing of what was given', async () => {
    const { credentials } = await received();
    const { response, html } = await act(credentials, 'change');
    expect(response.status).toBe(200);
    expect(html).toContain('<title>change</title>');
    expect(html).toContain(`name="code" value="${credentials.code}"`);
    expect(html).not.toMatch(/marked|checked/i);
  });

  it('replaces the whole part about reaching the person, and keeps the rest', async () => {
    const answers = {
      ...sampleAnswers,
      reach: ['telephone'],
      telephone: '555 010 0199',
      name: 'Ana',
    };
    const { credentials } = await received({ answers });
    const response = await sent(credentials);
    expect(said(await response.text())).toContain('done-changed');
    expect(await answersNow(credentials)).toEqual({
      message: sampleAnswers['message'],
      name: 'Ana',
      reach: ['email'],
      email: 'new@mail.example',
      'email-say': 'yes',
    });
    expect(await rowsOf('submissions')).toMatchObject([
      { answers_hash: null, changed_at: sampleTime + minute },
    ]);
  });

  it.each<{
    what: string;
    status: number;
    says: string;
    given?: { code: string };
    kind?: string;
    at?: Surroundings;
    before?: () => Promise<unknown>;
  }>([
    { what: 'with a wrong code', status: 422, says: 'refused', given: { code: wrongCode } },
    { what: 'without a code', status: 422, says: 'refused', given: { code: '' } },
    { what: 'on the page of another form', status: 422, says: 'refused', kind: 'interest' },
    {
      what: 'when there are too many posts',
      status: 429,
      says: 'busy',
      at: { RATE_OF_ALL: { limit: () => Promise.resolve({ success: false }) } },
    },
    {
      what: 'when the tries can not be counted',
      status: 503,
      says: 'unavailable',
      at: { DB: failingAt(env.DB, /code_tries/) },
    },
    {
      what: 'when the submission can not be looked for',
      status: 503,
      says: 'unavailable',
      at: { DB: failingAt(env.DB, /FROM submissions WHERE reference/) },
    },
    {
      what: 'when the change can not be saved',
      status: 503,
      says: 'unavailable',
      at: { DB: failingAt(env.DB, /^UPDATE submissions SET changed_at/) },
    },
    {
      what: 'when the old answers can not be opened',
      status: 500,
      says: 'unavailable',
      before: () => env.DB.prepare("UPDATE submissions SET sealed = x'00'").run(),
    },
  ])(
    'keeps what was typed, says why and changes nothing $what',
    async ({ status, says, given, kind, at, before }) => {
      const lines = logged();
      const { credentials } = await received();
      await before?.();
      const rows = await rowsOf('submissions');
      const typed = { ...credentials, ...given };
      const response = await sent(typed, newReach, at, kind);
      expect([response.status, response.headers.get('Retry-After')]).toEqual([
        status,
        { unavailable: '10', busy: '60' }[says] ?? null,
      ]);
      await expectKept(response, typed, says);
      expect(await rowsOf('submissions')).toEqual(rows);
      expect(JSON.stringify(lines)).not.toContain('new@mail.example');
    },
  );

  it('keeps what was typed while the reference is locked', async () => {
    const { credentials } = await received();
    for (let time = 0; time < 5; time++) await act({ ...credentials, code: wrongCodeOf(time) }, '');
    const response = await sent(credentials);
    expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '3600']);
    await expectKept(response, credentials, 'locked');
  });

  it('changes nothing and gives all back that was typed where it is not said where it comes from', async () => {
    const { credentials } = await received();
    const before = await rowsOf('submissions');
    const response = await postFromNowhere('/request/change-contact/', {
      ...credentials,
      ...newReach,
    });
    const html = await response.text();
    expect([response.status, said(html)]).toEqual([403, ['unproven']]);
    expect(html).toContain('value="new@mail.example"');
    expect(html).toContain(`name="code" value="${credentials.code}"`);
    expect(await rowsOf('submissions')).toEqual(before);
  });

  it('is not there in a language that the site does not have', async () => {
    const { credentials } = await received();
    const path = '/fr/request/change-contact/';
    expect((await post(path, { ...credentials, ...newReach })).status).not.toBe(200);
    expect(await eventKinds()).toEqual(['received']);
  });

  it('brings nothing back that was withdrawn', async () => {
    const { credentials } = await received();
    await act(credentials, 'withdraw-now');
    expect(said(await (await sent(credentials)).text())).toEqual(['state-withdrawn']);
    expect(await rowsOf('submissions')).toMatchObject([{ sealed: null }]);
  });

  it('holds the answers of one of two changes at once, whole', async () => {
    const { credentials } = await received();
    const emails = ['one@mail.example', 'two@mail.example'];
    await Promise.all(emails.map((email) => sent(credentials, { ...newReach, email })));
    const { email, message } = await answersNow(credentials);
    expect(emails).toContain(email);
    expect(message).toBe(sampleAnswers['message']);
  });

  it('tells the coordinator', async () => {
    const { credentials } = await received();
    await env.DB.prepare('UPDATE submissions SET notified_at = 1').run();
    const { binding, given } = fakeBinding();
    await sent(credentials, newReach, { EMAIL: binding });
    expect(given).toMatchObject([{ subject: `Changed: message ${credentials.reference}` }]);
    expect(JSON.stringify(given)).not.toMatch(/new@|marked/i);
  });
});
