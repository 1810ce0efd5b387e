import { describe, expect, it } from 'vitest';
import { numbersIn, telephoneFault, tidyTelephone } from '../../../worker/forms/telephone.ts';

describe('telephoneFault', () => {
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
    expect(telephoneFault(number)).toBeUndefined();
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
    expect(telephoneFault(`916-555-0100${extension}`)).toBeUndefined();
  });

  it.each([
    { digits: 6, taken: false },
    { digits: 7, taken: true },
    { digits: 15, taken: true },
    { digits: 16, taken: false },
  ])('taken is $taken for $digits digits', ({ digits, taken }) => {
    expect(telephoneFault('5'.repeat(digits)) === undefined).toBe(taken);
  });

  it('does not count the digits of an extension', () => {
    expect(telephoneFault('555-010 ext. 12')).toBe('invalid');
  });

  it.each([
    '',
    '---------',
    'none',
    'call me',
    '916-555-01OO',
    'me@mail.example',
    '916+5550100',
    '++19165550100',
    '916-555-0100x',
    '916-555-0100 x1234567',
    '<b>9165550100</b>',
  ])('refuses %j', (text) => {
    expect(telephoneFault(text)).toBe('invalid');
  });

  it.each([
    ' extensión 7',
    ' ext 7',
    ' extensión: 7',
    ', int. 7',
    ' interno 7',
    ' anexo 7',
    ' (cell)',
    ' cell',
    ' (evenings)',
    ', evenings only',
    ' (después de las 6)',
    ' (after 6, not on Sundays)',
    ' – mi hija contesta',
    ' & ask for Ana',
  ])('takes a note written as %j', (words) => {
    expect(telephoneFault(`916-555-0100${words}`)).toBeUndefined();
  });

  it.each(['cell: 916-555-0100', 'Mi celular: (916) 555-0100', '(home) 916-555-0100'])(
    'takes a note before it: %s',
    (text) => {
      expect(telephoneFault(text)).toBeUndefined();
    },
  );

  it.each([
    '\u2010',
    '\u2011',
    '\u2012',
    '\u2013',
    '\u2014',
    '\u2015',
    '\u2212',
    '\u30a0',
    '\ufe58',
  ])('takes the dash %j', (dash) => {
    expect(telephoneFault(`916${dash}555${dash}0100`)).toBeUndefined();
  });

  it.each([
    '1-877-555-HELP',
    '1 (877) 256-ovss',
    '877 555 HELP',
    '+1-877-555-HELP',
    '1-800-FLOWERS',
    '1-888-GET-HELP',
    '1-800-CAR-0100',
    '1-877-555-HELP ext. 7',
    '(office) 1-877-555-HELP',
  ])('takes letters on the keys: %s', (text) => {
    expect(telephoneFault(text)).toBeUndefined();
  });

  it.each([
    '916-555-HOME',
    '877-555-HELPS',
    '877-256-OVS',
    '1-877-555-HELPS',
    'HELP',
    '1-877-256-0V55',
  ])('takes no letters for digits where it is not clear: %s', (text) => {
    expect(telephoneFault(text)).toBe('invalid');
  });

  it.each([
    '916-555-0100 or 916-555-0199',
    '916-555-0100, 916-555-0199',
    '916-555-0100 / 916-555-0199',
    '916-555-0100 916-555-0199',
    '9165550100 9165550199',
    '19165550100 / 19165550199',
    '916 555 0100 y 916 555 0199',
    '555-0100 555-0199',
    '555-0100/555-0199',
    '916-555-0100 (or 916-555-0199)',
    'cell 916-555-0100 home 916-555-0199',
    '1-877-555-HELP or 916-555-0100',
    '+52 55 1234 5678; +1 916 555 0100',
  ])('knows that these are two: %s', (text) => {
    expect(telephoneFault(text)).toBe('several');
  });

  it.each([
    '916-555-0100 me@mail.example',
    '916-555-0100 <b>',
    '916-555-010O cell',
    'l916-555-0100',
  ])('refuses %j', (text) => {
    expect(telephoneFault(text)).toBe('invalid');
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
    { script: 'Persian', typed: '۹۱۶ ۵۵۵ ۰۱۰۰', read: '916 555 0100' },
    { script: 'Devanagari', typed: '९१६ ५५५ ०१००', read: '916 555 0100' },
    { script: 'Bengali', typed: '৯১৬ ৫৫৫ ০১০০', read: '916 555 0100' },
    { script: 'Gurmukhi', typed: '੯੧੬ ੫੫੫ ੦੧੦੦', read: '916 555 0100' },
    { script: 'Thai', typed: '๙๑๖ ๕๕๕ ๐๑๐๐', read: '916 555 0100' },
    { script: 'Khmer', typed: '៩១៦ ៥៥៥ ០១០០', read: '916 555 0100' },
    { script: 'Myanmar', typed: '၉၁၆ ၅၅၅ ၀၁၀၀', read: '916 555 0100' },
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

  it('leaves all else as it was typed', () => {
    const typed = '1-877-555-HELP – extensión 7, “después de las 6”';
    expect(tidyTelephone(typed)).toBe(typed);
  });

  it('takes out what is not seen', () => {
    expect(tidyTelephone('\u202a916-\u200b555-0100\u202c')).toBe('916-555-0100');
  });
});

describe('numbersIn', () => {
  it.each([
    '9165550199',
    '(916) 555-0199',
    '916.555.0199',
    '1-916-555-0199',
    '+1 916 555 0199',
    '011 1 916 555 0199',
    '916 555 0199 (cell, after 5)',
    '９１６ ５５５ ０１９９',
    '٩١٦٥٥٥٠١٩٩',
  ])('gives one number however it is written: %s', (typed) => {
    expect(numbersIn(typed)).toEqual(['9165550199']);
  });

  it.each([
    ['+52 55 1234 5678', '525512345678'],
    ['0052 55 1234 5678', '525512345678'],
    ['1-877-555-HELP', '8775554357'],
    ['1-877-555-OVSZ', '8775556879'],
    ['555-0199', '5550199'],
  ])('reads %s as %s', (typed, digits) => {
    expect(numbersIn(typed)).toEqual([digits]);
  });

  it('gives each of several, and no hour or extension', () => {
    expect(numbersIn('916-555-0199 ext. 12 or, after 6, 916-555-0100')).toEqual([
      '9165550199',
      '9165550100',
    ]);
  });

  it.each(['', 'nobody', '12 to 5', '555-019'])('finds none in "%s"', (typed) => {
    expect(numbersIn(typed)).toEqual([]);
  });
});
