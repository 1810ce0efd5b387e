import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect } from 'vitest';
import type { Answer, ServedSite } from './served-site.ts';
import { it } from './the-site.ts';
import { marked } from '../submission-ids.ts';
import { completed } from '../completed.ts';

let site: ServedSite;
it.beforeAll(({ theSite }) => {
  site = theSite;
});
it.beforeEach(() => site.forget());

const id = marked('019aace2-0d4e-7f6a-8b7c-9d0e1f2a3b4c');
const reach = { reach: 'email', email: 'ana@vod.example', 'email-say': 'yes' };
const sendings = {
  contact: completed('contact', { submission: id, message: 'Kept words', ...reach }),
  interest: completed('interest', { submission: id, name: 'Kept words', ...reach }),
};
const newReach = { reach: 'email', email: 'new@vod.example', 'email-say': 'no' };

const pageOf = async (answer: Answer) => parse(await answer.text());
type Page = Awaited<ReturnType<typeof pageOf>>;

/** Sends something, and gives the reference and code of its receipt. */
async function receipt(kind: keyof typeof sendings = 'contact') {
  const page = await pageOf(await site.post(`/${kind}/received/`, sendings[kind]));
  return {
    reference: page.querySelector('[data-reference]')?.text.trim() ?? '',
    code: page.querySelector('[data-code]')?.text.trim() ?? '',
  };
}

const says = (page: Page) =>
  page.querySelectorAll('[data-when]').map((part) => part.getAttribute('data-when'));

const row = () =>
  site.db
    .prepare(
      'SELECT sealed, key_id, answers_hash, held_at, withdrawn_at, changed_at FROM submissions',
    )
    .first();

