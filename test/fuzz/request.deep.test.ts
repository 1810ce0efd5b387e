import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noLimits } from '../configuration.ts';
import { credentialsForm } from '../../worker/forms/credentials.ts';
import { forms } from '../../worker/forms/index.ts';
import { reachPart } from '../../worker/forms/reach.ts';
import { idHandedOut } from '../submission-ids.ts';
import { holds } from './cases.ts';
import { expectForm } from './nothing-lost.ts';
import { expectPage } from './page.ts';
import { serve, type Served } from './served.ts';
import { filledIn, words } from './typed.ts';

interface Receipt {
  readonly reference: string;
  readonly code: string;
}

/** Whoever has these may come back to a message, or to a request. */
const receipts = new Map<string, Receipt>();
let site: Served;

beforeAll(async () => {
  site = await serve(noLimits);
  for (const { kind } of forms) {
    const answer = await site.post(`/${kind}/received/`, [
      ['submission', idHandedOut(Date.now() - 60_000, receipts.size)],
      ['name', 'Somebody'],
      ['message', 'A message'],
      ['reach', 'email'],
      ['email', 'somebody@mail.example'],
      ['email-say', 'yes'],
    ]);
    const document = expectPage(answer);
    receipts.set(kind, {
      reference: document.querySelector('[data-reference]')?.textContent ?? '',
      code: document.querySelector('[data-code]')?.textContent ?? '',
    });
  }
});
afterAll(() => site.close());

function receiptOf(kind: string): [string, string][] {
  const { reference, code } = receipts.get(kind) ?? { reference: '', code: '' };
  return [
    ['reference', reference],
    ['code', code],
  ];
}

const action = fc.oneof(
  fc.constantFrom('', 'hold', 'resume', 'change', 'withdraw', 'constructor'),
  words,
);

describe('POST /request/ with anything for reference and code', () => {
  it('refuses with a page that has both again', async () => {
    const near = fc.constantFrom(
      ...'K7QM-3XDP,k7qm 3xdp,22222222,2222-2222-2222,KKKKKKKKKKKK'.split(','),
    );
    const credentials = fc.record({
      reference: fc.oneof(near, words),
      code: fc.oneof(near, words),
      action,
      path: fc.constantFrom('/request/', '/request/change-contact/'),
    });
    await holds(0.04, credentials, async ({ reference, code, action, path }) => {
      const fields: [string, string][] = [
        ['reference', reference],
        ['code', code],
      ];
      const answer = await site.post(path, [...fields, ['action', action]]);
      const document = expectPage(answer);
      expect([422, 429]).toContain(answer.status);
      expectForm(credentialsForm, document, fields);
    });
  });
});

describe('POST /request/ with a right code', () => {
  it('does what is asked, or shows where it stands, and none of the answers', async () => {
    const kind = fc.constantFrom(...forms.map(({ kind }) => kind));
    await holds(0.03, fc.record({ kind, action }), async ({ kind, action }) => {
      const answer = await site.post('/request/', [...receiptOf(kind), ['action', action]]);
      expectPage(answer);
      expect(answer.status).toBe(200);
      expect(answer.text).not.toMatch(/Somebody|A message|somebody@/);
    });
  });
});

describe('POST /request/change-<kind>/ with a right code and anything in the fields', () => {
  it.each(forms)(
    'changes a $kind, or gives the form back with all that was typed',
    async (form) => {
      const reach = reachPart(form);
      await holds(0.02, filledIn(reach), async (fields) => {
        const answer = await site.post(`/request/change-${form.kind}/`, [
          ...receiptOf(form.kind),
          ...fields,
        ]);
        const document = expectPage(answer);
        expect([200, 422]).toContain(answer.status);
        if (answer.status === 422) expectForm(reach, document, fields);
      });
    },
  );
});
