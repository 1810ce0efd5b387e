import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Refusal } from './launch/refusal.mjs';
import { claimPort } from './process/port.ts';
import { isStopping, stopped } from './process/stopping.ts';
import { task } from './process/task.ts';
import { root } from './root.ts';
import { followPulse } from './start/alive.ts';
import { runCron } from './start/cron.ts';
import { every } from './start/every.ts';
import { localSecrets, migrate, noteRunning } from './start/local-data.ts';
import { mailbox } from './start/mail.ts';
import { rebuild } from './start/rebuild.ts';
import { startEditor, startServer } from './start/server.ts';
import { readSettings } from './start/settings.ts';
import { watchFolders } from './start/watch.ts';

/** What the pages are made from: the site's own files, and the forms that they are drawn from. */
const sources = ['site', 'worker/forms'].map((folder) => join(root, folder));

/** As often as `[triggers]` in wrangler.toml asks, so that a mail that failed is sent later. */
const cronMs = 5 * 60 * 1000;
const mailMs = 1000;
/** How long the last look at the mail may take: a server that does not answer must not hold up its own end. */
const patienceMs = 3000;

await task(async () => {
  const { port, editorPort, stateFolder } = readSettings(process.env);
  await claimPort(port);
  await claimPort(editorPort);
  await localSecrets(stateFolder);
  console.log('Building the site …');
  const [hasSite] = await Promise.all([rebuild(), migrate(stateFolder)]);
  if (isStopping()) return true;
  if (!hasSite) {
    throw new Refusal(
      'There is no site to serve yet: correct what is said above, then run the same command again.',
    );
  }

  const server = await startServer({ port, stateFolder });
  const { origin } = server;
  const editor = await startEditor({ port: editorPort, stateFolder }).catch(
    async (error: unknown) => {
      await server.stop();
      throw error;
    },
  );
  const noLongerRunning = noteRunning(stateFolder);
  const over = new AbortController();
  const mailFolder = join(stateFolder, 'mail');
  const lookForMail = mailbox(origin, mailFolder);
  const following = every(mailMs, over.signal, lookForMail);
  void runCron(origin);
  void every(cronMs, over.signal, () => runCron(origin));
  const lost = followPulse(origin, over.signal);
  const watcher = await watchFolders(sources, rebuild);
  console.log(
    [
      '',
      `The site             ${origin}`,
      `Coordinator's desk   ${origin}/coordinator/`,
      `Editor of the words  ${editor.origin}`,
      `Coordinator's mail   ${mailFolder} (a file each)`,
      'To stop              Ctrl-C',
      '',
    ].join('\n'),
  );
  try {
    await Promise.race([stopped, server.ended, editor.ended, lost]);
  } finally {
    over.abort();
    await watcher.close();
    const last = following.then(lookForMail);
    await Promise.race([last, setTimeout(patienceMs, undefined, { ref: false })]);
    await Promise.all([server.stop(), editor.stop()]);
    noLongerRunning();
    console.log('Stopped.');
  }
  return true;
});
