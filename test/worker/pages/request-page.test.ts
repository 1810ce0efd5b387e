import { describe, expect, it } from 'vitest';
import { requestPage, withdrawPage, type Done } from '../../../worker/pages/request-page.ts';
import { shownStates } from '../../../worker/pages/shown-states.ts';
import type { Submission } from '../../../worker/submissions/submission.ts';
import { sampleId, sampleTime } from '../saved.ts';

const submission: Submission = {
  id: sampleId,
  reference: 'K7QM3XDP',
  kind: 'contact',
  locale: 'en',
  receivedAt: sampleTime,
  sealed: { keyId: 'k1', bytes: new Uint8Array(40) },
  answersHash: new Uint8Array(32),
  codeHash: new Uint8Array(32),
  openedAt: null,
  changedAt: null,
  heldAt: null,
  withdrawnAt: null,
  state: 'new',
  officeHeldAt: null,
  arrivedBy: 'site',
  told: null,
};
const credentials = { reference: 'K7QM-3XDP', code: 'K7QM-3XDP-4HWN' };
const situations = [
  ...shownStates.map((state) => `state-${state}`),
  'offers',
  ...['change', 'hold', 'resume', 'withdraw'].map((offer) => `offer-${offer}`),
  ...['held', 'resumed', 'changed', 'withdrawn'].map((done) => `done-${done}`),
];

async function filled(
  html: string,
  changes: Partial<Submission> = {},
  done?: Done,
  mayBeTold = false,
): Promise<string> {
  const page = await requestPage(new Response(html), {
    submission: { ...submission, ...changes },
    credentials,
    day: (time) => `day ${String(time)}`,
    mayBeTold,
    ...(done && { done }),
  });
  return page.text();
}

/** Which situations of the page are shown. */
async function shown(
  changes: Partial<Submission> = {},
  done?: Done,
  mayBeTold = false,
): Promise<string[]> {
  const html = await filled(
    situations.map((name) => `<p data-when="${name}" hidden>.</p>`).join(''),
    changes,
    done,
    mayBeTold,
  );
  return situations.filter((name) => html.includes(`<p data-when="${name}">`));
}

const isDone = (name: string) => name.startsWith('done-');

describe('requestPage', () => {
  it('says that the office tried to reach them only where that may be told', async () => {
    expect(await shown({ state: 'tried' }, undefined, true)).toContain('state-tried');
    const untold = await shown({ state: 'tried' }, undefined, false);
    expect(untold).toContain('state-opened');
    expect(untold).not.toContain('state-tried');
  });

  it.each([
    { state: 'received', changes: { state: 'new' } },
    { state: 'opened', changes: { state: 'opened' } },
    { state: 'opened', changes: { state: 'tried' } },
    { state: 'contacted', changes: { state: 'contacted' } },
    { state: 'intake', changes: { state: 'intake' } },
    { state: 'handed', changes: { state: 'handed' } },
    { state: 'office-held', changes: { state: 'held', officeHeldAt: 2 } },
  ] as const)('says $state of what is $changes.state, and offers a hold', async (expected) => {
    expect(await shown(expected.changes)).toEqual([
      `state-${expected.state}`,
      'offers',
      'offer-change',
      'offer-hold',
      'offer-withdraw',
    ]);
  });

  it.each([
    { holds: 'their own hold', changes: { state: 'held', heldAt: 2 } },
    { holds: 'both holds', changes: { state: 'held', heldAt: 2, officeHeldAt: 3 } },
  ] as const)('offers to end the person’s own hold under $holds', async ({ changes }) => {
    expect(await shown(changes)).toEqual([
      'state-held',
      'offers',
      'offer-change',
      'offer-resume',
      'offer-withdraw',
    ]);
  });

  const whatIsLeft = ['offers', 'offer-change', 'offer-withdraw'];

  it.each([
    { state: 'closed', changes: { state: 'closed' }, offers: whatIsLeft },
    { state: 'closed', changes: { state: 'closed', heldAt: 2 }, offers: whatIsLeft },
    { state: 'spam', changes: { state: 'spam', heldAt: 2 }, offers: ['offers', 'offer-withdraw'] },
    { state: 'withdrawn', changes: { state: 'withdrawn', sealed: null }, offers: [] },
    { state: 'erased', changes: { state: 'erased', sealed: null, heldAt: 2 }, offers: [] },
    { state: 'erased', changes: { state: 'purged', sealed: null }, offers: [] },
  ] as const)(
    'says $state of $changes, and offers no more than $offers',
    async ({ state, changes, offers }) => {
      expect(await shown(changes)).toEqual([`state-${state}`, ...offers]);
    },
  );

  const held = { state: 'held', heldAt: 1 } as const;
  const withdrawn = { state: 'withdrawn', sealed: null, withdrawnAt: 1 } as const;

  it.each([
    { done: 'held', changes: held },
    { done: 'resumed', changes: {} },
    { done: 'changed', changes: { changedAt: 1 } },
    { done: 'withdrawn', changes: withdrawn },
  ] as const)('says that it was $done just now', async ({ done, changes }) => {
    expect((await shown(changes, done)).filter(isDone)).toEqual([`done-${done}`]);
  });

  it.each([
    { done: 'held', what: 'taken off hold', changes: {} },
    { done: 'resumed', what: 'put on hold', changes: held },
    { done: 'held', what: 'withdrawn', changes: withdrawn },
    { done: 'resumed', what: 'withdrawn', changes: withdrawn },
    { done: 'changed', what: 'withdrawn', changes: withdrawn },
    { done: 'withdrawn', what: 'left as it is', changes: {} },
  ] as const)('is silent of $done when it was $what meanwhile', async ({ done, changes }) => {
    expect((await shown(changes, done)).filter(isDone)).toEqual([]);
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

  it('says nothing of a telephone where the person did all of it themselves', async () => {
    const html = '<p data-when="told" hidden></p><p data-when="arrived-telephone" hidden></p>';
    expect(await filled(html, held)).toBe('');
  });

  it.each(['telephone', 'paper'] as const)('says that it came by %s', async (arrivedBy) => {
    const html = `<p data-when="arrived-${arrivedBy}" hidden></p>`;
    expect(await filled(html, { arrivedBy })).toBe(`<p data-when="arrived-${arrivedBy}"></p>`);
  });

  it('carries reference and code', async () => {
    const html =
      '<input type="hidden" name="reference" value=""><input type="hidden" name="code" value="">';
    expect(await filled(html)).toBe(
      '<input type="hidden" name="reference" value="K7QM-3XDP"><input type="hidden" name="code" value="K7QM-3XDP-4HWN">',
    );
  });

  it('says on which day it was received', async () => {
    expect(await filled('<time data-received></time>')).toBe(
      `<time data-received datetime="2026-11-22T19:22:00.000Z">day ${String(sampleTime)}</time>`,
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
