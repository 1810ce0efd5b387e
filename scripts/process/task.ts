import { sentenceForThrown } from '../launch/refusal.mjs';
import { interrupted, isStopping, listenForStop } from './stopping.ts';

/**
 * Runs a task and turns its end into an exit code. A failure that has a sentence is told in that
 * sentence alone; any other is a fault of ours and keeps its stack.
 */
export async function task(work: () => Promise<boolean>): Promise<void> {
  listenForStop();
  try {
    const ok = await work();
    process.exitCode = ok ? 0 : isStopping() ? interrupted : 1;
  } catch (error) {
    process.exitCode = isStopping() ? interrupted : 1;
    if (isStopping()) return;
    const sentence = sentenceForThrown(error);
    if (sentence === undefined) throw error;
    console.error(sentence);
  }
}
