import { describe, expect, it } from 'vitest';
import { isNoticeKind, noticeKinds, type NoticeKind } from '../../../worker/notices/kinds/index.ts';
import { noticeMail, recipientOf } from '../../../worker/notices/mails.ts';
import { sampleTime } from '../saved.ts';

const facts = { reference: 'K7QM3XDP', kind: 'contact', locale: 'en', receivedAt: sampleTime };
const office = { timeZone: 'America/Los_Angeles', siteUrl: 'https://vod.example' };
const kinds = Object.keys(noticeKinds) as NoticeKind[];
const toCoordinator = kinds.filter((kind) => kind !== 'unread-second');

describe('noticeMail', () => {
  it('says what came, in which language, and when', () => {
    expect(noticeMail('new', facts, office).text.split('\n').slice(0, 5)).toEqual([
      'The website received a message by the contact form.',
      '',
      'Reference: K7QM-3XDP',
      'Language of the page: English',
      'Received:  Sunday, November 22, 2026 at 11:22:00 AM PST',
    ]);
  });

  it('leads to the submission at the desk', () => {
    expect(noticeMail('new', facts, office).text).toContain(
      '\nhttps://vod.example/coordinator/submissions/K7QM-3XDP/\n',
    );
  });

  it('has kind and reference in its subject', () => {
    expect(noticeMail('new', facts, office).subject).toBe('New message K7QM-3XDP');
  });

  it('tells a request from a message', () => {
    const { subject, text } = noticeMail('new', { ...facts, kind: 'interest' }, office);
    expect(subject).toBe('New request K7QM-3XDP');
    expect(text).toContain('a request to be contacted about a dialogue');
  });

  it('names the language in English', () => {
    expect(noticeMail('new', { ...facts, locale: 'es' }, office).text).toContain(
      'Language of the page: Spanish',
    );
  });

  it('gives the code of a language that has no name', () => {
    expect(noticeMail('new', { ...facts, locale: 'zz' }, office).text).toContain(
      'Language of the page: zz',
    );
  });

  it("gives the time in the office's zone", () => {
    expect(noticeMail('new', facts, { ...office, timeZone: 'America/New_York' }).text).toContain(
      '2:22:00 PM EST',
    );
  });

  it('gives the time of summer in summer', () => {
    const receivedAt = Date.UTC(2026, 6, 1, 19, 0);
    expect(noticeMail('new', { ...facts, receivedAt }, office).text).toContain('12:00:00 PM PDT');
  });

  it.each(kinds)('is one line of subject for %s', (kind) => {
    expect(noticeMail(kind, facts, office).subject).toMatch(
      /^[A-Z][A-Za-z ]+:? message K7QM-3XDP$/,
    );
  });

  it('has a subject of its own for each kind of notice, which reads well', () => {
    expect(kinds.map((kind) => noticeMail(kind, facts, office).subject).toSorted()).toEqual([
      'Changed: message K7QM-3XDP',
      'New message K7QM-3XDP',
      'No longer on hold: message K7QM-3XDP',
      'Not yet opened: message K7QM-3XDP',
      'Put on hold by the person: message K7QM-3XDP',
      'Still not opened: message K7QM-3XDP',
      'Withdrawn by the person: message K7QM-3XDP',
    ]);
  });

  it('has a text of its own for each kind of notice', () => {
    expect(new Set(kinds.map((kind) => noticeMail(kind, facts, office).text)).size).toBe(
      kinds.length,
    );
  });

  it.each(['held', 'withdrawn'] as const)('says not to contact a person who has %s', (kind) => {
    expect(noticeMail(kind, facts, office).text).toContain('Do not contact them');
  });

  it.each(['toString', 'constructor', '__proto__', 'marked\r\nBcc: marked@mail.example'])(
    'does not repeat the kind %j, which no form has',
    (kind) => {
      const { subject, text } = noticeMail('new', { ...facts, kind }, office);
      expect(subject).toBe('New submission K7QM-3XDP');
      expect(text).toContain('The website received a submission.');
    },
  );
});

describe('recipientOf', () => {
  it.each(toCoordinator)('is the coordinator for %s', (kind) => {
    expect(recipientOf(kind)).toBe('coordinator');
  });

  it('is the second person for what the coordinator left unopened', () => {
    expect(recipientOf('unread-second')).toBe('second');
  });
});

describe('isNoticeKind', () => {
  it.each(kinds)('knows %s', (kind) => {
    expect(isNoticeKind(kind)).toBe(true);
  });

  it.each(['', 'other', 'toString', '__proto__'])('does not know %j', (kind) => {
    expect(isNoticeKind(kind)).toBe(false);
  });
});
