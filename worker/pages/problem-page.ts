import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { builtPage, fillPage, localePrefix, showOnly } from './built-page.ts';
import { takesWords } from './posted-back.ts';
import { isProblemStatus } from './problem-statuses.ts';

const takesActions = /^\/coordinator\/(?:export|health|submissions\/[^/]+)\/?$/;

/** The methods that an address takes, for the header that says so (RFC 9110, 10.2.1). */
const methodsOf = (path: string): string =>
  takesWords(path) || takesActions.test(path) ? 'GET, HEAD, POST' : 'GET, HEAD';

/**
 * Answers with the built page for a refusal or a fault, in the language of the path, with the program's telephone
 * number on it; what has no page of its own answers as a fault of ours. A fault of ours carries the request's id, so that somebody who calls can be helped.
 */
export async function problemPage(c: Context<AppEnv>, problem: number): Promise<Response> {
  const status = isProblemStatus(problem) ? problem : 500;
  const page =
    (await builtPage(c.env.ASSETS, `${localePrefix(c.req.path)}problem/${String(status)}/`)) ??
    (await builtPage(c.env.ASSETS, `/problem/${String(status)}/`));
  if (!page) throw new Error(`the built site has no page for ${String(status)}`);
  const rewriter = new HTMLRewriter()
    .on('[data-when]', showOnly(status >= 500 ? ['request-id'] : []))
    .on('[data-request-id]', {
      element(element) {
        element.setInnerContent(c.get('requestId'));
      },
    });
  const response = await fillPage(page, rewriter, { status });
  if (status === 503) response.headers.set('Retry-After', '10');
  if (status === 405) response.headers.set('Allow', methodsOf(c.req.path));
  return response;
}
