import { anOutcome } from '../outcomes.ts';
import type { Answer, ServedSite } from '../server/served-site.ts';
import { send, set, type Receipt } from './sent-forms.ts';
import { refused, view, type View } from './view.ts';

const desk = '/coordinator/';
/** A reference that is well written and stands for nothing. */
export const unknown = '2222-2222';

const [outcome] = anOutcome;
export const assigned = "assigned_to = 'coordinator@vod.example'";

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

/** The page of one submission, as it stands and after what is done there. */
export const submissionViews: readonly View[] = [
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

/** What is said on the telephone about one submission. */
export const callViews: readonly View[] = [
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
