import { readEnvironment } from '../deploy/environment.ts';
import { asTyped } from '../process/wrangler.ts';
import { provideDatabase } from './database.ts';
import { provideAddresses, provideSending } from './mail.ts';
import { provideSecrets } from './secrets.ts';
import type { Work } from './work.ts';

/**
 * Makes what an account needs, in this order. Each part looks first and makes only what is not there, so that a run which
 * was interrupted anywhere is finished by the next.
 */
export async function provision(work: Work): Promise<void> {
  await provideDatabase(work);
  await provideSecrets(work);
  await provideSending(work);
  await provideAddresses(work);
}

/** Tells every call on an account that has nothing yet, and makes nothing. An account that has something gets fewer. */
export async function tellCalls({ tell, ...work }: Omit<Work, 'keep' | 'run'>): Promise<void> {
  const [database] = readEnvironment(work.folder, work.environment).d1_databases;
  // What wrangler.toml names is there once it was made, so that nothing is written there.
  const made = JSON.stringify([
    { name: database?.database_name, uuid: database?.database_id ?? '' },
  ]);
  let isMade = false;
  await provision({
    ...work,
    keep: () => Promise.resolve({}),
    run: (call) => {
      tell(asTyped(call));
      const [what, how] = call.args;
      if (what === 'd1' && how === 'create') isMade = true;
      return Promise.resolve(what === 'd1' && how === 'list' && isMade ? made : '');
    },
    tell: () => undefined,
  });
}
