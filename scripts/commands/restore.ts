import { resolve } from 'node:path';
import { contentsInWords } from '../backup/contents.ts';
import { isOlder } from '../backup/read-backup.ts';
import { restore } from '../backup/restore.ts';
import type { Target } from '../database/d1.ts';
import { asArguments, readTarget } from '../database/target.ts';
import { deployCommand } from '../deploy/environment-name.ts';
import { Refusal } from '../launch/refusal.mjs';
import { root } from '../root.ts';

function next(target: Target, older: boolean): string[] {
  const fits = 'which has to say that the trail fits.';
  if ('local' in target) {
    const here = `STATE_DIR=${target.local}`;
    return [
      `Next: \`${here} npm run vod -- audit\`, ${fits}`,
      `Then, with the SEAL_KEYS of that time in ${target.local}/secrets.env: \`${here} npm start\`.`,
    ];
  }
  return [
    `Next: \`npm run vod -- audit ${asArguments(target)}\`, ${fits}`,
    `Then \`${deployCommand(target.remote)}\`${older ? ', which also brings it to the shape of this version' : ''}.`,
  ];
}

/** Puts a backup into an empty database, and says whether every row of it is there. */
export async function run(args: readonly string[], usage: string): Promise<boolean> {
  const { target, positionals } = readTarget(args, process.env, usage, 1);
  const [file] = positionals;
  if (file === undefined) throw new Refusal(usage);
  const contents = await restore(resolve(root, file), target, (line) => {
    console.log(line);
  });
  console.log(
    [
      `${contentsInWords(contents)}: every row is as the file has it.`,
      ...next(target, isOlder(contents)),
      'What was withdrawn or erased after the backup was taken is back. Erase it again before anybody reads: docs/operate.md says how.',
    ].join('\n'),
  );
  return true;
}
