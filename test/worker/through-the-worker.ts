import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import worker from '../../worker/index.ts';
import { builtSite } from './built-site.ts';
import { fakeBinding } from './fake-mailer.ts';

export const origin = 'https://vod.example';

/** What a request may find changed in its surroundings. */
export type Surroundings = Partial<Env>;

/** A counter that stops nobody: the platform's own go by the minute, in which all tests together post too often. */
const neverFull = { limit: () => Promise.resolve({ success: true }) } as unknown as RateLimit;

/** What stands around the Worker where a test says nothing else. */
const usual: Env = {
  ...env,
  ASSETS: builtSite,
  EMAIL: fakeBinding().binding,
  RATE_BY_ADDRESS: neverFull,
  RATE_OF_ALL: neverFull,
};

/** Sends a request through the Worker, and waits until it has done what it does after its answer. */
export async function request(
  path: string,
  init: RequestInit = {},
  surroundings: Surroundings = {},
): Promise<Response> {
  const context = createExecutionContext();
  const response = await worker.fetch(
    new Request(origin + path, { redirect: 'manual', ...init }),
    { ...usual, ...surroundings },
    context,
  );
  await waitOnExecutionContext(context);
  return response;
}

/** Posts a form that says neither where it comes from nor where it does not. */
export function postFromNowhere(
  path: string,
  fields: Readonly<Record<string, string>>,
  surroundings: Surroundings = {},
): Promise<Response> {
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  };
  return request(path, init, surroundings);
}

/** Posts a form as a browser does from the site's own page. */
export function post(
  path: string,
  fields: Readonly<Record<string, string>> | URLSearchParams,
  surroundings: Surroundings = {},
): Promise<Response> {
  const init = {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  };
  return request(path, init, surroundings);
}
