import { describe, expect, it } from 'vitest';
import { requestPage, withdrawPage, type Done } from '../../../worker/pages/request-page.ts';
import { shownStates } from '../../../worker/pages/shown-states.ts';
import type { Submission } from '../../../worker/submissions/submission.ts';
import { sampleId, sampleTime } from '../saved.ts';

const submission: Submission = {
  ...{ id: sampleId, reference: 'K7QM3XDP', kind: 'contact', locale: 'en' },
  receivedAt: sampleTime,
  sealed: { keyId: 'k1', bytes: new Uint8Array(40) },
  answersHash: new Uint8Array(32),
  codeHash: new Uint8Array(32),
  ...{ openedAt: null, changedAt: null, heldAt: null, withdrawnAt: null, officeHeldAt: null },
  ...{ state: 'new', arrivedBy: 'site', told: null },
};
const credentials = { reference: 'K7QM-3XDP', code: 'K7QM-3XDP-4HWN' };
const situations = [
  ...shownStates.map((state) => `state-${state}`),
  'offers',
  ...['change', 'hold', 'resume', 'withdraw'].map((offer) => `offer-${offer}`),
  ...['held', 'resumed', 'changed', 'withdrawn'].map((done) => `done-${done}`),
];

/** What the page may be given besides the submission. */
interface Told {
  readonly done?: Done;
  readonly mayBeTold?: boolean;
}

async function filled(
  html: string,
  changes: Partial<Submission> = {},
  { done, mayBeTold = false }: Told = {},
): Promise<string> {
  const page = await requestPage(new Response(html), {
    submission: { ...submission, ...changes },
    ...{ credentials, mayBeTold },
    day: (time) => `day ${String(time)}`,
    ...(done && { done }),
  });
  return page.text();
}

/** Which situations of the page are shown. */
async function shown(changes: Partial<Submission>, told: Told = {}): Promise<string[]> {
  const built = situations.map((name) => `<p data-when="${name}" hidden>.</p>`).join('');
  const html = await filled(built, changes, told);
  return situations.filter((name) => html.includes(`<p data-when="${name}">`));
}

const held = { state: 'held', heldAt: 1 } as const;
const withdrawn = { state: 'withdrawn', sealed: null, withdrawnAt: 1 } as const;

describe('requestPage', () => {
  const always = ['change', 'withdraw'];
  const mayHold = ['change', 'hold', 'withdraw'];
  const mayResume = ['change', 'resume', 'withdraw'];

  it.each<{ says: string; changes: Partial<Submission>; told?: Told; offers: string[] }>([
    { says: 'received', changes: { state: 'new' }, offers: mayHold },
    { says: 'opened', changes: { state: 'opened' }, offers: mayHold },
    // That the office tried is said only where that may be told.
    { says: 'opened', changes: { state: 'tried' }, offers: mayHold },
    { says: 'tried', changes: { state: 'tried' }, told: { mayBeTold: true }, offers: mayHold },
    { says: 'contacted', changes: { state: 'contacted' }, offers: mayHold },
    { says: 'intake', changes: { state: 'intake' }, offers: mayHold },
    { says: 'handed', changes: { state: 'handed' }, offers: mayHold },
    { says: 'office-held', changes: { state: 'held', officeHeldAt: 2 }, offers: mayHold },
    { says: 'held', changes: held, offers: mayResume },
    { says: 'held', changes: { ...held, officeHeldAt: 3 }, offers: mayResume },
    { says: 'closed', changes: { state: 'closed' }, offers: always },
    { says: 'closed', changes: { state: 'closed', heldAt: 2 }, offers: always },
    { says: 'spam', changes: { state: 'spam', heldAt: 2 }, offers: ['withdraw'] },
    { says: 'withdrawn', changes: withdrawn, offers: [] },
    { says: 'erased', changes: { state: 'erased', sealed: null, heldAt: 2 }, offers: [] },
    { says: 'erased', changes: { state: 'purged', sealed: null }, offers: [] },
  ])('says $says of $changes and offers $offers', async ({ says, changes, told, offers }) => {
    expect(await shown(changes, told)).toEqual([
      `state-${says}`,
      ...(offers.length > 0 ? ['offers'] : []),
      ...offers.map((offer) => `offer-${offer}`),
    ]);
  });

  it.each<{ done: Done; what: string; changes: Partial<Submission>; says: boolean }>([
    { done: 'held', what: 'so', changes: held, says: true },
    { done: 'resumed', what: 'so', changes: {}, says: true },
    { done: 'changed', what: 'so', changes: { changedAt: 1 }, says: true },
    { done: 'withdrawn', what: 'so', changes: withdrawn, says: true },
    { done: 'held', what: 'taken off hold meanwhile', changes: {}, says: false },
    { done: 'resumed', what: 'put on hold meanwhile', changes: held, says: false },
    { done: 'held', what: 'withdrawn meanwhile', changes: withdrawn, says: false },
    { done: 'resumed', what: 'withdrawn meanwhile', changes: withdrawn, says: false },
    { done: 'changed', what: 'withdrawn meanwhile', changes: withdrawn, says: false },
    { done: 'withdrawn', what: 'left as it is', changes: {}, says: false },
  ])('says that it was $done just now is $says where it was $what', async (expected) => {
    const { done, changes, says } = expected;
    const found = (await shown(changes, { done })).filter((name) => name.startsWith('done-'));
    expect(found).toEqual(says ? [`done-${done}`] : []);
  });

  it.each(['changed', 'held', 'resumed', 'withdrawn'] as const)(
    'says that it was %s by telephone, and on which day',
    async (change) => {
      const told = { change, at: sampleTime + 1 };
      const html = `<p data-when="told" hidden><b data-when="told-${change}" hidden></b><i data-when="told-other" hidden></i><time data-told></time></p>`;
      const page = await filled(html, { told });
      expect(page).toContain(`<p data-when="told"><b data-when="told-${change}"></b>`);
      expect(page).toContain(`>day ${String(sampleTime + 1)}</time>`);
      expect(page).not.toContain('told-other');
    },
  );

  const arrived =
    '<p data-when="arrived-telephone" hidden></p><p data-when="arrived-paper" hidden></p>';
  it.each([
    { arrivedBy: 'telephone', says: '<p data-when="arrived-telephone"></p>' },
    { arrivedBy: 'paper', says: '<p data-when="arrived-paper"></p>' },
    { arrivedBy: 'site', says: '' },
  ] as const)(
    'says by which way it came, where that is no secret: $arrivedBy',
    async (expected) => {
      const { arrivedBy, says } = expected;
      expect(await filled(`${arrived}<p data-when="told" hidden></p>`, { arrivedBy })).toBe(says);
    },
  );

  it('carries reference and code, and says on which day it was received', async () => {
    expect(
      await filled(
        '<input type="hidden" name="reference" value=""><input type="hidden" name="code" value=""><time data-received></time>',
      ),
    ).toBe(
      `<input type="hidden" name="reference" value="K7QM-3XDP"><input type="hidden" name="code" value="K7QM-3XDP-4HWN"><time data-received datetime="2026-11-22T19:22:00.000Z">day ${String(sampleTime)}</time>`,
    );
  });
});

describe('withdrawPage', () => {
  it('carries reference and code', async () => {
    const html = '<input type="hidden" name="code" value="">';
    expect(await (await withdrawPage(new Response(html), credentials)).text()).toContain(
      'value="K7QM-3XDP-4HWN"',
    );
  });
});
