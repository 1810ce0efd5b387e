import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { sentenceForThrown } from '../launch/refusal.mjs';

/** Where `wrangler dev` shows what the Worker sent, to programs and to people. */
const api = '/cdn-cgi/local/explorer/api/local/email/sending';

interface Sent {
  readonly messageId: string;
  readonly sentAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text?: string;
}

async function ask<Result>(origin: string, query: string): Promise<Result> {
  const signal = AbortSignal.timeout(5_000);
  const response = await fetch(`${origin}${api}?${query}`, { signal });
  return ((await response.json()) as { readonly result: Result }).result;
}

/**
 * Keeps each mail that the local Worker sends as a file, for wrangler forgets them when it stops.
 *
 * @returns looks for what has come since the last time, oldest first, and says so.
 */
export function mailbox(origin: string, folder: string): () => Promise<void> {
  const kept = new Set<string>();
  const collect = async (): Promise<void> => {
    const sent = await ask<Sent[]>(origin, 'per_page=100');
    for (const { messageId } of sent.filter((mail) => !kept.has(mail.messageId)).reverse()) {
      const id = encodeURIComponent(messageId.replace(/^<|>$/g, ''));
      const mail = await ask<Sent>(origin, `email_id=${id}`);
      const path = join(folder, fileName(mail));
      await mkdir(folder, { recursive: true });
      await writeFile(path, asText(mail));
      kept.add(messageId);
      console.log(`Mail: ${mail.subject}\n      ${relative(process.cwd(), path)}`);
    }
  };
  return () =>
    collect().catch((error: unknown) => {
      const sentence = sentenceForThrown(error);
      if (sentence !== undefined) console.error(`Mail could not be kept. ${sentence}`);
      // Else the server did not answer: it is being reloaded, and the next look finds the same mail.
    });
}

/** The time first, so that a folder's listing is in order; then what tells mails of one moment apart. */
function fileName({ sentAt, messageId }: Sent): string {
  return `${sentAt.replaceAll(':', '-')} ${messageId.replace(/\W/g, '').slice(0, 8)}.txt`;
}

function asText({ sentAt, from, to, subject, text = '' }: Sent): string {
  return `Date: ${sentAt}\nFrom: ${from}\nTo: ${to.join(', ')}\nSubject: ${subject}\n\n${text}\n`;
}
