import { describe, expect, it } from 'vitest';
import { emailFault, emailsIn, tidyEmail } from '../../../worker/forms/email.ts';

describe('emailFault', () => {
  it.each([
    ...['me@mail.example', 'first.last@mail.example', 'me+tag@mail.example', "o'neil@mail.example"],
    ...['ME@MAIL.EXAMPLE', 'me@sub.mail.example', 'me@a-b.example', '1@2.example'],
    // The domain in other letters.
    ...['ana@correo.español.example', 'ana@bücher.example', 'ana@例え.example'],
    ...['ana@xn--bcher-kva.example', 'ana@BÜCHER.example'],
  ])('takes %s', (address) => {
    expect(emailFault(address)).toBeUndefined();
  });

  it.each([
    ...['', 'me', 'me@', '@mail.example', 'me@mail', 'me@mail.', 'me@.example', 'me@mail..example'],
    ...['me@-mail.example', 'me me@mail.example', 'me@mail.example, you@mail.example'],
    ...['Me <me@mail.example>', 'me@mail.example\nBcc: you@mail.example'],
    ...['ana@bücher', 'ana@bü cher.example', 'ana@bücher.example:25', 'ana@bücher.example/x'],
    ...['ana@me@bücher.example', 'ana@-bücher.example', `ana@${'ü'.repeat(70)}.example`],
    // Of these, the letters before the @ are not the first thing to set right.
    ...['josé', 'josé@mail', 'jo sé@mail.example', 'josé@@mail.example'],
  ])('refuses %j', (text) => {
    expect(emailFault(text)).toBe('invalid');
  });

  it.each([
    ...['josé@mail.example', 'peña@bücher.example', '用户@mail.example', 'ana.мария@mail.example'],
  ])('names letters beyond the plain ones before the @: %s', (address) => {
    expect(emailFault(address)).toBe('accented');
  });
});

describe('tidyEmail', () => {
  it.each([
    { what: 'an @ of full width', typed: 'ana＠mail.example' },
    { what: 'full width throughout', typed: 'ａｎａ＠ｍａｉｌ．ｅｘａｍｐｌｅ' },
    { what: 'a full stop after it', typed: 'ana@mail.example.' },
    { what: 'a comma and a space after it', typed: 'ana@mail.example, ' },
    { what: 'spaces around the @', typed: 'ana @ mail.example' },
    { what: 'what is not seen', typed: '\u2068ana\u200b@mail.example\u2069' },
  ])('reads an address with $what', ({ typed }) => {
    expect(tidyEmail(typed)).toBe('ana@mail.example');
  });

  it.each([
    ...[
      'ana@bücher.example',
      'José@mail.example',
      'ana+a.b@mail.example',
      'ana maria@mail.example',
    ],
  ])('leaves %s as it was typed', (typed) => {
    expect(tidyEmail(typed)).toBe(typed);
  });
});

describe('emailsIn', () => {
  const ana = ['ana.ruiz@mail.example'];
  it.each([
    { typed: 'Ana.Ruiz@Mail.Example', emails: ana },
    { typed: ' ana.ruiz @ mail.example. ', emails: ana },
    { typed: 'ana.ruiz＠mail.example', emails: ana },
    // By what mail servers call it.
    { typed: 'ana@correo-ñ.example', emails: ['ana@xn--correo--b0a.example'] },
    {
      typed: 'my sister: <eva@mail.example>, or leo@mail.example',
      emails: ['eva@mail.example', 'leo@mail.example'],
    },
    ...['', 'Ana', '@', 'ana@', 'a@b'].map((typed) => ({ typed, emails: [] })),
  ])('reads in "$typed" $emails', ({ typed, emails }) => {
    expect(emailsIn(typed)).toEqual(emails);
  });
});
