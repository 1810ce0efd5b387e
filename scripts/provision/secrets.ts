import { readEnvironment } from '../deploy/environment.ts';
import { envOption } from '../deploy/environment-name.ts';
import { missingSecrets } from '../deploy/secrets.ts';
import { Refusal } from '../launch/refusal.mjs';
import { readIfThere } from '../secrets-file.ts';
import type { Work } from './work.ts';

/** How many requests are sealed in the deployed database; one without tables has none. */
async function countSealed({ environment, run }: Work): Promise<number> {
  const answer = await run({
    args: [
      ...['d1', 'execute', 'DB', '--remote', '--yes', '--json', envOption(environment)],
      ...['--command', 'SELECT count(*) AS count FROM submissions WHERE sealed IS NOT NULL'],
    ],
    mayFail: /no such table/,
  });
  if (answer === '') return 0;
  const [result] = JSON.parse(answer) as readonly {
    readonly results: readonly { readonly count: number }[];
  }[];
  return result?.results[0]?.count ?? 0;
}

/** Makes the secrets that the Worker lacks, and uploads them: they are read, and stand neither on a command line nor in what is shown. */
export async function provideSecrets(work: Work): Promise<void> {
  const { folder, environment, keysFile, run, tell } = work;
  const missing = await missingSecrets(run, environment, readEnvironment(folder, environment));
  if (missing.length === 0) {
    tell('The Worker has its secrets. They are left as they are.');
    return;
  }
  if (missing.includes('SEAL_KEYS') && (await readIfThere(keysFile)) === '') {
    const sealed = await countSealed(work);
    if (sealed > 0) {
      throw new Refusal(
        `The Worker has lost SEAL_KEYS, and the database holds ${sealed} requests that only the old keys open. Put those back from the password safe: docs/operate.md, "A key is lost".`,
      );
    }
  }
  // Kept before they are uploaded: a run that was interrupted has to upload the same ones.
  const secrets = await work.keep(missing);
  const names = missing.join(' and ');
  await run({
    args: ['secret', 'bulk', envOption(environment)],
    input: JSON.stringify(secrets),
    reads: `${names} from ${keysFile}`,
  });
  tell(
    `The Worker has ${names}. Put what is in ${keysFile} into the office's password safe, then delete that file: the account never shows it again, and without SEAL_KEYS nobody can read a request.`,
  );
}