describe('GET /request/', () => {
  it('asks for reference and code, and for nothing else', async () => {
    const page = await pageOf(await site.fetch('/request/'));
    const names = page
      .querySelectorAll('form[data-form] input')
      .map((input) => input.getAttribute('name'));
    expect(names).toEqual(['reference', 'code']);
    expect(says(page)).toEqual([]);
    expect(page.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
  });
});

describe('POST /request/', () => {
  it('shows where it stands, carries reference and code, and shows none of the answers', async () => {
    const credentials = await receipt();
    const answer = await site.post('/request/', credentials);
    const page = await pageOf(answer);
    expect(answer.status).toBe(200);
    expect(says(page)).toEqual(
      expect.arrayContaining(['state-received', 'offer-change', 'offer-hold', 'offer-withdraw']),
    );
    expect(says(page)).not.toContain('offer-resume');
    expect(page.querySelector('input[name="code"]')?.getAttribute('value')).toBe(credentials.code);
    expect(page.querySelector('time[data-received]')?.getAttribute('datetime')).toMatch(/^\d{4}-/);
    expect(page.toString()).not.toMatch(/Kept words|ana@vod/);
  });

  it('gives back what was typed when the two do not belong together, and says what to do', async () => {
    const { reference } = await receipt();
    const answer = await site.post('/request/', { reference, code: 'K7QM-3XDP-4HWN' });
    const page = await pageOf(answer);
    expect(answer.status).toBe(422);
    expect(says(page)).toEqual(['refused']);
    expect(page.querySelector('input[name="reference"]')?.getAttribute('value')).toBe(reference);
    expect(page.querySelector('[data-when="refused"] a[href^="tel:"]')).not.toBeNull();
  });

  it('locks after five wrong codes, and says what to do', async () => {
    const { reference, code } = await receipt();
    for (const last of '23456') {
      const wrong = { reference, code: `K7QM-3XDP-4HW${last}` };
      expect((await site.post('/request/', wrong)).status).toBe(422);
    }
    const answer = await site.post('/request/', { reference, code });
    expect(answer.status).toBe(429);
    expect(answer.headers.get('Retry-After')).toBe('3600');
    expect(says(await pageOf(answer))).toEqual(['locked']);
  });

  it('holds and resumes by the buttons that are shown', async () => {
    const credentials = await receipt();
    const held = await pageOf(await site.post('/request/', { ...credentials, action: 'hold' }));
    expect(says(held)).toEqual(expect.arrayContaining(['done-held', 'state-held', 'offer-resume']));
    expect(held.querySelector('button[name="action"][value="resume"]')).not.toBeNull();
    expect(held.querySelector('button[name="action"][value="hold"]')).toBeNull();
    expect((await row())?.['held_at']).toBeTypeOf('number');
    const resumed = await pageOf(
      await site.post('/request/', { ...credentials, action: 'resume' }),
    );
    expect(says(resumed)).toEqual(expect.arrayContaining(['done-resumed', 'state-received']));
    expect((await row())?.['held_at']).toBeNull();
  });

  it('asks once more before it withdraws, and then erases the answers', async () => {
    const credentials = await receipt();
    const asked = await pageOf(
      await site.post('/request/', { ...credentials, action: 'withdraw' }),
    );
    expect(asked.querySelector('button[value="withdraw-now"]')).not.toBeNull();
    expect(asked.querySelector('input[name="code"]')?.getAttribute('value')).toBe(credentials.code);
    expect((await row())?.['withdrawn_at']).toBeNull();
    const gone = await pageOf(
      await site.post('/request/', { ...credentials, action: 'withdraw-now' }),
    );
    expect(says(gone)).toEqual(expect.arrayContaining(['done-withdrawn', 'state-withdrawn']));
    expect(gone.querySelector('button[name="action"]')).toBeNull();
    expect(await row()).toMatchObject({ sealed: null, key_id: null, answers_hash: null });
  });

  it.each(['contact', 'interest'] as const)(
    'changes how to reach who sent the %s form',
    async (kind) => {
      const path = `/request/change-${kind}/`;
      const credentials = await receipt(kind);
      const form = await pageOf(await site.post('/request/', { ...credentials, action: 'change' }));
      expect(form.querySelector(`form[action="${path}"]`)).not.toBeNull();
      expect(form.querySelector('input[name="email"]')?.getAttribute('value') ?? '').toBe('');
      const wrong = await site.post(path, {
        ...credentials,
        ...newReach,
        email: 'new',
      });
      expect(wrong.status).toBe(422);
      const again = await pageOf(wrong);
      for (const [name, typed] of Object.entries({ ...credentials, email: 'new' }))
        expect(again.querySelector(`input[name="${name}"]`)?.getAttribute('value')).toBe(typed);
      const done = await site.post(path, { ...credentials, ...newReach });
      expect(says(await pageOf(done))).toEqual(expect.arrayContaining(['done-changed']));
      expect((await row())?.['changed_at']).toBeTypeOf('number');
    },
  );

  it('holds the code in no mail and in no log', async () => {
    const credentials = await receipt();
    await site.post('/request/', { ...credentials, action: 'hold' });
    await site.told();
    const said = JSON.stringify([await site.mails(), site.logs()]);
    expect(said).not.toContain(credentials.code);
    expect(said).not.toContain('Kept words');
  });
});

describe('the built pages', () => {
  /** A situation that the Worker can say, and the page that has to hold its words. */
  it.each([
    { path: '/contact/', situation: 'busy' },
    { path: '/interest/', situation: 'busy' },
    { path: '/request/', situation: 'busy' },
    { path: '/request/', situation: 'unavailable' },
    { path: '/contact/check/', situation: 'unproven' },
    { path: '/contact/check/', situation: 'unavailable' },
    { path: '/contact/check/', situation: 'again' },
    { path: '/request/', situation: 'refused' },
    { path: '/request/', situation: 'locked' },
    ...['unavailable', 'busy', 'locked', 'refused'].flatMap((situation) => [
      { path: '/request/change-contact/', situation },
      { path: '/request/change-interest/', situation },
    ]),
  ])('have words for "$situation" on $path', ({ path, situation }) => {
    const html = readFileSync(`dist${path}index.html`, 'utf8');
    expect(parse(html).querySelector(`[data-when="${situation}"][hidden]`)).not.toBeNull();
  });

  it.each(['/contact/', '/interest/', '/contact/check/', '/interest/check/'])(
    'have the field that no person sees on %s',
    (path) => {
      const html = readFileSync(`dist${path}index.html`, 'utf8');
      expect(parse(html).querySelector('form input[name="subject-line"]')).not.toBeNull();
    },
  );
});
