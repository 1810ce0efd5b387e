import { parse } from 'node-html-parser';
import { z } from 'zod';
import { checkMark, decoyName } from '../../worker/forms/decoy.ts';
import { StepFailed, type Site } from './site.ts';

function failUnless(holds: boolean, why: string): asserts holds {
  if (!holds) throw new StepFailed(why);
}

/** What it says of itself to whoever opens it. */
const words =
  'This is a check of the service. A program sent it (npm run vod -- smoke). No person wrote it, and nothing is to be done.';

const fieldsOf = (id: string) => ({
  ...{ submission: id, [decoyName]: checkMark, message: words, reach: 'email', 'email-say': 'no' },
  // No mail can be sent there (RFC 2606), and none is.
  email: 'check@vod.invalid',
});

const hasWords = (page: string): boolean => parse(page).textContent.includes(words);

/** The cron runs every five minutes; three runs that did not come to their end are no accident. */
const sweepLimit = 15 * 60_000;
/** How long the oldest notice may wait, in seconds, before somebody should look. */
const noticeLimit = 3600;

const healthSchema = z.object({
  lastSweep: z.iso.datetime().nullable(),
  oldestUnsentNoticeSeconds: z.number().nullable(),
  faults: z.array(z.object({ name: z.string(), code: z.string() })),
});

function readHealth(text: string): z.output<typeof healthSchema> {
  try {
    return healthSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new StepFailed('/health does not say what this service says there.', { cause });
  }
}

/** What the service says of itself. */
export async function lookAtHealth(site: Site, now: number): Promise<void> {
  const health = readHealth(await site.get('/health'));
  const { lastSweep, oldestUnsentNoticeSeconds: waited, faults } = health;
  failUnless(
    lastSweep !== null && now - Date.parse(lastSweep) <= sweepLimit,
    `The cron run last came to its end ${lastSweep === null ? 'never' : `at ${lastSweep}`}, so notices that failed once are not sent again.`,
  );
  failUnless(
    waited === null || waited <= noticeLimit,
    `A notice to the coordinator has waited for ${String(waited)} seconds.`,
  );
  const [fault] = faults;
  if (fault) throw new StepFailed(`A fault is recorded: ${fault.name}, ${fault.code}.`);
}

/** Opens the form. @returns the id that its page was handed out with. */
export async function openForm(site: Site): Promise<string> {
  const page = parse(await site.get('/contact/'));
  failUnless(
    page.querySelector('form[data-form] button') !== null,
    'The form is closed, since the department has not adopted the site (adopted in program.yaml). Check a copy that has it open, such as staging.',
  );
  const id = page.querySelector('input[name="submission"]')?.getAttribute('value') ?? '';
  failUnless(id !== '', 'The form has no id in it.');
  return id;
}

/** Fills the form in, and reads the page that shows the answers once more. */
export async function checkAnswers(site: Site, id: string): Promise<void> {
  const page = await site.post('/contact/', fieldsOf(id));
  failUnless(hasWords(page), 'The page that shows the answers once more does not show them.');
}

/** What the receipt shows, once. */
interface Receipt {
  readonly reference: string;
  readonly code: string;
}

/** Sends it. @returns what the receipt shows. */
export async function send(site: Site, id: string): Promise<Receipt> {
  const page = parse(await site.post('/contact/received/', fieldsOf(id)));
  const shown = (part: string) => page.querySelector(`[data-${part}]`)?.textContent.trim() ?? '';
  const receipt = { reference: shown('reference'), code: shown('code') };
  failUnless(
    receipt.reference !== '' && receipt.code !== '',
    'The receipt shows no reference and no code.',
  );
  return receipt;
}

const pageOf = (reference: string): string => `/coordinator/submissions/${reference}/`;

/** Looks whether it stands on the coordinator's list, and whether its answers open there. */
export async function findAtDesk(site: Site, { reference }: Receipt): Promise<void> {
  const list = await site.getAtDesk(`/coordinator/submissions/?reference=${reference}`);
  failUnless(
    parse(list).querySelector(`a[href="${pageOf(reference)}"]`) !== null,
    `${reference} does not stand on the coordinator's list.`,
  );
  failUnless(
    hasWords(await site.getAtDesk(pageOf(reference))),
    `The answers of ${reference} do not open at the desk.`,
  );
}

/** Withdraws it as a person would, which erases the answers. */
export async function erase(site: Site, receipt: Receipt): Promise<void> {
  await site.post('/request/', { ...receipt, action: 'withdraw-now' });
}

/** Looks whether nothing of the answers is left at the desk. */
export async function findErased(site: Site, { reference }: Receipt): Promise<void> {
  failUnless(
    !hasWords(await site.getAtDesk(pageOf(reference))),
    `The answers of ${reference} are still there after they were withdrawn.`,
  );
}
