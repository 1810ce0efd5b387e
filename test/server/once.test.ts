import { describe, expect } from 'vitest';
import type { ServedSite } from './served-site.ts';
import { it } from './the-site.ts';
import { marked } from '../submission-ids.ts';

let site: ServedSite;
it.beforeAll(({ theSite }) => {
  site = theSite;
});
it.beforeEach(() => site.forget());

const message = {
  submission: marked('019aace2-0d4e-7f6a-8b7c-9d0e1f2a3b4c'),
  message: 'Sent often',
  reach: 'email',
  email: 'ana@vod.example',
  'email-say': 'yes',
};

describe('POST /contact/received/, 50 times at once with one id', () => {
  it('saves one row, sends one mail and shows one receipt', async () => {
    // Each is read as it comes: under load, one that waits for the others may be gone.
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const answer = await site.post('/contact/received/', message);
        return { status: answer.status, html: await answer.text() };
      }),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const receipts = answers.map(({ html }) =>
      ['data-reference', 'data-code'].map(
        (name) => new RegExp(`<[a-z]+[^>]* ${name}[^>]*>([^<]+)<`).exec(html)?.[1],
      ),
    );
    expect(receipts[0]).toEqual([
      expect.stringMatching(/^\w{4}-\w{4}$/),
      expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/),
    ]);
    expect(new Set(receipts.map((receipt) => receipt.join())).size).toBe(1);
    const count = (table: string) =>
      site.db.prepare(`SELECT count(*) AS count FROM ${table}`).first<number>('count');
    await site.told();
    expect([await count('submissions'), await count('events')]).toEqual([1, 2]);
    const mails = await site.mails();
    expect(mails.filter(({ subject }) => subject.includes(String(receipts[0]?.[0])))).toHaveLength(
      1,
    );
  });
});
