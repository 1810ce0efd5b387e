/** How a link to another site was found. */
export type LinkState =
  | { readonly state: 'works' }
  /** It leads on to another address for good. */
  | { readonly state: 'moved'; readonly to: string }
  | { readonly state: 'gone'; readonly status: number }
  /** The site answers, but not with the page: it may refuse programs, or have trouble. */
  | { readonly state: 'unsure'; readonly status: number }
  | { readonly state: 'unreachable'; readonly why: 'slow' | 'no answer' | 'goes in a circle' };

const most = 5;

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
    if (typeof answer === 'string') return { state: 'unreachable', why: answer };
    const { status, leadsTo } = answer;
    if (leadsTo === undefined) return found(status, moved);
    at = new URL(leadsTo, at).href;
    if (status === 301 || status === 308) moved = at;
  }
  return { state: 'unreachable', why: 'goes in a circle' };
}

function found(status: number, moved: string | undefined): LinkState {
  if (status === 404 || status === 410) return { state: 'gone', status };
  if (status < 200 || status > 299) return { state: 'unsure', status };
  return moved === undefined ? { state: 'works' } : { state: 'moved', to: moved };
}

interface Answer {
  readonly status: number;
  readonly leadsTo: string | undefined;
}

async function ask(address: string, patience: number): Promise<Answer | 'slow' | 'no answer'> {
  try {
    const response = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      headers: { accept: 'text/html,*/*;q=0.8', 'accept-language': 'en-US,en;q=0.8' },
    });
    await response.body?.cancel();
    const isRedirect = response.status >= 300 && response.status < 400;
    const leadsTo = isRedirect ? (response.headers.get('location') ?? undefined) : undefined;
    return { status: response.status, leadsTo };
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'slow' : 'no answer';
  }
}
