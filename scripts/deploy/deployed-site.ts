import { setTimeout as pause } from 'node:timers/promises';
import { wranglerName, type EnvironmentName } from './environment-name.ts';

/** How often what was deployed is asked, and how long it is waited for in between, in milliseconds. */
export interface Patience {
  readonly tries: number;
  readonly pause: number;
}

const patience: Patience = { tries: 12, pause: 5_000 };

type Ask = (address: string) => Promise<Response>;

const ask: Ask = (address) =>
  fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });

/** By which address something shows that it does, with which answer, and which one has to be shut to a stranger. */
const looks = {
  site: {
    alive: '/health',
    does: ({ status }: Response, text: string) =>
      status === 200 && text.includes('"database":"reached"'),
    fault: 'does not say that all is well',
    shut: '/coordinator/',
  },
  editor: {
    alive: '/',
    does: ({ status }: Response) => status < 500,
    fault: 'does not answer as it should',
    shut: '/',
  },
} as const;

/** Asks until it holds. A new address takes a moment to be known. @returns whether it held in time. */
async function holds(
  what: () => Promise<boolean>,
  { tries, pause: wait }: Patience,
): Promise<boolean> {
  for (let tried = 1; tried <= tries; tried++) {
    if (await what().catch(() => false)) return true;
    if (tried < tries) await pause(wait);
  }
  return false;
}

/**
 * Looks at what was just deployed: whether it does, and whether the desk, or the editor, is shut to a stranger.
 * @returns what is wrong, in a sentence with what to do, or undefined.
 */
export async function whatIsWrongAt(
  environment: EnvironmentName,
  origin: string,
  waiting: Patience = patience,
  asked: Ask = ask,
): Promise<string | undefined> {
  const { alive, does, fault, shut } = looks[environment === 'editor' ? 'editor' : 'site'];
  // Without it, wrangler would go back in production.
  const at = `--env=${wranglerName(environment)}`;
  const isAlive = async () => {
    const answer = await asked(origin + alive);
    return does(answer, await answer.text());
  };
  if (!(await holds(isAlive, waiting))) {
    return `${origin}${alive} ${fault}. \`npx wrangler tail ${at}\` shows why: a setting or a secret that is wrong is named there. To go back: \`npx wrangler rollback ${at}\`.`;
  }
  const { status } = await asked(origin + shut);
  if (status !== 200) return undefined;
  return `${origin}${shut} lets a stranger in. Go back at once: \`npx wrangler rollback ${at}\`. Then look at the Access application before that address.`;
}
