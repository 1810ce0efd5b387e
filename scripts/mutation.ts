import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from './launch/refusal.mjs';
import { mutantsOf, type Mutant } from './mutation/mutants.ts';
import { Workshop } from './mutation/workshop.ts';
import { isStopping } from './process/stopping.ts';
import { task } from './process/task.ts';
import { root } from './root.ts';

/** What is put to the test, or what is named instead: `npm run test:mutation -- worker/seal`. */
const folders = process.argv.slice(2);
if (folders.length === 0) {
  folders.push('worker/guards', 'worker/seal', 'worker/notices', 'worker/submissions');
}

/** As many as the two processors of a small machine carry. */
const workshops = 2;

await task(async () => {
  const files = folders.flatMap((folder) =>
    globSync(folder.endsWith('.ts') ? folder : `${folder}/**/*.ts`, { cwd: root }).sort(),
  );
  if (files.length === 0) throw new Refusal(`There is no file under ${folders.join(', ')}.`);
  const mutants: Mutant[] = [];
  for (const file of files) mutants.push(...mutantsOf(file, await readFile(join(root, file), 'utf8')));
  console.log(`${mutants.length} mutants of ${files.length} files`);

  const open = await Promise.all(Array.from({ length: workshops }, () => Workshop.open()));
  try {
    if (open[0] !== undefined && !(await open[0].isSound())) {
      throw new Refusal('The tests of the Worker fail with nothing changed: run `npm test` first.');
    }
    const survived = await judgeAll(open, mutants);
    if (isStopping()) return false;
    const killed = mutants.length - survived.length;
    console.log(
      `${killed} of ${mutants.length} killed (${((100 * killed) / mutants.length).toFixed(1)} %), ${survived.length} survived`,
    );
    return true;
  } finally {
    await Promise.all(open.map((workshop) => workshop.close()));
  }
});

/** Puts each mutant to the tests of its file, and if they pass to all of the Worker's. @returns those that survived. */
async function judgeAll(open: readonly Workshop[], mutants: readonly Mutant[]): Promise<Mutant[]> {
  const survived: Mutant[] = [];
  const waiting = mutants.values();
  const work = async (workshop: Workshop): Promise<void> => {
    for (const mutant of waiting) {
      if (isStopping()) return;
      const first = await workshop.judge(mutant, [workshop.ownTests(mutant.file)]);
      if (first !== 'survived' || (await workshop.judge(mutant, [])) !== 'survived') continue;
      survived.push(mutant);
      const { file, line, was, is } = mutant;
      console.log(`survived  ${file}:${line}  ${was}  →  ${is === '' ? '(nothing)' : is}`);
    }
  };
  await Promise.all(open.map(work));
  return survived;
}
