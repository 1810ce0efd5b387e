import { asTyped, type Call } from '../process/wrangler.ts';
import type { Environment } from '../deploy/environment.ts';
import { wranglerName } from '../deploy/environment-name.ts';
import { askForSecrets, putSecrets } from '../deploy/secrets.ts';
import { countSealed, createDatabase, listDatabases } from './database.ts';
import {
  addAddress,
  destinations,
  enableSending,
  listAddresses,
  listSending,
  sendingDomain,
  sendingRecords,
} from './mail.ts';
import type { Work } from './provision.ts';

/** Every call on an account that has nothing yet, in its order. One that has something gets fewer. */
function plannedCalls(
  work: Pick<Work, 'environment' | 'keysFile'>,
  settings: Environment,
): readonly Call[] {
  const { environment } = work;
  const domain = sendingDomain(settings.vars);
  return [
    listDatabases,
    createDatabase(settings.d1_databases[0]?.database_name ?? ''),
    listDatabases,
    askForSecrets(environment),
    countSealed(wranglerName(environment)),
    putSecrets(work, settings.secrets?.required ?? [], {}),
    listSending(domain),
    enableSending(domain),
    sendingRecords(domain),
    listAddresses,
    ...destinations(settings.vars).map(addAddress),
  ];
}

/** The calls as they would be typed. */
export function printed(
  work: Pick<Work, 'environment' | 'keysFile'>,
  settings: Environment,
): string {
  return plannedCalls(work, settings).map(asTyped).join('\n');
}
