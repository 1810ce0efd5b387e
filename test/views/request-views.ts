import { forms, type FormKind } from '../../worker/forms/index.ts';
import { homes } from '../languages.ts';
import { send, set, type Receipt } from './sent-forms.ts';
import type { Sites } from './sites.ts';
import { opened, view, type View } from './view.ts';
import { completed } from '../completed.ts';

/** A code that is nobody's. */
const otherCode = { code: 'K7QM-3XDP-4HWN' };
const nobody: Receipt = { reference: 'K7QM-3XD5', ...otherCode };

/** What the row of a request holds where it stands so; the database makes the state of it. */
const standings = {
  received: '',
  opened: 'opened_at = 1',
  tried: "opened_at = 1, stage = 'tried'",
  contacted: "opened_at = 1, stage = 'contacted'",
  intake: "opened_at = 1, stage = 'intake'",
  handed: "opened_at = 1, stage = 'handed'",
  'on hold': 'held_at = 1',
  'on hold by the office': 'office_held_at = 1',
  closed: 'closed_at = 1',
  'taken for spam': 'spam_at = 1',
  erased: 'erased_at = 1, sealed = NULL, key_id = NULL, answers_hash = NULL',
  'on hold by telephone': "held_at = 1, told_change = 'held', told_at = 1795375320000",
  'entered from a call': "opened_at = 1, arrived_by = 'telephone'",
  withdrawn: 'withdrawn_at = 1, sealed = NULL, key_id = NULL, answers_hash = NULL',
} as const;

/** What a person asks for on the page that says where it stands. */
const asked = ['hold', 'resume', 'withdraw', 'withdraw-now', ''] as const;

/** Answers of somebody to whom everything about the telephone is safe. */
const safe = completed('interest', {
  name: 'Ana',
  reach: ['telephone'],
  telephone: '(555) 010-0199',
  'telephone-message': 'yes',
  'telephone-say': 'yes',
});
const newReach = { reach: 'email', email: 'new@vod.example', 'email-say': 'no' };
const wrongReach = {
  reach: ['telephone', 'email', 'post'],
  telephone: '1',
  email: 'new',
  post: '',
};

function changeViews(home: string, kind: FormKind): View[] {
  const address = `${home}request/change-${kind}/`;
  const elsewhere = (name: string, status: number, of: Parameters<Sites['get']>[0]): View => ({
    name: `${address} ${name}`,
    address,
    status,
    isError: true,
    ask: async (sites) => (await sites.get(of)).post(address, { ...nobody, ...newReach }),
  });
  return [
    {
      ...view('as it is asked for', address, 200, async (site) =>
        site.post(`${home}request/`, { ...(await send(site, kind)), action: 'change' }),
      ),
      address: `${home}request/`,
    },
    {
      ...view('with answers that do not hold', address, 422, async (site) =>
        site.post(address, { ...(await send(site, kind)), ...wrongReach }),
      ),
      isError: true,
    },
    view('once it is done', address, 200, async (site) =>
      site.post(address, { ...(await send(site, kind)), ...newReach }),
    ),
    {
      ...view('with another code', address, 422, async (site) =>
        site.post(address, { ...(await send(site, kind)), ...otherCode, ...newReach }),
      ),
      isError: true,
    },
    {
      ...view('after too many tries', address, 429, async (site) => {
        const receipt = await send(site, kind);
        await site.db
          .prepare('INSERT INTO code_tries (reference, tries, last_at) VALUES (?1, 5, ?2)')
          .bind(receipt.reference.replace('-', ''), Date.now())
          .run();
        return site.post(address, { ...receipt, ...newReach });
      }),
      isError: true,
    },
    {
      ...view('from a browser that does not say so', address, 403, (site) =>
        site.postFromNowhere(address, { ...nobody, ...newReach }),
      ),
      isError: true,
    },
    elsewhere('when there are too many posts', 429, 'busy'),
    elsewhere('while the database is away', 503, 'broken'),
  ];
}

function viewsOf(home: string): View[] {
  const address = `${home}request/`;
  const wrongly = (name: string, status: number, fields: Partial<Receipt>): View => ({
    ...view(name, address, status, (site) => site.post(address, { ...fields })),
    isError: true,
  });
  return [
    opened(address),
    wrongly('with nothing typed', 422, {}),
    wrongly('with a code of nobody', 422, nobody),
    {
      ...view('after too many tries', address, 429, async (site) => {
        const { reference } = await send(site, 'contact');
        // Each another: the same one again is no other try.
        for (const last of '23456')
          await site.post(address, { reference, code: `K7QM-3XDP-4HW${last}` });
        return site.post(address, { reference, ...otherCode });
      }),
      isError: true,
    },
    {
      ...view('from a browser that does not say so', address, 403, (site) =>
        site.postFromNowhere(address, { ...nobody }),
      ),
      isError: true,
    },
    {
      name: `${address} when there are too many posts`,
      address,
      status: 429,
      isError: true,
      ask: async (sites) => (await sites.get('busy')).post(address, { ...nobody }),
    },
    {
      name: `${address} while the database is away`,
      address,
      status: 503,
      isError: true,
      ask: async (sites) => (await sites.get('broken')).post(address, { ...nobody }),
    },
    ...Object.entries(standings).map(([standing, columns]) =>
      view(`of one that is ${standing}`, address, 200, async (site) => {
        const receipt = await send(site, 'interest');
        if (columns !== '') await set(site, receipt, columns);
        return site.post(address, { ...receipt });
      }),
    ),
    view(
      'of one that the office tried to reach, where that may be said',
      address,
      200,
      async (site) => {
        const receipt = await send(site, 'interest', safe);
        await set(site, receipt, standings.tried);
        return site.post(address, { ...receipt });
      },
    ),
    ...asked.map((action) =>
      view(`after "${action}"`, address, 200, async (site) =>
        site.post(address, { ...(await send(site, 'contact')), action }),
      ),
    ),
    ...forms.flatMap(({ kind }) => changeViews(home, kind)),
  ];
}

export const requestViews: readonly View[] = homes.flatMap(viewsOf);
