import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { builtSite, closedSite, siteWithoutReceipts } from '../built-site.ts';
import { faults, faultyDatabase } from '../faulty-database.ts';
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
  it('answers HEAD without a body', async () => {
    const response = await request('/contact/', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('POST /contact/', () => {
  it.each([
    { what: 'of the answers', more: {}, status: 200 },
    { what: 'with errors', more: { message: ' ' }, status: 422 },
    { what: 'to be changed', more: { change: 'message' }, status: 200 },
    { what: 'in another language', more: { reworded: 'yes' }, status: 200 },
    {
      what: 'in another language that does not hold',
      more: { email: 'me', reworded: 'yes' },
      status: 422,
    },
    {
      what: 'to be changed that does not hold',
      more: { email: 'me', change: 'email' },
      status: 200,
    },
  ])('keeps the id on the page $what, and saves nothing', async ({ more, status }) => {
    const response = await post('/contact/', { ...message, ...more });
    expect([response.status, idIn(await response.text())]).toEqual([status, sampleId]);
    expect(await counts()).toEqual({ rows: 0, events: 0 });
  });
});

describe.each(['/contact/', '/contact/received/', '/es/contact/', '/es/contact/received/'])(
  'POST %s while the form is closed',
  (path) => {
    it.each([
      { what: 'answers that hold', more: {} },
      { what: 'answers that do not hold', more: { email: 'me' } },
      { what: 'answers to be changed', more: { change: 'message' } },
    ])('gives back $what, says so, and saves nothing', async ({ more }) => {
      const response = await post(path, { ...message, ...more }, { ASSETS: closedSite });
      const html = await response.text();
      expect([response.status, html.includes('It is closed.')]).toEqual([403, true]);
      expect(html).toContain('Marked &lt;b&gt;words&lt;/b&gt; &amp; more</textarea>');
      expect(await counts()).toEqual({ rows: 0, events: 0 });
    });

    it('gives back what a browser sent that does not say where it comes from', async () => {
      const response = await postFromNowhere(path, message, { ASSETS: closedSite });
      expect([response.status, await response.text()]).toEqual([
        403,
        expect.stringContaining('Marked &lt;b&gt;words&lt;/b&gt; &amp; more</textarea>'),
      ]);
    });
  },
);

describe.each(['/contact/', '/es/contact/received/'])(
  'POST %s while the page of the receipt cannot be had',
  (path) => {
    it('gives back what was typed, says to try again, and saves nothing', async () => {
      const lines = logged();
      const response = await post(path, message, { ASSETS: siteWithoutReceipts });
      expect(response.status).toBe(503);
      const html = await response.text();
      expect(html).toContain('Marked &lt;b&gt;words&lt;/b&gt; &amp; more</textarea>');
      expect(html).not.toContain('It is closed.');
      expect(await counts()).toEqual({ rows: 0, events: 0 });
      expect(lines.flat().join()).toContain('"error":"PageUnavailable"');
    });
  },
);

describe('GET /es/contact/received/ while the form is closed', () => {
  it('leads to the form', async () => {
    const response = await request('/es/contact/received/', {}, { ASSETS: closedSite });
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/es/contact/']);
  });
});

describe('POST /es/contact/ by the language switch of a form', () => {
  it('shows the form with what was typed, though all of it holds', async () => {
    const response = await post('/es/contact/', { ...message, reworded: 'yes' });
    expect(await response.text()).toContain(
      'Marked &lt;b&gt;words&lt;/b&gt; &amp; more</textarea>',
    );
  });

  it('passes the same guards as any post', async () => {
    const init = {
      method: 'POST',
      headers: {
        Origin: 'https://other.example',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ ...message, reworded: 'yes' }).toString(),
    };
    expect((await request('/es/contact/', init)).status).toBe(403);
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

describe('POST /contact/received/', () => {
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

  describe('with a database at fault', () => {
    async function unavailable() {
      logged();
      const { db } = faultyDatabase(env.DB, faults.isOverloaded);
      const response = await post('/contact/received/', message, { DB: db });
      return { response, html: await response.text() };
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
  });
});
