import { parse } from 'node-html-parser';
import { z } from 'zod';
import { checkMark, decoyName } from '../../worker/forms/decoy.ts';
import { StepFailed, type Answer, type Site } from './site.ts';

function expectStatus({ status }: Answer, wanted: number, what: string): void {
  if (status !== wanted)
    throw new StepFailed(`${what} answers with ${status}, not with ${wanted}.`);
}

/** What it says of itself to whoever opens it. */
const words =
  'This is a check of the service. A program sent it (npm run vod -- smoke). No person wrote it, and nothing is to be done.';

const answers = { message: words, reach: 'email', 'email-say': 'no' } as const;
const fieldsOf = (id: string): Record<string, string> => ({
  submission: id,
  [decoyName]: checkMark,
  ...answers,
  // No mail can be sent there (RFC 2606), and none is.
  email: 'check@vod.invalid',
});

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
  const answer = await site.get('/health');
  expectStatus(answer, 200, '/health');
  const { lastSweep, oldestUnsentNoticeSeconds: waited, faults } = readHealth(answer.text);
  if (lastSweep === null || now - Date.parse(lastSweep) > sweepLimit) {
    throw new StepFailed(
      `The cron run last came to its end ${lastSweep === null ? 'never' : `at ${lastSweep}`}, so notices that failed once are not sent again.`,
    );
  }
  if (waited !== null && waited > noticeLimit) {
    throw new StepFailed(`A notice to the coordinator has waited for ${waited} seconds.`);
  }
  const [fault] = faults;
  if (fault) throw new StepFailed(`A fault is recorded: ${fault.name}, ${fault.code}.`);
}

/** Opens the form. @returns the id that its page was handed out with. */
export async function openForm(site: Site): Promise<string> {
  const answer = await site.get('/contact/');
  expectStatus(answer, 200, '/contact/');
  const page = parse(answer.text);
  if (!page.querySelector('form[data-form] button')) {
    throw new StepFailed(
      'The form is closed, since the department has not adopted the site (adopted in program.yaml). Check a copy that has it open, such as staging.',
    );
  }
  const id = page.querySelector('input[name="submission"]')?.getAttribute('value');
  if (id === undefined || id === '') throw new StepFailed('The form has no id in it.');
  return id;
}

/** Fills the form in, and reads the page that shows the answers once more. @returns whether it does. */
export async function checkAnswers(site: Site, id: string): Promise<true> {
  const answer = await site.post('/contact/', fieldsOf(id));
  expectStatus(answer, 200, 'The form');
  if (!parse(answer.text).textContent.includes(words)) {
    throw new StepFailed('The page that shows the answers once more does not show them.');
  }
  return true;
}

/** What the receipt shows, once. */
interface Receipt {
  readonly reference: string;
  readonly code: string;
}

/** Sends it. @returns what the receipt shows. */
export async function send(site: Site, id: string): Promise<Receipt> {
  const answer = await site.post('/contact/received/', fieldsOf(id));
  expectStatus(answer, 200, 'Sending');
  const page = parse(answer.text);
  const reference = page.querySelector('[data-reference]')?.textContent.trim() ?? '';
  const code = page.querySelector('[data-code]')?.textContent.trim() ?? '';
  if (reference === '' || code === '') {
    throw new StepFailed('The receipt shows no reference and no code.');
  }
  return { reference, code };
}

const pageOf = (reference: string): string => `/coordinator/submissions/${reference}/`;

/** Looks whether it stands on the coordinator's list, and whether its answers open there. */
export async function findAtDesk(site: Site, { reference }: Receipt): Promise<void> {
  const list = await site.getAtDesk(`/coordinator/submissions/?reference=${reference}`);
  expectStatus(list, 200, "The coordinator's list");
  if (!parse(list.text).querySelector(`a[href="${pageOf(reference)}"]`)) {
    throw new StepFailed(`${reference} does not stand on the coordinator's list.`);
  }
  const page = await site.getAtDesk(pageOf(reference));
  expectStatus(page, 200, `The desk's page of ${reference}`);
  if (!parse(page.text).textContent.includes(words)) {
    throw new StepFailed(`The answers of ${reference} do not open at the desk.`);
  }
}

/** Withdraws it as a person would, which erases the answers. @returns whether the site says so. */
export async function erase(site: Site, receipt: Receipt): Promise<true> {
  const answer = await site.post('/request/', { ...receipt, action: 'withdraw-now' });
  expectStatus(answer, 200, 'Withdrawing');
  return true;
}

/** Looks whether nothing of the answers is left at the desk. */
export async function findErased(site: Site, { reference }: Receipt): Promise<void> {
  const page = await site.getAtDesk(pageOf(reference));
  expectStatus(page, 200, `The desk's page of ${reference}`);
  if (parse(page.text).textContent.includes(words)) {
    throw new StepFailed(`The answers of ${reference} are still there after they were withdrawn.`);
  }
}
