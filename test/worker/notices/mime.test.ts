import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { digestMail } from '../../../worker/notices/digest.ts';
import { noticeKinds, type NoticeKind } from '../../../worker/notices/kinds/index.ts';
import { mailerOf, type Mail } from '../../../worker/notices/mailer.ts';
import { noticeMail, testMail } from '../../../worker/notices/mails.ts';
import { fakeBinding } from '../fake-mailer.ts';
import { sampleTime } from '../saved.ts';

const office = { timeZone: 'America/Los_Angeles', siteUrl: 'https://vod.example' };
const references = Array.from({ length: 50 }, () => 'K7QM3XDP');
const facts = { reference: 'K7QM3XDP', kind: 'interest', locale: 'es', receivedAt: sampleTime };

const mails: readonly { readonly name: string; readonly mail: Mail }[] = [
  ...(Object.keys(noticeKinds) as NoticeKind[]).map((name) => ({
    name,
    mail: noticeMail(name, facts, office),
  })),
  { name: 'a test', mail: testMail('Sunday, November 22, 2026 at 11:22:00 AM PST') },
  { name: 'a digest', mail: digestMail({ references, total: 60, unopened: 2 }, office.siteUrl) },
];

/** The message as it goes over the wire, built from what the Worker hands over: a character a byte. */
async function onTheWire(mail: Mail): Promise<string> {
  const { binding, given } = fakeBinding();
  await mailerOf(binding, 'notices@vod.example', 'coordinator@vod.example')(mail);
  const message = { ...(given[0] as object), newline: 'windows' };
  const bytes = (await new MailComposer(message).compile().build()) as Uint8Array;
  return String.fromCharCode(...bytes);
}

describe.each(mails)('the mail for $name', ({ mail }) => {
  it('is read as it was written, and says that nobody wrote it', async () => {
    const { headers, ...read } = await PostalMime.parse(await onTheWire(mail));
    expect(read.subject).toBe(mail.subject);
    expect(read.text?.trimEnd()).toBe(mail.text.trimEnd());
    expect(read.from).toMatchObject({ address: 'notices@vod.example' });
    expect(read.to).toMatchObject([{ address: 'coordinator@vod.example' }]);
    expect([read.html, read.attachments]).toEqual([undefined, []]);
    // No notice of absence answers it.
    const said = headers.filter(({ key }) => key === 'auto-submitted');
    expect(said.map(({ value }) => value)).toEqual(['auto-generated']);
  });

  it('has a subject that a telephone shows whole, in plain letters', () => {
    expect(mail.subject).toMatch(/^[ -~]{1,60}$/);
  });

  it('has lines of no more than 998 bytes (RFC 5322, 2.1.1), each ended by CR LF', async () => {
    const lines = (await onTheWire(mail)).split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
  });
});
