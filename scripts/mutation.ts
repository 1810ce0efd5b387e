import { Refusal } from './launch/refusal.mjs';
import { withStryker } from './mutation/stryker.ts';
import { task } from './process/task.ts';

const all = ['guards', 'seal', 'notices', 'submissions', 'events', 'access'] as const;

/** Changes the code of these folders of the Worker, one small thing at a time, and sees whether a test notices. */
await task(async () => {
  const folders = process.argv.slice(2);
  const strange = folders.filter((folder) => !/^[a-z]+$/.test(folder));
  if (strange.length > 0) {
    throw new Refusal(
      `"${strange.join(' ')}" must be folders of worker/, as in \`npm run test:mutation -- seal guards\`.`,
    );
  }
  return withStryker(async (mutate) => {
    let isDone = true;
    for (const folder of folders.length > 0 ? folders : all) {
      console.log(`\nworker/${folder}`);
      isDone = (await mutate(folder)) && isDone;
    }
    return isDone;
  });
});
