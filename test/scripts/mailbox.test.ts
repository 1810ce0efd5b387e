import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Mailbox } from '../../scripts/start/mailbox.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface Mail {
  readonly messageId: string;
  readonly sentAt: string;
  readonly subject: string;
}

const first = {
  messageId: '<one+1@vod.example>',
  sentAt: '2026-11-22T19:37:36.654Z',
  subject: 'First',
};
const second = {
  messageId: '<two@vod.example>',
  sentAt: '2026-11-22T19:38:00.000Z',
  subject: 'Second',
};

/** Answers as the local explorer of wrangler does, newest mail first. */
async function explorer(mails: Mail[]): Promise<string> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    const id = searchParams.get('email_id');
    const rest = { from: 'a@vod.example', to: ['b@vod.example', 'c@vod.example'] };
    const result =
      id === null
        ? mails.toReversed().map((mail) => ({ ...mail, ...rest }))
        : { ...mails.find(({ messageId }) => messageId === `<${id}>`), ...rest, text: 'Words\n' };
    response.end(JSON.stringify({ success: true, result }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('Mailbox', () => {
  it('writes a mail as a file with its time, from, to, subject and words', async () => {
    const folder = join(temporaryFolder(), 'mail');
    const mailbox = new Mailbox(await explorer([first]), folder);
    const [kept] = await mailbox.collect();
    expect(kept).toEqual({
      path: join(folder, '2026-11-22T19-37-36.654Z one1vode.txt'),
      subject: 'First',
    });
    expect(readFileSync(kept?.path ?? '', 'utf8')).toBe(
      'Date: 2026-11-22T19:37:36.654Z\nFrom: a@vod.example\nTo: b@vod.example, c@vod.example\nSubject: First\n\nWords\n\n',
    );
  });

  it('tells the older mail first, and each but once', async () => {
    const mails = [first, second];
    const mailbox = new Mailbox(await explorer(mails), temporaryFolder());
    const told = await mailbox.collect();
    expect(told.map(({ subject }) => subject)).toEqual(['First', 'Second']);
    expect(await mailbox.collect()).toEqual([]);
    mails.push({ ...first, messageId: '<three@vod.example>', subject: 'Third' });
    expect((await mailbox.collect()).map(({ subject }) => subject)).toEqual(['Third']);
  });
});
