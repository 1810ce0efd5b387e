import type { Answer, ServedSite } from '../server/served-site.ts';
import { anOutcome } from '../outcomes.ts';
import { entryViews } from './desk-entry-views.ts';
import { assigned, callViews, submissionViews, unknown } from './desk-submission-views.ts';
import { send, set } from './sent-forms.ts';
import { opened, view, type View } from './view.ts';

const desk = '/coordinator/';
const list = `${desk}submissions/`;
const search = `${desk}search/`;

/** An address of the desk while these submissions, and no others, are there. */
function listed(
  name: string,
  address: string,
  standings: readonly string[],
  status = 200,
  ask: (site: ServedSite) => Promise<Answer> = (site) => site.fetch(address),
): View {
  return view(name, address, status, async (site) => {
    await site.forget();
    for (const [index, standing] of standings.entries()) {
      const receipt = await send(site, index % 3 === 2 ? 'contact' : 'interest');
      if (standing !== '') await set(site, receipt, standing);
    }
    return ask(site);
  });
}

/** Types something into the box, and goes where that leads. */
async function find(site: ServedSite, sought: string): Promise<Answer> {
  const answer = await site.post(search, { sought });
  return site.fetch(answer.headers.get('Location') ?? '');
}

/** One of each that a list may hold. */
const some = [
  '',
  'opened_at = 1, changed_at = 1',
  "opened_at = 1, stage = 'contacted'",
  'held_at = 1',
  'withdrawn_at = 1, sealed = NULL, key_id = NULL, answers_hash = NULL',
  "key_id = 'gone'",
] as const;

const [outcome] = anOutcome;

const lists = [
  listed('that is empty', list, []),
  listed('with some of each', list, some),
  listed(
    'with more than a page',
    list,
    Array.from({ length: 52 }, () => ''),
  ),
  listed('that finds nothing', `${list}?state=closed`, ['']),
  listed('of what is set apart', `${list}?apart=yes`, ["suspicion = 'pace'"]),
  listed('', desk, [
    ...some,
    "opened_at = 1, next_on = '2026-01-05', next_at = 'morning', next_why = 'call'",
    "opened_at = 1, stage = 'intake', next_on = '9999-01-05', next_at = '09:15', next_why = 'intake'",
  ]),
  listed('with nothing that waits', desk, []),
  listed('before anything was typed', search, []),
  listed('that finds somebody', search, some, 200, (site) => find(site, 'hernandez angeles')),
  listed('that finds some of the words', search, some, 200, (site) => find(site, 'Ana Smith')),
  listed('that finds nobody', search, [''], 200, (site) => find(site, 'Nobody')),
  listed('that does not find all yet', search, ['terms_key = NULL'], 200, (site) =>
    find(site, '(555) 010-0199'),
  ),
  listed('of another day', search, [], 200, (site) => site.fetch(`${search}?sought=k1.00`)),
  listed('', `${desk}counts/`, some),
  listed('with small numbers hidden', `${desk}counts/?hide=yes`, [
    ...some,
    `closed_at = unixepoch() * 1000, outcome = '${outcome}'`,
  ]),
  listed('before anything came', `${desk}counts/?quarter=2020-08`, ['']),
  listed('of what was entered', list, ["arrived_by = 'telephone'", "arrived_by = 'paper'"]),
  listed('of how they ended', `${desk}submissions/?outcome=${outcome}`, [
    `closed_at = 1, outcome = '${outcome}'`,
  ]),
  listed('of what is assigned', `${desk}submissions/?mine=yes`, [assigned, 'opened_at = 1']),
  listed('of what is assigned', `${desk}?mine=yes`, [`opened_at = 1, ${assigned}`]),
  listed('', `${desk}audit/`, some),
  listed('with records', `${desk}audit/`, [''], 200, async (site) => {
    await site.sweep();
    return site.fetch(`${desk}audit/`);
  }),
  listed('', `${desk}health/`, ['']),
  listed('with what no search finds', `${desk}health/`, ['terms_key = NULL']),
  listed('with notices that did not go out', `${desk}health/`, [
    "notified_at = NULL, notice_attempts = 3, notice_error = 'E_VALIDATION_ERROR'",
  ]),
  listed('after a test notice', `${desk}health/`, [''], 200, (site) =>
    site.post(`${desk}health/`, {}),
  ),
  listed('on paper', `${desk}export/`, some, 200, (site) =>
    site.post(`${desk}export/`, { as: 'print' }),
  ),
];

const mishaps: readonly View[] = [
  opened(`${desk}nothing/`, 404, 'where nothing is'),
  opened(`${desk}submissions/${unknown}/`, 404, 'that nobody sent'),
  {
    name: `${desk} for somebody else`,
    address: desk,
    status: 403,
    ask: async (sites) => (await sites.get('closed')).fetch(desk),
  },
  {
    name: `${desk} while the database is away`,
    address: desk,
    status: 503,
    ask: async (sites) => (await sites.get('broken')).fetch(desk),
  },
  {
    name: `${desk}submissions/${unknown}/ for a reader`,
    address: `${desk}submissions/${unknown}/`,
    status: 200,
    ask: async (sites) => {
      const site = await sites.get('reading');
      return site.fetch(`${desk}submissions/${(await send(site, 'interest')).reference}/`);
    },
  },
];

export const deskViews: readonly View[] = [
  ...lists,
  ...submissionViews,
  ...callViews,
  ...entryViews,
  ...mishaps,
];
