/** How a link to another site was found, and what to do about it, for the person who edits. */
export interface LinkState {
  readonly said: 'works' | 'MOVED' | 'GONE' | 'NOT SEEN' | 'NOT REACHED';
  readonly instead?: string;
}

const most = 5;

const byHand =
  'Open it in a browser. If you see the page that is meant, write the day after "checked" yourself.';

/**
 * Opens a link as a browser would, and follows where it leads.
 *
 * @param patience how long one answer may take, in milliseconds.
 */
export async function checkLink(address: string, patience = 20_000): Promise<LinkState> {
  let moved: string | undefined;
  let at = address;
  for (let step = 0; step <= most; step += 1) {
    const answer = await ask(at, patience);
    if (typeof answer === 'string') return { said: 'NOT REACHED', instead: `${answer} ${byHand}` };
    const { status, headers } = answer;
    const leadsTo = status >= 300 && status < 400 ? headers.get('location') : null;
    if (leadsTo === null) return found(status, moved);
    at = new URL(leadsTo, at).href;
    if (status === 301 || status === 308) moved = at;
  }
  return { said: 'NOT REACHED', instead: `It leads on and on, and to no page. ${byHand}` };
}

function found(status: number, moved: string | undefined): LinkState {
  if (status === 404 || status === 410) {
    const instead = `There is no such page any more (${status}). Look for its new address on that site; if there is none, retire the entry.`;
    return { said: 'GONE', instead };
  }
  if (status < 200 || status > 299) {
    const instead = `The site answers ${status}, as some do to programs. ${byHand}`;
    return { said: 'NOT SEEN', instead };
  }
  if (moved === undefined) return { said: 'works' };
  const instead = `It leads to ${moved} now. Open that: if it is the page that is meant, write this address in its place, in every language.`;
  return { said: 'MOVED', instead };
}

/** What a site answers, or why it does not. */
async function ask(address: string, patience: number): Promise<Response | string> {
  try {
    const response = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      headers: { accept: 'text/html,*/*;q=0.8', 'accept-language': 'en-US,en;q=0.8' },
    });
    await response.body?.cancel();
    return response;
  } catch (error) {
    const isSlow = error instanceof Error && error.name === 'TimeoutError';
    return isSlow ? 'The site did not answer in time.' : 'No site answers there.';
  }
}
