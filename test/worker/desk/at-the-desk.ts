import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { readConfig } from '../../../worker/config.ts';
import type { Answers } from '../../../worker/forms/values.ts';
import worker from '../../../worker/index.ts';
import { receive } from '../../../worker/submissions/receive.ts';
import type { Submission } from '../../../worker/submissions/submission.ts';
import { unclaim } from '../saved.ts';
import { builtSite } from '../built-site.ts';
import { fakeBinding } from '../fake-mailer.ts';
import { deskSite } from './desk-site.ts';

export const origin = 'https://vod.example';
export const audience = 'ab'.repeat(32);
export const coordinator = { email: 'coordinator@vod.example', role: 'coordinator' } as const;
export const editor = { email: 'editor@vod.example', role: 'editor' } as const;
export const reader = { email: 'reader@vod.example', role: 'reader' } as const;

/** When the samples were received: Sunday, 22 November 2026, 11:22 at the office. */
export const receivedAt = Date.UTC(2026, 10, 22, 19, 22);

/** The Worker's surroundings with a desk set up. */
const deskEnv: Env = {
  ...env,
  ASSETS: deskSite(builtSite),
  EMAIL: fakeBinding().binding,
  ACCESS_AUDIENCE: audience,
  ACCESS_TEAM: 'https://vod.cloudflareaccess.com',
  MEMBERS: [coordinator, editor, reader],
};
export const config = await readConfig(deskEnv);

/** The word of the runtime for somebody. */
export function accessFor(email?: string, aud: string = audience): CloudflareAccessContext {
  return {
    aud,
    getIdentity: () => Promise.resolve(email === undefined ? undefined : { email }),
  };
}

/** Sends a request to the Worker, with the runtime's word for who asks, if there is any. */
export async function ask(
  path: string,
  init: RequestInit = {},
  { access, env: changes = {} }: { access?: CloudflareAccessContext; env?: Partial<Env> } = {},
): Promise<Response> {
  const context = createExecutionContext();
  const own = {
    waitUntil: (work: Promise<unknown>) => {
      context.waitUntil(work);
    },
    passThroughOnException: () => undefined,
    ...(access && { access }),
  } as unknown as ExecutionContext;
  const request = new Request(origin + path, { redirect: 'manual', ...init });
  const response = await worker.fetch(request, { ...deskEnv, ...changes }, own);
  await waitOnExecutionContext(context);
  return response;
}

/** Asks as a member does. */
export const visit = (path: string, member: { email: string } = coordinator) =>
  ask(path, {}, { access: accessFor(member.email) });

/** Posts a form of the desk as a member does. */
export function postAtDesk(
  path: string,
  fields: Readonly<Record<string, string>>,
  member: { email: string } = coordinator,
  headers: Readonly<Record<string, string>> = { Origin: origin },
): Promise<Response> {
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  };
  return ask(path, init, { access: accessFor(member.email) });
}

export const idOf = (number: number) =>
  `019ab000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const answers: Answers = {
  name: 'Ana',
  reach: ['telephone'],
  telephone: '555-010-0199',
  'telephone-message': 'no',
  'telephone-say': 'not-sure',
};

/** A request in the database, as the form's way saves it; its notice waits to be claimed. */
export async function received(
  number = 1,
  given: { kind?: string; answers?: Answers; decoy?: string; now?: number } = {},
): Promise<Submission> {
  const { kind = 'interest', now = receivedAt, decoy = '' } = given;
  const posted = {
    id: idOf(number),
    kind,
    locale: 'en',
    answers: given.answers ?? { ...answers, 'good-times': `at ${String(number)}` },
    decoy,
  };
  const reception = await receive(env.DB, config, posted, now);
  if (reception.outcome !== 'received') throw new Error(reception.outcome);
  const { submission } = reception.saved;
  await unclaim(submission.id);
  return submission;
}

/** Every row of a table, every column. */
export async function rowsOf(table: string): Promise<Record<string, unknown>[]> {
  return (await env.DB.prepare(`SELECT * FROM ${table}`).all()).results;
}
