import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingsFaults } from '../../../scripts/content/rules/settings.ts';
import { parseSettings } from '../../../scripts/content/settings-files.ts';
import { programSchema } from '../../../site/src/program-schema.ts';
import { telephoneOf } from '../../../site/src/telephone.ts';
import { languages } from '../../languages.ts';
import { told } from './content-entry.ts';

const file = 'site/src/content/program.yaml';
const own = readFileSync(file, 'utf8');

/** What is said of the program's own file, with something put in the place of a part of it. */
function faultsOf(part: RegExp, to: string): string[] {
  if (!part.test(own)) throw new Error(`${file} has no ${String(part)}.`);
  const settings = parseSettings(file, own.replace(part, to), programSchema, 'en');
  return told(settingsFaults(settings, languages));
}

describe('telephoneOf', () => {
  it.each([
    ['1-800-555-4357', 'HELP', '+18005554357', '1-800-555-HELP'],
    ['1-800-466-3329', 'GOODDAY', '+18004663329', '1-800-GOODDAY'],
    ['44 20 7946 0999', 'WY', '+442079460999', '44 20 7946 09WY'],
  ])('makes every form of %s with %s', (number, letters, dial, inLetters) => {
    expect(telephoneOf({ number, letters })).toEqual({ dial, shown: number, letters: inLetters });
  });

  it('knows no letters where the program has none', () => {
    expect(telephoneOf({ number: '1-800-555-0100' })).toEqual({
      dial: '+18005550100',
      shown: '1-800-555-0100',
    });
  });
});

describe('program.yaml', () => {
  it('is in order', () => {
    expect(faultsOf(/^relay:/m, 'relay:')).toEqual([]);
  });

  it.each([
    ['1-800-555-4358', 'HELP', 'HELP is 4357, and the number ends in 4358. Correct the one that'],
    ['1-800-555-4357', 'help', 'Write the capital letters alone: HELP.'],
    ['800', 'HELP', 'Write the country and the number, with hyphens: 1-800-555-0100.'],
    ['1-800-555-43571234567', 'HELP', 'Write the country and the number, with hyphens'],
    ['+1 (800) 555-4357', 'HELP', 'Write the country and the number, with hyphens'],
  ])('is refused with the number %s and the letters %s', (number, letters, says) => {
    const telephone = `telephone:\n  number: '${number}'\n  letters: ${letters}\n`;
    const found = faultsOf(/^telephone:\n(?: .*\n)+/m, telephone);
    expect(found).toContainEqual(expect.stringContaining(says));
  });

  it('takes a number without letters', () => {
    expect(faultsOf(/^telephone:\n(?: .*\n)+/m, 'telephone:\n  number: 1-800-555-0100\n')).toEqual(
      [],
    );
  });

  it('is refused where the envelope and the office have other names', () => {
    const post = 'post:\n  - Office of Elsewhere\n  - 1 Main Street\n';
    expect(faultsOf(/^post:\n(?: .*\n)+/m, post)).toEqual([
      expect.stringContaining('The first line is the name of the office, as office.name has it'),
    ]);
  });

  it('is refused where a translation quotes what the English does not say', () => {
    const text = 'place:\n  en: Any box\n  es: "Una {en:P.O. box}"\n';
    expect(faultsOf(/^place:\n(?: .*\n)+/m, text)).toContainEqual(
      expect.stringContaining('It quotes “P.O. box”, which the English does not say.'),
    );
  });

  it('is refused with a number of others that stands there twice', () => {
    const numbers = "otherNumbers:\n  - '988'\n  - 1-800-555-0199\n  - 1 800 555 0199\n";
    expect(faultsOf(/^otherNumbers:\n(?: .*\n)+/m, numbers)).toEqual([
      expect.stringContaining('This number stands in the list already.'),
    ]);
  });
});
