import { relative } from 'node:path';
import { sentenceForThrown } from '../launch/refusal.mjs';
import { Mailbox } from './mailbox.ts';

const everyMs = 1_000;
/** How long the last look may take: a server that does not answer must not hold up its own end. */
const patienceMs = 3_000;

/** Keeps the local Worker's mail in a folder as it comes, and says so; the last look is at the stop. */
export function followMail(origin: string, folder: string): { stop: () => Promise<void> } {
  const mailbox = new Mailbox(origin, folder);
  let looking: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    try {
      for (const { path, subject } of await mailbox.collect()) {
        console.log(`Mail: ${subject}\n      ${relative(process.cwd(), path)}`);
      }
    } catch (error) {
      const sentence = sentenceForThrown(error);
      if (sentence !== undefined) console.error(`Mail could not be kept. ${sentence}`);
      // Else the server did not answer: it is being reloaded, and the next look finds the same mail.
    }
  };
  // One look at a time: those of a server that is slow to answer must not queue up.
  const timer = setInterval(() => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
  }, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      const last = (async () => {
        await looking;
        await look();
      })();
      await Promise.race([last, new Promise((resolve) => setTimeout(resolve, patienceMs).unref())]);
    },
  };
}
