import { describe, expect, it } from 'vitest';
import { emailFault, emailsIn, tidyEmail } from '../../../worker/forms/email.ts';

describe('emailFault', () => {
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
    expect(emailFault(address)).toBeUndefined();
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
    expect(emailFault(text)).toBe('invalid');
  });

  it.each([
    'ana@correo.español.example',
    'ana@bücher.example',
    'ana@例え.example',
    'ana@xn--bcher-kva.example',
    'ana@BÜCHER.example',
  ])('takes a domain in other letters: %s', (address) => {
    expect(emailFault(address)).toBeUndefined();
  });

  it.each([
    'ana@bücher',
    'ana@bü cher.example',
    'ana@bücher.example:25',
    'ana@bücher.example/x',
    'ana@me@bücher.example',
    'ana@-bücher.example',
    `ana@${'ü'.repeat(70)}.example`,
  ])('refuses %s', (address) => {
    expect(emailFault(address)).toBe('invalid');
  });

  it.each([
    'josé@mail.example',
    'peña@bücher.example',
    '用户@mail.example',
    'ana.мария@mail.example',
  ])('names letters beyond the plain ones before the @: %s', (address) => {
    expect(emailFault(address)).toBe('accented');
  });

  it.each(['josé', 'josé@mail', 'jo sé@mail.example', 'josé@@mail.example'])(
    'names nothing but the first thing to mend in %s',
    (address) => {
      expect(emailFault(address)).toBe('invalid');
    },
  );
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
    'ana@bücher.example',
    'José@mail.example',
    'ana+a.b@mail.example',
    'ana maria@mail.example',
  ])('leaves %s as it was typed', (typed) => {
    expect(tidyEmail(typed)).toBe(typed);
  });
});

describe('emailsIn', () => {
  it.each(['Ana.Ruiz@Mail.Example', ' ana.ruiz @ mail.example. ', 'ana.ruiz＠mail.example'])(
    'gives one address however it is written: %s',
    (typed) => {
      expect(emailsIn(typed)).toEqual(['ana.ruiz@mail.example']);
    },
  );

  it('knows a domain in other letters by what mail servers call it', () => {
    expect(emailsIn('ana@correo-ñ.example')).toEqual(emailsIn('ana@xn--correo--b0a.example'));
  });

  it('gives each of several in a text', () => {
    expect(emailsIn('my sister: <eva@mail.example>, or leo@mail.example')).toEqual([
      'eva@mail.example',
      'leo@mail.example',
    ]);
  });

  it.each(['', 'Ana', '@', 'ana@', 'a@b'])('finds none in "%s"', (typed) => {
    expect(emailsIn(typed)).toEqual([]);
  });
});
