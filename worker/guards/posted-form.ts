import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import type { Context, MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { isSubmissionId } from '../submissions/submission-id.ts';

/** The most bytes a posted form may have: several times what the longest form can hold, percent-encoded. */
export const maxBodyBytes = 64 * 1024;

const formType = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/** Refuses a post of any type but a form's own (415), before anything is read. */
const onlyForms: MiddlewareHandler<AppEnv> = async function onlyForms(c, next) {
  if (c.req.method === 'POST' && !formType.test(c.req.header('Content-Type') ?? '')) {
    throw new HTTPException(415);
  }
  return next();
};

const measured = bodyLimit({
  maxSize: maxBodyBytes,
  onError: () => {
    throw new HTTPException(413);
  },
});

/** Refuses a body that is too large (413). One that does not say its size is read for that, as far as it goes. */
const ownSize: MiddlewareHandler<AppEnv> = async function ownSize(c, next) {
  await come(measured(c, () => Promise.resolve()));
  return next();
};

/** Waits for what a visitor sends. @throws HTTPException 400 when it did not come whole: hanging up is no fault of the service. */
async function come<T>(body: Promise<T>): Promise<T> {
  try {
    return await body;
  } catch (cause) {
    throw cause instanceof HTTPException ? cause : new HTTPException(400, { cause });
  }
}

/**
 * What every posted form passes, in this order: its type (415), its origin (403: the site's own, or a browser's word
 * that it is the same), its size (413).
 */
export const postedFormGuards = [onlyForms, csrf(), ownSize] as const;

/** Browsers say where a post comes from; an extension, a proxy or an old browser may leave out both ways of saying it. */
const saysNoOrigin = (c: Context): boolean =>
  ['Origin', 'Sec-Fetch-Site'].every((name) => c.req.header(name) === undefined);

/** Whether a browser says that the post comes from another site. */
export const isFromElsewhere = (c: Context): boolean =>
  !saysNoOrigin(c) &&
  c.req.header('Sec-Fetch-Site') !== 'same-origin' &&
  c.req.header('Origin') !== new URL(c.req.url).origin;

/**
 * The same guards for a form of the public pages. A post that does not say where it comes from is acted on as little as
 * with `postedFormGuards`, but the words in it are given back: mostly a person has typed them.
 *
 * @param giveBack answers with a page that holds what was posted. It may read that and show it, and do nothing else.
 */
export function postedFormGuardsWith(
  giveBack: (c: Context<AppEnv>, posted: URLSearchParams) => Promise<Response>,
) {
  const givenBack: MiddlewareHandler<AppEnv> = async function givenBack(c, next) {
    if (!saysNoOrigin(c)) return next();
    return ownSize(c, async () => {
      c.res = await giveBack(c, await postedForm(c));
    });
  };
  return [onlyForms, givenBack, csrf(), ownSize] as const;
}

/**
 * Reads the form that a request posts.
 *
 * @throws HTTPException 400 when the body is malformed, or did not come whole.
 */
export async function postedForm(c: Pick<Context, 'req'>): Promise<URLSearchParams> {
  return parsePostedForm(await come(c.req.arrayBuffer()));
}

/**
 * Reads the body of a posted form. Percent-escapes have to be whole and the bytes UTF-8, or words would be lost unnoticed.
 *
 * @throws HTTPException 400 when the body is malformed.
 */
export function parsePostedForm(body: ArrayBuffer): URLSearchParams {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    decodeURIComponent(text.replaceAll('+', ' '));
    return new URLSearchParams(text);
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof URIError)
      throw new HTTPException(400, { cause });
    throw cause;
  }
}

/**
 * The id that the form page was handed out with.
 *
 * @throws HTTPException 400 when it is missing or was never one of ours.
 */
export function postedId(posted: URLSearchParams): string {
  const id = posted.get('submission') ?? '';
  if (!isSubmissionId(id)) throw new HTTPException(400);
  return id;
}
