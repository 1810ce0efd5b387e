import { describe, expect } from 'vitest';
import type { Answer, ServedSite } from './served-site.ts';
import { it } from './the-site.ts';
import { marked } from '../submission-ids.ts';
import { completed } from '../completed.ts';
import { newNotice } from '../../worker/notices/kinds/new.ts';

let site: ServedSite;
it.beforeAll(({ theSite }) => {
  site = theSite;
});
it.beforeEach(() => site.forget());

const id = marked('019aace2-0d4e-7f6a-8b7c-9d0e1f2a3b4c');
const message = completed('contact', {
  submission: id,
  message: 'May I ask a question first?',
  reach: 'telephone',
  telephone: '(555) 010-0199',
  'telephone-message': 'no',
  'telephone-say': 'not-sure',
});
const request = completed('interest', {
  submission: id,
  name: 'Ana',
  reach: ['email'],
  email: 'ana@vod.example',
  'email-say': 'no',
});

async function rows() {
  const { results } = await site.db
    .prepare('SELECT id, reference, kind, locale, notified_at FROM submissions')
    .all<{
      id: string;
      reference: string;
      kind: string;
      locale: string;
      notified_at: number | null;
    }>();
  return results;
}

/** What a person reads where the page has this attribute. */
async function readOut(answer: Answer, attribute: string) {
  const html = await answer.text();
  return new RegExp(`<[a-z]+[^>]* ${attribute}[^>]*>([^<]*)<`).exec(html)?.[1];
}

describe.each(['contact', 'interest'])('GET /%s/', (kind) => {
  it('hands out the page with a fresh submission id each time', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const html = await (await site.fetch(`/${kind}/`)).text();
        return /name="submission" value="([^"]*)"/.exec(html)?.[1];
      }),
    );
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('is kept by no cache and may be found by search engines', async () => {
    const { status, headers } = await site.fetch(`/${kind}/`);
    expect(status).toBe(200);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.has('ETag')).toBe(false);
    expect(headers.has('X-Robots-Tag')).toBe(false);
  });

  it('shows no error and no message of another situation', async () => {
    const html = await (await site.fetch(`/${kind}/`)).text();
    expect(html).not.toMatch(/<[a-z][^>]* data-(?:error|when="(?!first"))/);
  });
});

describe('POST /contact/', () => {
  it('shows the answers once more and saves nothing yet', async () => {
    const answer = await site.post('/contact/', message);
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain('May I ask a question first?');
    expect(html).toContain('action="/contact/received/"');
    expect(await rows()).toEqual([]);
  });

  it('answers 422 with what was typed and a sentence at the field and in the summary', async () => {
    const answer = await site.post('/contact/', {
      ...message,
      telephone: '12',
      message: 'Kept <b>words</b>',
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('Kept &lt;b&gt;words&lt;/b&gt;');
    expect(html.match(/data-error="telephone\.invalid"/g)).toHaveLength(2);
    expect(html).toMatch(/<title>Error: /);
    expect(html).toMatch(/<input[^>]*name="telephone"[^>]*aria-invalid="true"/);
    expect(await rows()).toEqual([]);
  });

  it('goes back to the form with every answer when one is to be changed', async () => {
    const answer = await site.post('/contact/', { ...message, change: 'message' });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('May I ask a question first?</textarea>');
    expect(html).toMatch(/<input[^>]*name="telephone-message" value="no"[^>]*checked/);
    expect(html).not.toMatch(/<[a-z][^>]* data-error/);
  });
});

describe.each([
  ['contact', message, `${newNotice.subject} message`],
  ['interest', request, `${newNotice.subject} request`],
] as const)('POST /%s/received/', (kind, fields, subject) => {
  it('saves one row and shows its reference', async () => {
    const answer = await site.post(`/${kind}/received/`, fields);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const reference = await readOut(answer, 'data-reference');
    const [row, ...others] = await rows();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ id, kind, locale: 'en' });
    expect(reference?.replace('-', '')).toBe(row?.reference);
  });

  it('tells the coordinator by one mail that holds none of the answers', async () => {
    const reference = await readOut(
      await site.post(`/${kind}/received/`, fields),
      'data-reference',
    );
    await site.told();
    const mails = await site.mails();
    const told = mails.filter((mail) => mail.subject.includes(String(reference)));
    expect(told).toMatchObject([
      {
        from: 'notices@vod.example',
        to: ['coordinator@vod.example'],
        subject: `${subject} ${String(reference)}`,
      },
    ]);
    const words = JSON.stringify(told);
    for (const answer of ['question', '010-0199', 'Ana', 'ana@vod.example'])
      expect(words).not.toContain(answer);
  });

  it('gives the same reference and no second row when it comes twice', async () => {
    const first = await readOut(await site.post(`/${kind}/received/`, fields), 'data-reference');
    const second = await readOut(await site.post(`/${kind}/received/`, fields), 'data-reference');
    expect(second).toBe(first);
    expect(await rows()).toHaveLength(1);
  });

  it('asks before it takes other words from a page that was sent before', async () => {
    await site.post(`/${kind}/received/`, fields);
    const answer = await site.post(`/${kind}/received/`, { ...fields, name: 'Another' });
    const html = await answer.text();
    expect(answer.status).toBe(409);
    expect(html).toContain('Another');
    expect(/name="submission" value="([^"]*)"/.exec(html)?.[1]).not.toBe(id);
    expect(await rows()).toHaveLength(1);
  });

  it('checks the answers again', async () => {
    const answer = await site.post(`/${kind}/received/`, { ...fields, reach: [] });
    expect(answer.status).toBe(422);
    expect(await rows()).toEqual([]);
  });

  it('shows nothing of anyone to a later visit', async () => {
    await site.post(`/${kind}/received/`, fields);
    const answer = await site.fetch(`/${kind}/received/`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).not.toContain('data-reference');
    expect(html).not.toContain((await rows())[0]?.reference);
  });
});
