import { relative } from 'node:path';
import { sentenceForThrown } from '../launch/refusal.mjs';
import { Mailbox } from './mailbox.ts';

const everyMs = 1_000;

/** Keeps the local Worker's mail in a folder as it comes, and says so; the last look is at the stop. */
export function followMail(origin: string, folder: string): { stop: () => Promise<void> } {
  const mailbox = new Mailbox(origin, folder);
  let looking = Promise.resolve();
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
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await looking.then(look);
    },
  };
}
