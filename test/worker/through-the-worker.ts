import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import worker from '../../worker/index.ts';
import { builtSite } from './built-site.ts';
import { fakeBinding } from './fake-mailer.ts';
import { sampleId } from './saved.ts';

export const origin = 'https://vod.example';

/** What a request may find changed in its surroundings. */
export type Surroundings = Partial<Env>;

/** A message as its form posts it. */
export const message = {
  submission: sampleId,
  message: 'Marked <b>words</b> & more',
  reach: 'email',
  email: 'marked@mail.example',
  'email-say': 'yes',
};

export type Fields = Readonly<Record<string, string>> | URLSearchParams;

/** A counter that stops nobody: the platform's own go by the minute, in which all tests together post too often. */
const neverFull = { limit: () => Promise.resolve({ success: true }) } as unknown as RateLimit;

/** What stands around the Worker where a test says nothing else. */
export const usual: Env = {
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
  access?: CloudflareAccessContext,
): Promise<Response> {
  const context = createExecutionContext();
  const own = {
    waitUntil: (work: Promise<unknown>) => {
      context.waitUntil(work);
    },
    passThroughOnException: () => undefined,
    ...(access && { access }),
  } as unknown as ExecutionContext;
  const response = await worker.fetch(
    new Request(origin + path, { redirect: 'manual', ...init }),
    { ...usual, ...surroundings },
    own,
  );
  await waitOnExecutionContext(context);
  return response;
}

/** A form as a browser posts it, by default from the site's own page. */
export const posting = (
  fields: Fields,
  headers: Readonly<Record<string, string>> = { Origin: origin },
): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  body: new URLSearchParams(fields).toString(),
});

/** Posts a form as a browser does that does not say where it comes from. */
export const postFromNowhere = (
  path: string,
  fields: Fields,
  surroundings: Surroundings = {},
): Promise<Response> => request(path, posting(fields, {}), surroundings);

/** Posts a form as a browser does from the site's own page. */
export const post = (
  path: string,
  fields: Fields,
  surroundings: Surroundings = {},
): Promise<Response> => request(path, posting(fields), surroundings);
