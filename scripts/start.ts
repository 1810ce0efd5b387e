import { join } from 'node:path';
import { Refusal } from './launch/refusal.mjs';
import { isStopping, stopped } from './process/stopping.ts';
import { task } from './process/task.ts';
import { runCron } from './start/cron.ts';
import { followMail } from './start/follow-mail.ts';
import { migrate } from './start/migrations.ts';
import { claimPort } from './start/port.ts';
import { followPulse } from './start/pulse.ts';
import { rebuild } from './start/rebuild.ts';
import { localSecrets } from './start/secrets.ts';
import { startEditor, startServer } from './start/server.ts';
import { noteRunning } from './start/running.ts';
import { readSettings } from './start/settings.ts';
import { watchSite } from './start/watch.ts';

await task(async () => {
  const { port, editorPort, stateFolder } = readSettings(process.env);
  await claimPort(port);
  await claimPort(editorPort);
  const secretsFile = await localSecrets(stateFolder);
  console.log('Building the site …');
  const [hasSite] = await Promise.all([rebuild(), migrate(stateFolder)]);
  if (isStopping()) return true;
  if (!hasSite) {
    throw new Refusal(
      'There is no site to serve yet: correct what is said above, then run the same command again.',
    );
  }

  const server = await startServer({ port, stateFolder, secretsFile });
  const editor = await startEditor({ port: editorPort, stateFolder }).catch(
    async (error: unknown) => {
      await server.stop();
      throw error;
    },
  );
  const noLongerRunning = noteRunning(stateFolder);
  const mailFolder = join(stateFolder, 'mail');
  const mail = followMail(server.origin, mailFolder);
  const cron = runCron(server.origin);
  const pulse = followPulse(server.origin);
  const watcher = await watchSite(rebuild);
  console.log(
    [
      '',
      `The site             ${server.origin}`,
      `Coordinator's desk   ${server.origin}/coordinator/`,
      `Editor of the words  ${editor.origin}`,
      `Coordinator's mail   ${mailFolder} (a file each)`,
      'To stop              Ctrl-C',
      '',
    ].join('\n'),
  );
  try {
    await Promise.race([stopped, server.ended, editor.ended, pulse.lost]);
  } finally {
    await watcher.close();
    cron.stop();
    pulse.stop();
    await mail.stop();
    await Promise.all([server.stop(), editor.stop()]);
    noLongerRunning();
    console.log('Stopped.');
  }
  return true;
});
