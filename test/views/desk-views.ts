import type { Answer, ServedSite } from '../server/served-site.ts';
import { anOutcome } from '../outcomes.ts';
import type { FormKind } from '../../worker/forms/index.ts';
import { languages } from '../languages.ts';
import { answers, freshId, send, set, wrong, type Receipt } from './sent.ts';
import { opened, view, type View } from './view.ts';

const desk = '/coordinator/';
const list = `${desk}submissions/`;
const search = `${desk}search/`;
/** A reference that is well written and stands for nothing. */
const unknown = '2222-2222';

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
const assigned = "assigned_to = 'coordinator@vod.example'";

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

/** The page of one submission. The address in the bar is the same for all: a reference differs from run to run. */
function submission(
  name: string,
  standing: string,
  status = 200,
  ask: (site: ServedSite, path: string, receipt: Receipt) => Promise<Answer> = (site, path) =>
    site.fetch(path),
): View {
  const shown = `${desk}submissions/${unknown}/`;
  const asked = view(name, shown, status, async (site) => {
    const receipt = await send(site, 'interest');
    if (standing !== '') await set(site, receipt, standing);
    return ask(site, `${desk}submissions/${receipt.reference}/`, receipt);
  });
  return { ...asked, isError: status !== 200 };
}

const nothingSaid = { action: 'contacted', version: '1' };
const noted = { action: 'noted', note: 'She was glad to be called.' };

/** A member writes something down, and the page comes again. */
async function noteAndLook(site: ServedSite, path: string): Promise<Answer> {
  await site.fetch(path);
  await site.post(path, { ...noted, version: '1' });
  return site.fetch(`${path}?done=noted`);
}

/** A member joins it with another, which stands so. */
const joined =
  (standing: string) =>
  async (site: ServedSite, path: string): Promise<Answer> => {
    const other = await send(site, 'contact');
    await set(site, other, standing);
    await site.post(`${path}person/`, { change: 'joined', other: other.reference });
    return site.fetch(`${path}?done=joined`);
  };
