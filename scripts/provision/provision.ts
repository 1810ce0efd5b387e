import type { Call, Wrangler } from '../process/wrangler.ts';
import { readEnvironment, type Environment } from '../deploy/environment.ts';
import { wranglerName, type ServiceName } from '../deploy/environment-name.ts';
import { askForSecrets, missingSecrets, putSecrets } from '../deploy/secrets.ts';
import { Refusal } from '../launch/refusal.mjs';
import { keepSecrets, readIfThere } from '../secrets-file.ts';
import {
  countSealed,
  createDatabase,
  idOfDatabase,
  listDatabases,
  sealedIn,
  writeDatabaseId,
} from './database.ts';
import {
  addAddress,
  destinations,
  enableSending,
  listAddresses,
  listSending,
  maySend,
  sendingDomain,
  sendingRecords,
  standingOf,
} from './mail.ts';

export interface Work {
  /** The project's folder, whose wrangler.toml is read and completed. */
  readonly folder: string;
  readonly environment: ServiceName;
  /** Where fresh keys are kept until they lie in the office's password safe. */
  readonly keysFile: string;
  readonly run: Wrangler;
  readonly tell: (line: string) => void;
}

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

/** Every call on an account that has nothing yet, in its order. One that has something gets fewer. */
export function plannedCalls(
  work: Pick<Work, 'environment' | 'keysFile'>,
  { d1_databases: [database], vars, secrets }: Environment,
): readonly Call[] {
  const domain = sendingDomain(vars);
  return [
    listDatabases,
    createDatabase(database?.database_name ?? ''),
    listDatabases,
    askForSecrets(work.environment),
    countSealed(wranglerName(work.environment)),
    putSecrets(work, secrets?.required ?? [], {}),
    listSending(domain),
    enableSending(domain),
    sendingRecords(domain),
    listAddresses,
    ...destinations(vars).map(addAddress),
  ];
}

async function provideDatabase({ folder, environment, run, tell }: Work): Promise<void> {
  const settings = readEnvironment(folder, environment);
  const name = settings.d1_databases[0]?.database_name;
  if (name === undefined) throw new Refusal('wrangler.toml has no [[d1_databases]]: put it back.');
  let id = idOfDatabase(await run(listDatabases), name);
  if (id === undefined) {
    await run(createDatabase(name));
    id = idOfDatabase(await run(listDatabases), name);
    if (id === undefined)
      throw new Refusal(
        `The account does not show the database ${name} yet: wait a minute, then run the same command again.`,
      );
  }
  const changed = await writeDatabaseId(folder, settings, id);
  tell(
    `The database ${name} is there${changed ? ', and wrangler.toml has its id: commit that' : ''}.`,
  );
}

async function provideSecrets({ folder, environment, keysFile, run, tell }: Work): Promise<void> {
  const settings = readEnvironment(folder, environment);
  const missing = missingSecrets(settings, await run(askForSecrets(environment)));
  if (missing.length === 0) {
    tell('The Worker has its secrets. They are left as they are.');
    return;
  }
  if (missing.includes('SEAL_KEYS') && (await readIfThere(keysFile)) === '') {
    const sealed = sealedIn(await run(countSealed(wranglerName(environment))));
    if (sealed > 0) {
      throw new Refusal(
        `The Worker has lost SEAL_KEYS, and the database holds ${sealed} requests that only the old keys open. Put those back from the password safe: docs/operate.md, "A key is lost".`,
      );
    }
  }
  // Kept before they are uploaded: a run that was interrupted has to upload the same ones.
  const secrets = await keepSecrets(keysFile, 'k1', missing);
  await run(putSecrets({ environment, keysFile }, missing, secrets));
  tell(
    `The Worker has ${missing.join(' and ')}. Put what is in ${keysFile} into the office's password safe, then delete that file: the account never shows it again, and without SEAL_KEYS nobody can read a request.`,
  );
}

async function provideSending({ folder, environment, run, tell }: Work): Promise<void> {
  const domain = sendingDomain(readEnvironment(folder, environment).vars);
  if (!maySend(await run(listSending(domain)), domain)) await run(enableSending(domain));
  tell(await run(sendingRecords(domain)));
  tell(
    `${domain} may send. Its DNS needs the records above; where the zone is in this account, they are set already.`,
  );
}

async function provideAddresses({ folder, environment, run, tell }: Work): Promise<void> {
  const answer = await run(listAddresses);
  for (const address of destinations(readEnvironment(folder, environment).vars)) {
    const standing = standingOf(answer, address);
    if (standing === 'absent') await run(addAddress(address));
    tell(
      standing === 'verified'
        ? `${address} is confirmed.`
        : `${address} has a mail with a link. Nothing is sent there until its reader has followed it.`,
    );
  }
}
