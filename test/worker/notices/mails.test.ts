import { describe, expect, it } from 'vitest';
import { isNoticeKind, noticeKinds, type NoticeKind } from '../../../worker/notices/kinds/index.ts';
import { noticeMail, recipientOf } from '../../../worker/notices/mails.ts';
import { sampleTime } from '../saved.ts';
import { newNotice } from '../../../worker/notices/kinds/new.ts';

const facts = { reference: 'K7QM3XDP', kind: 'contact', locale: 'en', receivedAt: sampleTime };
const office = { timeZone: 'America/Los_Angeles', siteUrl: 'https://vod.example' };
const kinds = Object.keys(noticeKinds) as NoticeKind[];

describe('noticeMail', () => {
  it('says what came, in which language and when, and leads to it at the desk', () => {
    const { subject, text } = noticeMail('new', facts, office);
    expect(subject).toBe(`${newNotice.subject} message K7QM-3XDP`);
    expect(text.split('\n')).toEqual([
      'The website received a message by the contact form.',
      '',
      'Reference: K7QM-3XDP',
      'Language of the page: English',
      'Received:  Sunday, November 22, 2026 at 11:22:00 AM PST',
      '',
      'Read it here, after you sign in:',
      'https://vod.example/coordinator/submissions/K7QM-3XDP/',
      '',
      expect.stringMatching(/holds none of their words, name or number\.$/),
      expect.stringMatching(/^The same mail may come twice\./),
      '',
    ]);
  });

  it.each([
    { given: { kind: 'interest' }, says: 'a request to be contacted about a dialogue' },
    { given: { locale: 'es' }, says: 'Language of the page: Spanish' },
    { given: { locale: 'zz' }, says: 'Language of the page: zz' },
    { given: { receivedAt: Date.UTC(2026, 6, 1, 19, 0) }, says: '12:00:00 PM PDT' },
  ])('says "$says" of $given', ({ given, says }) => {
    expect(noticeMail('new', { ...facts, ...given }, office).text).toContain(says);
  });

  it("gives the time in the office's zone", () => {
    const { text } = noticeMail('new', facts, { ...office, timeZone: 'America/New_York' });
    expect(text).toContain('2:22:00 PM EST');
  });

  it('has a subject and a text of its own for each kind of notice', () => {
    const mails = kinds.map((kind) => noticeMail(kind, facts, office));
    expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
      'Changed: message K7QM-3XDP',
      `${newNotice.subject} message K7QM-3XDP`,
      'No longer on hold: message K7QM-3XDP',
      'Not yet opened: message K7QM-3XDP',
      'Put on hold by the person: message K7QM-3XDP',
      'Still not opened: message K7QM-3XDP',
      'Withdrawn by the person: message K7QM-3XDP',
    ]);
    expect(new Set(mails.map(({ text }) => text)).size).toBe(kinds.length);
  });

  it.each(['held', 'withdrawn'] as const)('says not to contact a person who has %s', (kind) => {
    expect(noticeMail(kind, facts, office).text).toContain('Do not contact them');
  });

  it.each(['toString', '__proto__', 'marked\r\nBcc: marked@mail.example'])(
    'does not repeat the kind %j, which no form has',
    (kind) => {
      const { subject, text } = noticeMail('new', { ...facts, kind }, office);
      expect(subject).toBe(`${newNotice.subject} submission K7QM-3XDP`);
      expect(text).toContain('The website received a submission.');
    },
  );
});

describe('recipientOf', () => {
  it('is the second person for what the coordinator left unopened, and the coordinator otherwise', () => {
    const second = kinds.filter((kind) => recipientOf(kind) !== 'coordinator');
    expect(second).toEqual(['unread-second']);
    expect(recipientOf('unread-second')).toBe('second');
  });
});

describe('a kind of notice that the code does not know', () => {
  it.each(['', 'other', 'toString', '__proto__'])('has neither mail nor recipient: %j', (kind) => {
    expect(isNoticeKind(kind)).toBe(false);
    expect(() => noticeMail(kind, facts, office)).toThrow('unknown kind');
    expect(() => recipientOf(kind)).toThrow('unknown kind');
  });
});