/** A member does something, and looks at what is offered after it. */
async function doAndLook(
  site: ServedSite,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<Answer> {
  await site.fetch(path);
  await site.post(path, { ...fields, version: '1' });
  return site.fetch(`${path}?done=${fields['action'] ?? ''}`);
}

const submissions = [
  submission('as it comes', ''),
  submission('of a message', '', 200, async (site) =>
    site.fetch(`${desk}submissions/${(await send(site, 'contact')).reference}/`),
  ),
  submission('that shares a number', '', 200, async (site, path) => {
    await send(site, 'contact');
    return site.fetch(path);
  }),
  submission('that was joined', '', 200, joined('held_at = 1')),
  submission('with a note', '', 200, noteAndLook),
  submission('with what is missing', '', 422, (site, path) => site.post(path, nothingSaid)),
  submission('that cannot be erased yet', '', 422, (site, path) =>
    site.post(path, { action: 'erased', version: '1', reference: 'mistyped' }),
  ),
  submission('that changed meanwhile', '', 409, async (site, path) => {
    await noteAndLook(site, path);
    return site.post(path, { ...noted, version: '0' });
  }),
  submission('where that does not follow', 'held_at = 1, received_at = 1', 409, (site, path) =>
    site.post(path, { ...nothingSaid, how: 'telephone', when: '2026-01-05T10:00' }),
  ),
  submission('changed by the person', "opened_at = 1, changed_at = 2, stage = 'contacted'"),
  submission('on hold by the person', 'held_at = 1'),
  submission('on hold by the office', 'opened_at = 1, office_held_at = 1'),
  submission('set apart', "suspicion = 'pace'"),
  submission('taken for spam', 'spam_at = 1'),
  submission('closed', 'closed_at = 1'),
  submission('closed just now, which can be taken back', '', 200, (site, path) =>
    doAndLook(site, path, { action: 'closed', outcome }),
  ),
  submission('closed without saying how it ended', '', 422, (site, path) =>
    site.post(path, { action: 'closed', version: '1' }),
  ),
  submission('that was taken back', '', 200, async (site, path) => {
    await doAndLook(site, path, { action: 'handed' });
    await site.post(path, { action: 'undone', version: '2' });
    return site.fetch(`${path}?done=undone`);
  }),
  submission('that cannot be taken back any more', "stage = 'tried'", 409, (site, path) =>
    site.post(path, { action: 'undone', version: '1' }),
  ),
  submission('that could be corrected', "opened_at = 1, stage = 'contacted'"),
  submission('corrected to nothing', "opened_at = 1, stage = 'contacted'", 422, (site, path) =>
    site.post(path, { action: 'corrected', version: '1' }),
  ),
  submission('assigned', assigned),
  submission('kept', 'retained_at = 1'),
  submission('withdrawn', 'withdrawn_at = 1, sealed = NULL, key_id = NULL, answers_hash = NULL'),
  submission('erased', 'erased_at = 1, sealed = NULL, key_id = NULL, answers_hash = NULL'),
  submission('purged', 'purged_at = 1, sealed = NULL, key_id = NULL, answers_hash = NULL'),
  submission('that does not open', "key_id = 'gone'"),
  submission('that was written in Spanish', "locale = 'es'"),
];

const telephone = (path: string) => `${path}telephone/`;
const sure = { sure: 'answers', version: '1' };
const newReach = { reach: ['telephone', 'email'], telephone: '(555) 010-0188' };

const refused = (view: View): View => ({ ...view, isError: true });

/** What is said on the telephone about one submission. */
const calls = [
  submission('with somebody on the telephone', '', 200, (site, path) =>
    site.fetch(telephone(path)),
  ),
  submission('on hold, with somebody on the telephone', 'held_at = 1', 200, (site, path) =>
    site.fetch(telephone(path)),
  ),
  refused(
    submission('where it is not said who calls', '', 422, (site, path) =>
      site.post(telephone(path), { action: 'held', version: '1' }),
    ),
  ),
  refused(
    submission('where the code is another', '', 422, (site, path) =>
      site.post(telephone(path), { action: 'held', version: '1', sure: 'code', code: 'ZZZZ' }),
    ),
  ),
  submission('that is to be reached in another way', '', 200, (site, path) =>
    site.post(telephone(path), { ...sure, action: 'change' }),
  ),
  refused(
    submission('where the new way does not hold', '', 422, (site, path) =>
      site.post(telephone(path), { ...sure, ...newReach, action: 'changed' }),
    ),
  ),
  submission('that is to be withdrawn', '', 200, (site, path) =>
    site.post(telephone(path), { ...sure, action: 'withdraw' }),
  ),
  refused(
    submission('that changed meanwhile, on the telephone', '', 409, (site, path) =>
      site.post(telephone(path), { ...sure, version: '0', action: 'held' }),
    ),
  ),
  submission('put on hold on the telephone', '', 200, async (site, path) => {
    await site.post(telephone(path), { ...sure, action: 'held' });
    return site.fetch(`${path}?done=held`);
  }),
  submission('withdrawn on the telephone', '', 200, async (site, path) => {
    await site.post(telephone(path), { ...sure, action: 'withdrawn' });
    return site.fetch(`${path}?done=withdrawn`);
  }),
];

const own = { 'arrived-by': 'telephone', 'page-language': languages[0] ?? '' };
const enterPage = (kind: FormKind) => `${desk}enter/${kind}/`;

/** A form that a member enters for somebody. */
const entries = [
  ...(['interest', 'contact'] as const).flatMap((kind) => [
    opened(enterPage(kind)),
    refused(
      view('with what does not hold', enterPage(kind), 422, (site) =>
        site.post(enterPage(kind), { submission: freshId(), ...wrong(kind) }),
      ),
    ),
    view('that came by telephone', enterPage(kind), 200, (site) =>
      site.post(enterPage(kind), { submission: freshId(), ...own, ...answers[kind] }),
    ),
  ]),
  view('that came on paper', enterPage('interest'), 200, (site) =>
    site.post(enterPage('interest'), {
      ...{ submission: freshId(), ...own, ...answers.interest },
      'arrived-by': 'paper',
    }),
  ),
  refused(
    view('that was saved with other answers', enterPage('interest'), 409, async (site) => {
      const first = { submission: freshId(), ...own, ...answers.interest };
      await site.post(enterPage('interest'), first);
      return site.post(enterPage('interest'), { ...first, name: 'Ana' });
    }),
  ),
  listed('of what was entered', list, ["arrived_by = 'telephone'", "arrived_by = 'paper'"]),
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
  ...submissions,
  ...calls,
  ...entries,
  ...mishaps,
];
