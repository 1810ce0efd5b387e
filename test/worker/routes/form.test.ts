import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { builtSite } from '../built-site.ts';
import { codedError, fakeBinding } from '../fake-mailer.ts';
import { faults, faultyDatabase, timeStandsStill } from '../faulty-database.ts';
import { logged } from '../logged.ts';
import { idNumber, rowsOf, sampleId } from '../saved.ts';
import { post, postFromNowhere, request, type Surroundings } from '../through-the-worker.ts';

const message = {
  submission: sampleId,
  message: 'Marked <b>words</b> & more',
  reach: 'email',
  email: 'marked@mail.example',
  'email-say': 'yes',
};

const referenceIn = (html: string) => /<b data-reference>([^<]+)<\/b>/.exec(html)?.[1];
const idIn = (html: string) => /name="submission" value="([^"]*)"/.exec(html)?.[1];

async function counts() {
  return { rows: (await rowsOf('submissions')).length, events: (await rowsOf('events')).length };
}

describe('GET /contact/', () => {
  it('hands out the form with a fresh id each time', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => idIn(await (await request('/contact/')).text())),
    );
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(ids[1]).not.toBe(ids[0]);
  });

  it('saves nothing', async () => {
    await request('/contact/');
    expect(await counts()).toEqual({ rows: 0, events: 0 });
  });

  it('answers HEAD without a body', async () => {
    const response = await request('/contact/', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('POST /contact/', () => {
  it('shows the answers once more and saves nothing', async () => {
    const response = await post('/contact/', message);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Marked &lt;b&gt;words&lt;/b&gt; &amp; more');
    expect(await counts()).toEqual({ rows: 0, events: 0 });
  });

  it('keeps the id', async () => {
    expect(idIn(await (await post('/contact/', message)).text())).toBe(sampleId);
  });

  it('gives the form back with its errors and with what was typed', async () => {
    const response = await post('/contact/', { ...message, message: ' ' });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('<title>Error: contact</title>');
    expect(html).toContain('value="marked@mail.example"');
    expect(idIn(html)).toBe(sampleId);
  });

  it('gives the form back to be changed', async () => {
    const response = await post('/contact/', { ...message, change: 'message' });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<textarea name="message">Marked');
  });

  it('gives the form back to be changed though it does not hold', async () => {
    const response = await post('/contact/', { ...message, email: 'me', change: 'email' });
    expect(response.status).toBe(200);
  });

  it.each([
    { what: 'without an id', body: 'message=Hello', status: 400 },
    { what: 'with a broken escape', body: `submission=${sampleId}&message=100%`, status: 400 },
    { what: 'that is too large', body: 'a'.repeat(64 * 1024 + 1), status: 413 },
  ])('answers a post $what with the page for $status', async ({ body, status }) => {
    const headers = {
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/x-www-form-urlencoded',
    };
    const response = await request('/contact/', { method: 'POST', headers, body });
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(`problem ${status}`);
  });
});

describe.each(['/contact/', '/contact/received/'])(
  'POST %s from a browser that does not say where it comes from',
  (path) => {
    it('shows the answers, says that they were not sent, and saves nothing', async () => {
      const response = await postFromNowhere(path, message);
      const html = await response.text();
      expect(response.status).toBe(403);
      expect(html).toContain('It is unproven.');
      expect(html).toContain('Marked &lt;b&gt;words&lt;/b&gt; &amp; more');
      expect(await counts()).toEqual({ rows: 0, events: 0 });
    });

    it('carries all that was typed, under the same id, to be sent again', async () => {
      const html = await (
        await postFromNowhere(path, { ...message, 'subject-line': 'a decoy' })
      ).text();
      expect(idIn(html)).toBe(sampleId);
      expect(html).toContain('value="marked@mail.example"');
      expect(html).toContain('name="subject-line" value="a decoy"');
      expect((await post('/contact/received/', message)).status).toBe(200);
      expect(await counts()).toMatchObject({ rows: 1 });
    });

    it('gives the form back with its errors where the answers do not hold', async () => {
      const response = await postFromNowhere(path, { ...message, message: ' ' });
      expect(response.status).toBe(422);
      expect(await response.text()).toContain('value="marked@mail.example"');
      expect(await counts()).toEqual({ rows: 0, events: 0 });
    });

    it('tells no browser to keep the page', async () => {
      const { headers } = await postFromNowhere(path, message);
      expect(headers.get('Cache-Control')).toBe('no-store');
    });

    it('touches no database, no mail and no counter', async () => {
      const untouched = new Proxy({}, { get: () => expect.fail('it was used') });
      const surroundings = {
        DB: untouched,
        EMAIL: untouched,
        RATE_BY_ADDRESS: untouched,
        RATE_OF_ALL: untouched,
      } as unknown as Surroundings;
      const response = await postFromNowhere(path, message, surroundings);
      expect(response.status).toBe(403);
    });

    it.each([
      { Origin: 'https://other.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'none' },
    ])('gives nothing back where the browser says %j', async (headers) => {
      const response = await request(path, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(message).toString(),
      });
      expect(response.status).toBe(403);
      expect(await response.text()).not.toMatch(/marked/i);
    });
  },
);

describe('GET /contact/check/', () => {
  it.each([
    { path: '/contact/check/', to: '/contact/' },
    { path: '/es/contact/check/', to: '/es/contact/' },
  ])('leads from $path to $to', async ({ path, to }) => {
    const response = await request(path);
    expect([response.status, response.headers.get('Location')]).toEqual([303, to]);
  });
});

describe('GET /contact/received/', () => {
  it('shows nothing of anyone', async () => {
    const html = await (await request('/contact/received/')).text();
    expect(html).toContain('Nothing here.');
    expect(html).not.toContain('data-reference');
  });
});

describe('POST /contact/received/', () => {
  it('shows the reference of the row that was saved', async () => {
    const response = await post('/contact/received/', message);
    const [row] = await rowsOf('submissions');
    expect(response.status).toBe(200);
    expect(referenceIn(await response.text())?.replace('-', '')).toBe(row?.['reference']);
  });

  it('tells the coordinator', async () => {
    const { binding, given } = fakeBinding();
    await post('/contact/received/', message, { EMAIL: binding });
    expect(given).toHaveLength(1);
    expect(await rowsOf('events')).toMatchObject([{ kind: 'received' }, { kind: 'notified' }]);
  });

  it('shows the same receipt when it is sent twice, with one row and one mail', async () => {
    const { binding, given } = fakeBinding();
    const first = await (await post('/contact/received/', message, { EMAIL: binding })).text();
    const second = await (await post('/contact/received/', message, { EMAIL: binding })).text();
    expect(second).toBe(first);
    expect((await rowsOf('submissions')).length).toBe(1);
    expect(given).toHaveLength(1);
  });

  it('has one row and one mail for 20 posts at once', async () => {
    const { binding, given } = fakeBinding();
    const pages = await Promise.all(
      Array.from({ length: 20 }, async () =>
        (await post('/contact/received/', message, { EMAIL: binding })).text(),
      ),
    );
    expect(new Set(pages.map(referenceIn)).size).toBe(1);
    expect((await rowsOf('submissions')).length).toBe(1);
    expect(given).toHaveLength(1);
  });

  it('asks before it saves other answers of the same page, under another id', async () => {
    await post('/contact/received/', message);
    const response = await post('/contact/received/', { ...message, message: 'Other words' });
    const html = await response.text();
    expect(response.status).toBe(409);
    expect(html).toContain('Once more?');
    expect(html).toContain('Other words');
    expect(idIn(html)).not.toBe(sampleId);
    expect((await rowsOf('submissions')).length).toBe(1);
  });

  it('asks too when the same id comes from another form', async () => {
    await post('/contact/received/', message);
    const response = await post('/interest/received/', { ...message, name: 'Ana' });
    expect(response.status).toBe(409);
    expect((await rowsOf('submissions')).length).toBe(1);
  });

  it('shows no receipt to somebody who posts another id with the same words', async () => {
    const first = await (await post('/contact/received/', message)).text();
    const other = { ...message, submission: idNumber(2) };
    expect(referenceIn(await (await post('/contact/received/', other)).text())).not.toBe(
      referenceIn(first),
    );
  });

  it('saves nothing that does not hold', async () => {
    const response = await post('/contact/received/', { ...message, email: 'me' });
    expect(response.status).toBe(422);
    expect(await counts()).toEqual({ rows: 0, events: 0 });
  });

  it('saves the language of the page', async () => {
    await post('/es/contact/received/', message);
    expect(await rowsOf('submissions')).toMatchObject([{ locale: 'es' }]);
  });

  it('saves nothing in a language that the site does not have', async () => {
    const response = await post('/zz/contact/received/', message);
    expect(response.status).toBe(405);
    expect(await counts()).toEqual({ rows: 0, events: 0 });
  });

  it('saves nothing when the receipt could not be shown', async () => {
    logged();
    const ASSETS = {
      fetch: (input: URL) =>
        input.pathname.endsWith('/received/')
          ? Promise.reject(new Error('broken'))
          : builtSite.fetch(input),
    } as unknown as Fetcher;
    expect((await post('/contact/received/', message, { ASSETS })).status).toBe(500);
    expect(await counts()).toEqual({ rows: 0, events: 0 });
  });

  describe('with a mailer at fault', () => {
    beforeEach(() => {
      logged();
    });

    it.each(['E_RATE_LIMIT_EXCEEDED', 'E_RECIPIENT_SUPPRESSED', 'E_VALIDATION_ERROR'])(
      'gives the receipt and keeps the notice owed after %s',
      async (code) => {
        const { binding } = fakeBinding(() => Promise.reject(codedError(code)));
        const response = await post('/contact/received/', message, { EMAIL: binding });
        expect(response.status).toBe(200);
        expect(await rowsOf('submissions')).toMatchObject([
          { notified_at: null, notice_error: code },
        ]);
      },
    );
  });

  describe('with a database at fault', () => {
    beforeEach(() => {
      timeStandsStill();
    });

    it.each([
      { fault: 'stalls', plan: [faults.stalls] },
      { fault: 'stalls after commit', plan: [faults.stallsAfterCommit] },
      { fault: 'fails before', plan: [faults.failsBefore] },
      { fault: 'fails after commit', plan: [faults.failsAfterCommit] },
    ])('gives the receipt, one row and one mail when it $fault once', async ({ plan }) => {
      const { binding, given } = fakeBinding();
      const { db } = faultyDatabase(env.DB, ...plan);
      const response = await post('/contact/received/', message, { DB: db, EMAIL: binding });
      expect(response.status).toBe(200);
      expect((await rowsOf('submissions')).length).toBe(1);
      expect(given).toHaveLength(1);
    });

    async function unavailable() {
      const lines = logged();
      const { binding, given } = fakeBinding();
      const { db } = faultyDatabase(env.DB, faults.isOverloaded);
      const response = await post('/contact/received/', message, { DB: db, EMAIL: binding });
      return { response, html: await response.text(), given, lines };
    }

    it('says that it is not saved, with 503 and when to try again', async () => {
      const { response, html } = await unavailable();
      expect(response.status).toBe(503);
      expect(response.headers.get('Retry-After')).toBe('10');
      expect(html).toContain('Not saved.');
      expect(referenceIn(html)).toBeUndefined();
    });

    it('keeps what was typed and the id, to be sent again', async () => {
      const { html } = await unavailable();
      expect(html).toContain('value="Marked <b>words</b> &amp; more"');
      expect(html).toContain('value="marked@mail.example"');
      expect(idIn(html)).toBe(sampleId);
    });

    it('sends no mail for what is not saved', async () => {
      expect((await unavailable()).given).toEqual([]);
    });

    it('logs which request it was, and nothing else', async () => {
      const { lines } = await unavailable();
      expect(lines).toEqual([
        [expect.stringMatching(/^\{"event":"database-unavailable","request":"[0-9a-f-]{36}"\}$/)],
      ]);
    });

    it('gives the receipt when it is sent again later', async () => {
      await unavailable();
      const html = await (await post('/contact/received/', message)).text();
      expect(referenceIn(html)).toBeDefined();
    });

    it('gives one row when each try failed after commit and it is sent again', async () => {
      logged();
      const fault = faults.failsAfterCommit;
      const { db } = faultyDatabase(env.DB, fault, fault, fault, fault);
      expect((await post('/contact/received/', message, { DB: db })).status).toBe(503);
      const html = await (await post('/contact/received/', message)).text();
      const rows = await rowsOf('submissions');
      expect(rows.map(({ reference }) => reference)).toEqual([referenceIn(html)?.replace('-', '')]);
    });
  });
});
