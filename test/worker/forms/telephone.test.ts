import { describe, expect, it } from 'vitest';
import { numbersIn, telephoneFault, tidyTelephone } from '../../../worker/forms/telephone.ts';

describe('telephoneFault', () => {
  it.each([
    ...['9165550100', '916-555-0100', '(916) 555-0100', '(916)555-0100', '916.555.0100'],
    ...['916/555-0100', '916 555 0100', '1-916-555-0100', '+1 916 555 0100', '+19165550100'],
    ...['(+52) 55 1234 5678', '+44 (0)20 7946 0958', '011 52 55 1234 5678', '555-0100'],
    '916\u00a0555\u00a00100',
  ])('takes %s', (number) => {
    expect(telephoneFault(number)).toBeUndefined();
  });

  it.each([
    ...['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\u30a0', '\ufe58'],
  ])('takes the dash %j', (dash) => {
    expect(telephoneFault(`916${dash}555${dash}0100`)).toBeUndefined();
  });

  it.each([
    ...['x12', ' x 12', ' ext 12', ' ext. 12', ', ext.12', ' EXT 12', ' extension 12', ' #12'],
    ...['x123456', ' extensión 7', ' extensión: 7', ', int. 7', ' interno 7', ' anexo 7'],
  ])('takes an extension written as %j', (extension) => {
    expect(telephoneFault(`916-555-0100${extension}`)).toBeUndefined();
  });

  it.each([
    ...['916-555-0100 (cell)', '916-555-0100 cell', '916-555-0100, evenings only'],
    ...['916-555-0100 (después de las 6)', '916-555-0100 (after 6, not on Sundays)'],
    ...['916-555-0100 – mi hija contesta', '916-555-0100 & ask for Ana', 'cell: 916-555-0100'],
    ...['Mi celular: (916) 555-0100', '(home) 916-555-0100'],
  ])('takes a note beside it: %s', (text) => {
    expect(telephoneFault(text)).toBeUndefined();
  });

  it.each([
    ...['1-877-555-HELP', '1 (877) 256-ovss', '877 555 HELP', '+1-877-555-HELP', '1-800-FLOWERS'],
    ...['1-888-GET-HELP', '1-800-CAR-0100', '1-877-555-HELP ext. 7', '(office) 1-877-555-HELP'],
  ])('takes letters on the keys: %s', (text) => {
    expect(telephoneFault(text)).toBeUndefined();
  });

  it.each([
    ...['916-555-HOME', '877-555-HELPS', '877-256-OVS', '1-877-555-HELPS', 'HELP'],
    '1-877-256-0V55',
  ])('takes no letters for digits where it is not clear: %s', (text) => {
    expect(telephoneFault(text)).toBe('invalid');
  });

  it.each([
    { digits: 6, fault: 'invalid' },
    { digits: 7, fault: undefined },
    { digits: 15, fault: undefined },
    { digits: 16, fault: 'invalid' },
  ])('finds $fault in $digits digits', ({ digits, fault }) => {
    expect(telephoneFault('5'.repeat(digits))).toBe(fault);
  });

  it.each([
    ...['', '---------', 'none', 'call me', '916-555-01OO', 'me@mail.example', '916+5550100'],
    ...['++19165550100', '916-555-0100x', '916-555-0100 x1234567', '<b>9165550100</b>'],
    ...['916-555-0100 me@mail.example', '916-555-0100 <b>', '916-555-010O cell', 'l916-555-0100'],
    // The digits of an extension do not count.
    '555-010 ext. 12',
  ])('refuses %j', (text) => {
    expect(telephoneFault(text)).toBe('invalid');
  });

  it.each([
    ...['916-555-0100 or 916-555-0199', '916-555-0100, 916-555-0199'],
    ...['916-555-0100 / 916-555-0199', '916-555-0100 916-555-0199', '9165550100 9165550199'],
    ...['19165550100 / 19165550199', '916 555 0100 y 916 555 0199', '555-0100 555-0199'],
    ...['555-0100/555-0199', '916-555-0100 (or 916-555-0199)', '1-877-555-HELP or 916-555-0100'],
    ...['cell 916-555-0100 home 916-555-0199', '+52 55 1234 5678; +1 916 555 0100'],
  ])('knows that these are two: %s', (text) => {
    expect(telephoneFault(text)).toBe('several');
  });

  it('looks through a long text of digits and dashes at once', () => {
    for (const text of ['1-'.repeat(20_000), '('.repeat(40_000), '1 '.repeat(20_000) + 'x'])
      expect(telephoneFault(text)).toBeDefined();
  });
});

describe('tidyTelephone', () => {
  it.each([
    { script: 'full width', typed: '（９１６）５５５－０１００', read: '(916)555-0100' },
    { script: 'Arabic', typed: '٩١٦-٥٥٥-٠١٠٠', read: '916-555-0100' },
    { script: 'Khmer', typed: '៩១៦ ៥៥៥ ០១០០', read: '916 555 0100' },
  ])('reads digits in $script', ({ typed, read }) => {
    expect(tidyTelephone(typed)).toBe(read);
    expect(telephoneFault(read)).toBeUndefined();
  });

  it('gives each digit of each script that has ten its value', () => {
    const wrong = [];
    for (let code = 0, seen = 0; code <= 0x1ffff; code++) {
      const digit = String.fromCodePoint(code);
      if (!/\p{Nd}/u.test(digit)) seen = 0;
      else if (tidyTelephone(digit) !== String(seen++ % 10)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('takes out what is not seen, and leaves all else as it was typed', () => {
    expect(tidyTelephone('\u202a916-\u200b555-0100\u202c')).toBe('916-555-0100');
    const typed = '1-877-555-HELP – extensión 7, “después de las 6”';
    expect(tidyTelephone(typed)).toBe(typed);
  });
});

describe('numbersIn', () => {
  it.each([
    ...['9165550199', '(916) 555-0199', '916.555.0199', '1-916-555-0199', '+1 916 555 0199'],
    ...[
      '011 1 916 555 0199',
      '916 555 0199 (cell, after 5)',
      '９１６ ５５５ ０１９９',
      '٩١٦٥٥٥٠١٩٩',
    ],
  ])('gives one number however it is written: %s', (typed) => {
    expect(numbersIn(typed)).toEqual(['9165550199']);
  });

  it.each([
    { typed: '+52 55 1234 5678', numbers: ['525512345678'] },
    { typed: '0052 55 1234 5678', numbers: ['525512345678'] },
    { typed: '1-877-555-HELP', numbers: ['8775554357'] },
    { typed: '1-877-555-OVSZ', numbers: ['8775556879'] },
    { typed: '555-0199', numbers: ['5550199'] },
    // No hour, and no extension.
    {
      typed: '916-555-0199 ext. 12 or, after 6, 916-555-0100',
      numbers: ['9165550199', '9165550100'],
    },
    ...['', 'nobody', '12 to 5', '555-019'].map((typed) => ({ typed, numbers: [] })),
  ])('reads in "$typed" $numbers', ({ typed, numbers }) => {
    expect(numbersIn(typed)).toEqual(numbers);
  });
});
