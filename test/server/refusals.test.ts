import { describe, expect } from 'vitest';
import type { Answer, ServedSite } from './served-site.ts';
import { it } from './the-site.ts';
import { marked } from '../submission-ids.ts';

let site: ServedSite;
it.beforeAll(({ theSite }) => {
  site = theSite;
});
it.beforeEach(() => site.forget());

const id = marked('019aace2-0d4e-7f6a-8b7c-9d0e1f2a3b4c');

async function savedRows() {
  return site.db.prepare('SELECT count(*) AS count FROM submissions').first<number>('count');
}

/** Every refusal is a page of the site that a person can read and go on from. */
async function expectPage(answer: Answer, status: number) {
  const html = await answer.text();
  expect(answer.status).toBe(status);
  expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(html).toContain('href="tel:');
  expect(html).not.toMatch(/<[a-z][^>]* data-when="(?!typed")/);
  expect(await savedRows()).toBe(0);
}

describe.each(['/contact/', '/contact/received/', '/interest/', '/interest/received/'])(
  'POST %s',
  (path) => {
    it('answers 400 to a body without the id of a form page', async () => {
      await expectPage(await site.post(path, { message: 'x' }), 400);
    });

    it('answers 400 to broken percent-escapes', async () => {
      const answer = await site.fetch(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: site.url.origin },
        body: `submission=${id}&message=%E0%A4`,
      });
      await expectPage(answer, 400);
    });

    it('answers 403 to a post from another site', async () => {
      await expectPage(
        await site.post(path, { submission: id }, { Origin: 'https://elsewhere.example' }),
        403,
      );
    });

    it('gives back what is in a post that does not say where it is from', async () => {
      const answer = await site.postFromNowhere(path, { submission: id, name: 'Ana' });
      const html = await answer.clone().text();
      expect(html).toMatch(/name="name"[^>]* value="Ana"/);
      await expectPage(answer, 422);
    });

    it("takes an old browser's null origin when the browser says that it is the same", async () => {
      const answer = await site.post(
        path,
        { submission: id },
        { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' },
      );
      expect(answer.status).toBe(422);
    });

    it('answers 405 to other methods and names those it takes', async () => {
      const answer = await site.fetch(path, { method: 'PUT', body: 'x' });
      expect(answer.headers.get('Allow')).toBe('GET, HEAD, POST');
      await expectPage(answer, 405);
    });

    it('takes a body of 65,536 bytes and answers 413 to one more', async () => {
      const head = `submission=${id}&padding=`;
      const sized = (bytes: number) =>
        site.fetch(path, {
          method: 'POST',
          headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: site.url.origin },
          body: head + 'x'.repeat(bytes - head.length),
        });
      expect((await sized(65_536)).status).toBe(422);
      await expectPage(await sized(65_537), 413);
    });

    it.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain', ''])(
      'answers 415 to the type "%s"',
      async (type) => {
        await expectPage(await site.post(path, { submission: id }, { 'Content-Type': type }), 415);
      },
    );
  },
);

describe('an unknown address', () => {
  it.each(['/nothing/', '/contact/nothing/', '/xx/contact/', '/interest/nothing'])(
    "gets the site's 404: %s",
    async (path) => {
      const answer = await site.fetch(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('href="tel:');
    },
  );
});

describe('an address without its slash', () => {
  it('leads to the page', async () => {
    const answer = await site.fetch('/contact', { redirect: 'manual' });
    expect(answer.status).toBe(307);
    expect(answer.headers.get('Location')).toBe('/contact/');
  });
});

describe('GET /contact/check/', () => {
  it('leads to the form', async () => {
    const answer = await site.fetch('/contact/check/', { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe('/contact/');
  });
});
