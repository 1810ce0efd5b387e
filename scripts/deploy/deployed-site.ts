import { setTimeout as pause } from 'node:timers/promises';

/** How often the deployed site is asked, and how long it is waited for in between, in milliseconds. */
export interface Patience {
  readonly tries: number;
  readonly pause: number;
}

const patience: Patience = { tries: 12, pause: 5_000 };

type Ask = (address: string) => Promise<Response>;

const ask: Ask = (address) =>
  fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });

async function healthy(address: string, asked: Ask): Promise<boolean> {
  try {
    const answer = await asked(address);
    return answer.status === 200 && (await answer.text()).includes('"database":"reached"');
  } catch {
    // A new address takes a moment to be known.
    return false;
  }
}

/**
 * Looks at a site that was just deployed: whether it does, and whether its desk is shut to a stranger.
 * @returns what is wrong, in a sentence with what to do, or undefined.
 */
export async function whatIsWrongAt(
  origin: string,
  { tries, pause: wait }: Patience = patience,
  asked: Ask = ask,
): Promise<string | undefined> {
  for (let tried = 1; !(await healthy(`${origin}/health`, asked)); tried++) {
    if (tried === tries) {
      return `${origin}/health does not say that all is well. \`npx wrangler tail\` shows why: a setting or a secret that is wrong is named there. To go back: \`npx wrangler rollback\`.`;
    }
    await pause(wait);
  }
  const desk = await asked(`${origin}/coordinator/`);
  if (desk.status !== 200) return undefined;
  return `${origin}/coordinator/ lets a stranger in. Go back at once: \`npx wrangler rollback\`. Then look at the Access application before that address.`;
}
