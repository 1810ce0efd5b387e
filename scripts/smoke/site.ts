import { Refusal } from '../launch/refusal.mjs';

/** A step that did not come to what it should. Its message is for whoever gets the alarm. */
export class StepFailed extends Error {}

/** How long one answer is waited for, in milliseconds: a person would have given up. */
const deadline = 15_000;

/**
 * The site that is tried out, as a person's browser asks it, and its desk as a program with a service token does: each gives the
 * text of an answer, and throws StepFailed for one that is not 200.
 */
export interface Site {
  readonly get: (path: string) => Promise<string>;
  readonly post: (path: string, fields: Readonly<Record<string, string>>) => Promise<string>;
  readonly getAtDesk: (path: string) => Promise<string>;
}

const local = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads which site is to be tried out.
 *
 * @param env has, for a deployed site, the service token by which Access lets a program come to the desk.
 * @throws Refusal for what is no address of a site, and for a deployed one without a token.
 */
export function siteAt(address: string | undefined, env: NodeJS.ProcessEnv): Site {
  const url = URL.canParse(address ?? '') ? new URL(address ?? '') : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Refusal(
      'This takes the address of a site: `npm run vod -- smoke https://…`, or `npm run vod -- smoke http://localhost:8787` for the one of `npm start`.',
    );
  }
  if (local.has(url.hostname)) return askAt(url.origin, {});
  if (url.protocol === 'http:') {
    throw new Refusal(
      `${url.origin} is not encrypted: write https, then run the same command again.`,
    );
  }
  const { CF_ACCESS_CLIENT_ID: id = '', CF_ACCESS_CLIENT_SECRET: secret = '' } = env;
  if (id === '' || secret === '') {
    throw new Refusal(
      'Set CF_ACCESS_CLIENT_ID and CF_ACCESS_CLIENT_SECRET to the service token of the check (docs/operate.md, "The check that runs by itself"): without it Access lets no program come to the desk. Nothing was sent.',
    );
  }
  return askAt(url.origin, { 'CF-Access-Client-Id': id, 'CF-Access-Client-Secret': secret });
}

function askAt(origin: string, token: Readonly<Record<string, string>>): Site {
  const ask = async (path: string, init: RequestInit): Promise<string> => {
    const signal = AbortSignal.timeout(deadline);
    const answered = fetch(origin + path, { ...init, redirect: 'manual', signal });
    const [status, text] = await answered
      .then(async (answer) => [answer.status, await answer.text()] as const)
      .catch((cause: unknown) => {
        // What fetch throws: TypeError when there is no connection, DOMException when the time is over.
        throw new StepFailed(`${origin} does not answer.`, { cause });
      });
    if (status === 200) return text;
    throw new StepFailed(`${path} answers with ${status}, not with 200.`);
  };
  return {
    get: (path) => ask(path, {}),
    post: (path, fields) =>
      ask(path, { method: 'POST', headers: { Origin: origin }, body: new URLSearchParams(fields) }),
    getAtDesk: (path) => ask(path, { headers: token }),
  };
}
