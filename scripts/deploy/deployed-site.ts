import { setTimeout as pause } from 'node:timers/promises';
import { envOption, type EnvironmentName } from './environment-name.ts';

/** How often what was deployed is asked, and how long it is waited for in between, in milliseconds. */
interface Patience {
  readonly tries: number;
  readonly pause: number;
}

const patience: Patience = { tries: 12, pause: 5_000 };

const ask = (address: string): Promise<Response> =>
  fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });

/** By which address something shows that it does, with which answer, and which one has to be shut to a stranger. */
const looks = {
  site: {
    alive: '/health',
    does: async (answer: Response) =>
      answer.status === 200 && (await answer.text()).includes('"database":"reached"'),
    fault: 'does not say that all is well',
    shut: '/coordinator/',
  },
  editor: {
    alive: '/',
    does: ({ status }: Response) => Promise.resolve(status < 500),
    fault: 'does not answer as it should',
    shut: '/',
  },
} as const;

/**
 * Looks at what was just deployed: whether it does, and whether the desk, or the editor, is shut to a stranger. A new address
 * takes a moment to be known.
 *
 * @returns what is wrong, in a sentence with what to do, or undefined.
 */
export async function whatIsWrongAt(
  environment: EnvironmentName,
  origin: string,
  { tries, pause: wait } = patience,
  asked = ask,
): Promise<string | undefined> {
  const { alive, does, fault, shut } = looks[environment === 'editor' ? 'editor' : 'site'];
  // Without it, wrangler would go back in production.
  const at = envOption(environment);
  const isAlive = async () => does(await asked(origin + alive));
  for (let tried = 1; !(await isAlive().catch(() => false)); tried++) {
    if (tried === tries)
      return `${origin}${alive} ${fault}. \`npx wrangler tail ${at}\` shows why: a setting or a secret that is wrong is named there. To go back: \`npx wrangler rollback ${at}\`.`;
    await pause(wait);
  }
  const { status } = await asked(origin + shut);
  if (status !== 200) return undefined;
  return `${origin}${shut} lets a stranger in. Go back at once: \`npx wrangler rollback ${at}\`. Then look at the Access application before that address.`;
}
