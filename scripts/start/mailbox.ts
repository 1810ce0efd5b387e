import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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

interface Answer<Result> {
  readonly result: Result;
}

/** Keeps each mail that the local Worker sends as a file, for wrangler forgets them when it stops. */
export class Mailbox {
  readonly #origin: string;
  readonly #folder: string;
  readonly #kept = new Set<string>();

  constructor(origin: string, folder: string) {
    this.#origin = origin;
    this.#folder = folder;
  }

  /** Writes what has come since the last time. @returns the new files and their subjects, oldest first. */
  async collect(): Promise<{ path: string; subject: string }[]> {
    const sent = await this.#ask<Sent[]>('per_page=100');
    const fresh = sent.filter(({ messageId }) => !this.#kept.has(messageId)).reverse();
    const files = [];
    for (const { messageId } of fresh) {
      const id = encodeURIComponent(messageId.replace(/^<|>$/g, ''));
      const mail = await this.#ask<Sent>(`email_id=${id}`);
      const path = join(this.#folder, fileName(mail));
      await mkdir(this.#folder, { recursive: true });
      await writeFile(path, asText(mail));
      this.#kept.add(messageId);
      files.push({ path, subject: mail.subject });
    }
    return files;
  }

  async #ask<Result>(query: string): Promise<Result> {
    const response = await fetch(`${this.#origin}${api}?${query}`, {
      signal: AbortSignal.timeout(5_000),
    });
    const answer = (await response.json()) as Answer<Result>;
    return answer.result;
  }
}

/** The time first, so that a folder's listing is in order; then what tells mails of one moment apart. */
function fileName({ sentAt, messageId }: Sent): string {
  return `${sentAt.replaceAll(':', '-')} ${messageId.replace(/\W/g, '').slice(0, 8)}.txt`;
}

function asText({ sentAt, from, to, subject, text = '' }: Sent): string {
  return `Date: ${sentAt}\nFrom: ${from}\nTo: ${to.join(', ')}\nSubject: ${subject}\n\n${text}\n`;
}
