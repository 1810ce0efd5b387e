import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mailbox } from '../../scripts/start/mail.ts';
import { serve } from './serve.ts';
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
  const { origin } = await serve((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    const id = searchParams.get('email_id');
    const rest = { from: 'a@vod.example', to: ['b@vod.example', 'c@vod.example'] };
    const result =
      id === null
        ? mails.toReversed().map((mail) => ({ ...mail, ...rest }))
        : { ...mails.find(({ messageId }) => messageId === `<${id}>`), ...rest, text: 'Words\n' };
    response.end(JSON.stringify({ success: true, result }));
  });
  return origin;
}

const told = vi.fn<(line: string) => void>();
beforeEach(() => {
  told.mockClear();
  vi.spyOn(console, 'log').mockImplementation(told);
});
const subjects = () => told.mock.calls.map(([line]) => /^Mail: (.*)$/m.exec(line)?.[1]);

describe('mailbox', () => {
  it('writes a mail as a file with its time, from, to, subject and words', async () => {
    const folder = join(temporaryFolder(), 'mail');
    await mailbox(await explorer([first]), folder)();
    expect(readdirSync(folder)).toEqual(['2026-11-22T19-37-36.654Z one1vode.txt']);
    expect(readFileSync(join(folder, '2026-11-22T19-37-36.654Z one1vode.txt'), 'utf8')).toBe(
      'Date: 2026-11-22T19:37:36.654Z\nFrom: a@vod.example\nTo: b@vod.example, c@vod.example\nSubject: First\n\nWords\n\n',
    );
  });

  it('tells the older mail first, and each but once', async () => {
    const mails = [first, second];
    const look = mailbox(await explorer(mails), temporaryFolder());
    await look();
    await look();
    expect(subjects()).toEqual(['First', 'Second']);
    mails.push({ ...first, messageId: '<three@vod.example>', subject: 'Third' });
    await look();
    expect(subjects()).toEqual(['First', 'Second', 'Third']);
  });

  it('says nothing of a server that does not answer, for the next look finds the same mail', async () => {
    await expect(mailbox('http://127.0.0.1:1', temporaryFolder())()).resolves.toBeUndefined();
    expect(told).not.toHaveBeenCalled();
  });
});
