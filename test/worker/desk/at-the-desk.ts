import { env } from 'cloudflare:workers';
import { readConfig } from '../../../worker/config.ts';
import type { Answers } from '../../../worker/forms/values.ts';
import type { Submission } from '../../../worker/submissions/submission.ts';
import { showReference } from '../../../worker/submissions/reference.ts';
import { builtSite } from '../built-site.ts';
import { received as receivedAs } from '../received.ts';
import { rowsOf, sampleTime } from '../saved.ts';
import { idHandedOut } from '../../submission-ids.ts';
import { posting, request, usual, type Fields, type Surroundings } from '../through-the-worker.ts';
import { deskSite } from './desk-site.ts';

export const audience = 'ab'.repeat(32);
export const coordinator = { email: 'coordinator@vod.example', role: 'coordinator' } as const;
export const colleague = { email: 'colleague@vod.example', role: 'coordinator' } as const;
export const editor = { email: 'editor@vod.example', role: 'editor' } as const;
export const reader = { email: 'reader@vod.example', role: 'reader' } as const;
/** A program that sees its own checks: its service token stands for an address. */
export const checker = { token: `${'0af1'.repeat(8)}.access`, role: 'checker' } as const;

/** What a desk that is set up changes of the Worker's surroundings. */
const desk = {
  ASSETS: deskSite(builtSite),
  ACCESS_AUDIENCE: audience,
  ACCESS_TEAM: 'https://vod.cloudflareaccess.com',
  MEMBERS: [coordinator, colleague, editor, reader, checker],
} satisfies Surroundings;
export const config = await readConfig({ ...usual, ...desk });

/** The word of the runtime for somebody. */
export function accessFor(email?: string, aud: string = audience): CloudflareAccessContext {
  return {
    aud,
    getIdentity: () => Promise.resolve(email === undefined ? undefined : { email }),
  };
}

/** The runtime's word for the program. */
export const accessForChecker: CloudflareAccessContext = {
  aud: audience,
  getIdentity: () => Promise.resolve({ service_token_id: checker.token }),
};

/** Who asks, and in which surroundings. */
interface Asking {
  /** The runtime's word for who asks, if there is any. */
  readonly access?: CloudflareAccessContext;
  readonly env?: Surroundings;
}

/** Sends a request to the Worker, behind Access. */
export const ask = (path: string, init: RequestInit = {}, { access, env }: Asking = {}) =>
  request(path, init, { ...desk, ...env }, access);

/** Asks as a member does. */
export const visit = (
  path: string,
  member: { email: string } = coordinator,
  env: Surroundings = {},
) => ask(path, {}, { access: accessFor(member.email), env });

/** Posts a form of the desk as a member does. */
export const postAtDesk = (
  path: string,
  fields: Fields,
  member: { email: string } = coordinator,
  { headers, env = {} }: { headers?: Readonly<Record<string, string>>; env?: Surroundings } = {},
) => ask(path, posting(fields, headers), { access: accessFor(member.email), env });

/** A page as a member gets it. */
export const htmlOf = async (path: string, member: { email: string } = coordinator) =>
  (await visit(path, member)).text();

/** What stands on a page to be read. */
export const read = async (path: string, member: { email: string } = coordinator) =>
  textOf(await htmlOf(path, member));

/** What stands in some markup to be read. */
export const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const answers: Answers = {
  name: 'Ana',
  reach: ['telephone'],
  telephone: '555-010-0199',
  'telephone-message': 'no',
  'telephone-say': 'not-sure',
};

/** The ids of requests at the desk, of pages that were handed out long before. */
export const idOf = (number: number) => idHandedOut(0, number);

/** A request in the database, as the form's way saves it; its notice waits to be claimed. */
export async function received(
  number = 1,
  given: { kind?: string; answers?: Answers; decoy?: string; now?: number } = {},
): Promise<Submission> {
  const { now, ...changes } = given;
  const own = { ...answers, 'good-times': `at ${String(number)}` };
  const row = { id: idOf(number), kind: 'interest', answers: own, ...changes };
  return (await receivedAs(row, now)).submission;
}

/** Changes columns of one of them, in SQL. */
export const set = (number: number, sql: string) =>
  env.DB.prepare(`UPDATE submissions SET ${sql} WHERE id = ?`).bind(idOf(number)).run();

/** Something that came this moment and that the coordinator has opened, with its page. */
export async function opened(number = 1, given: Parameters<typeof received>[1] = {}) {
  const submission = await received(number, { now: sampleTime, ...given });
  const shown = showReference(submission.reference);
  const path = `/coordinator/submissions/${shown}/`;
  await visit(path);
  return { ...submission, shown, path };
}

/** Does something with a submission as it stands now. */
export async function act(
  path: string,
  fields: Readonly<Record<string, string>>,
  member: { email: string } = coordinator,
): Promise<Response> {
  const rows = await rowsOf('submissions');
  const row = rows.find((each) => path.includes(showReference(String(each['reference']))));
  return postAtDesk(path, { ...fields, version: String(row?.['version']) }, member);
}

/** What somebody posts who has tried to call. */
export const tried = { action: 'tried', how: 'telephone', when: '2026-11-22T11:22' } as const;
