import { describe, expect, it } from 'vitest';
import { isEmailAddress, isTelephoneNumber } from '../../../worker/forms/schema.ts';

describe('isTelephoneNumber', () => {
  it.each([
    '9165550100',
    '916-555-0100',
    '(916) 555-0100',
    '(916)555-0100',
    '916.555.0100',
    '916/555-0100',
    '916 555 0100',
    '1-916-555-0100',
    '+1 916 555 0100',
    '+19165550100',
    '(+52) 55 1234 5678',
    '+44 (0)20 7946 0958',
    '011 52 55 1234 5678',
    '916–555–0100',
    '916‑555‑0100',
    '916\u00A0555\u00A00100',
    '555-0100',
  ])('takes %s', (number) => {
    expect(isTelephoneNumber(number)).toBe(true);
  });

  it.each([
    'x12',
    ' x 12',
    ' ext 12',
    ' ext. 12',
    ', ext.12',
    ' EXT 12',
    ' extension 12',
    ' #12',
    'x123456',
  ])('takes an extension written as %j', (extension) => {
    expect(isTelephoneNumber(`916-555-0100${extension}`)).toBe(true);
  });

  it.each([
    { digits: 6, taken: false },
    { digits: 7, taken: true },
    { digits: 15, taken: true },
    { digits: 16, taken: false },
  ])('taken is $taken for $digits digits', ({ digits, taken }) => {
    expect(isTelephoneNumber('5'.repeat(digits))).toBe(taken);
  });

  it('does not count the digits of an extension', () => {
    expect(isTelephoneNumber('555-010 ext. 12')).toBe(false);
  });

  it.each([
    '',
    '---------',
    'none',
    'call me',
    '916-555-0100 or 916-555-0199',
    '916-555-01OO',
    'me@mail.example',
    '916+5550100',
    '++19165550100',
    '916-555-0100x',
    '916-555-0100 x1234567',
    '<b>9165550100</b>',
  ])('refuses %j', (text) => {
    expect(isTelephoneNumber(text)).toBe(false);
  });
});

describe('isEmailAddress', () => {
  it.each([
    'me@mail.example',
    'first.last@mail.example',
    'me+tag@mail.example',
    "o'neil@mail.example",
    'ME@MAIL.EXAMPLE',
    'me@sub.mail.example',
    'me@a-b.example',
    '1@2.example',
  ])('takes %s', (address) => {
    expect(isEmailAddress(address)).toBe(true);
  });

  it.each([
    '',
    'me',
    'me@',
    '@mail.example',
    'me@mail',
    'me@mail.',
    'me@.example',
    'me@mail..example',
    'me@-mail.example',
    'me me@mail.example',
    'me@mail.example, you@mail.example',
    'Me <me@mail.example>',
    'me@mail.example\nBcc: you@mail.example',
  ])('refuses %j', (text) => {
    expect(isEmailAddress(text)).toBe(false);
  });
});
