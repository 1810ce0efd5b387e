import { setTimeout as pause } from 'node:timers/promises';

/** How often what was deployed is asked, and how long it is waited for in between, in milliseconds. */
export interface Patience {
  readonly tries: number;
  readonly pause: number;
}

const patience: Patience = { tries: 12, pause: 5_000 };

type Ask = (address: string) => Promise<Response>;

const ask: Ask = (address) =>
  fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });

async function healthy(address: string, asked: Ask): Promise<boolean> {
  const answer = await asked(address);
  return answer.status === 200 && (await answer.text()).includes('"database":"reached"');
}

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

const back =
  'Go back at once: `npx wrangler rollback`. Then look at the Access application before that address.';

/**
 * Looks at a site that was just deployed: whether it does, and whether its desk is shut to a stranger.
 * @returns what is wrong, in a sentence with what to do, or undefined.
 */
export async function whatIsWrongAt(
  origin: string,
  waiting: Patience = patience,
  asked: Ask = ask,
): Promise<string | undefined> {
  if (!(await holds(() => healthy(`${origin}/health`, asked), waiting))) {
    return `${origin}/health does not say that all is well. \`npx wrangler tail\` shows why: a setting or a secret that is wrong is named there. To go back: \`npx wrangler rollback\`.`;
  }
  const desk = await asked(`${origin}/coordinator/`);
  return desk.status === 200 ? `${origin}/coordinator/ lets a stranger in. ${back}` : undefined;
}

/**
 * The same of the editor: whether it answers, and is shut to a stranger.
 * @returns what is wrong, in a sentence with what to do, or undefined.
 */
export async function whatIsWrongAtEditor(
  origin: string,
  waiting: Patience = patience,
  asked: Ask = ask,
): Promise<string | undefined> {
  let status = 0;
  const answers = async () => {
    ({ status } = await asked(`${origin}/`));
    return status < 500;
  };
  if (!(await holds(answers, waiting))) {
    return `${origin}/ does not answer as it should. \`npx wrangler tail --env=editor\` shows why. To go back: \`npx wrangler rollback --env=editor\`.`;
  }
  return status === 200
    ? `${origin}/ lets a stranger in. ${back.replace('rollback', 'rollback --env=editor')}`
    : undefined;
}
