import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { settingsFaults } from '../../../scripts/content/rules/settings.ts';
import { parseSettings } from '../../../scripts/content/settings-files.ts';
import { factsSchema } from '../../../site/src/facts-schema.ts';
import { plainWordsSchema } from '../../../site/src/plain-words-schema.ts';

const languages = { source: 'en', all: ['en', 'es'] };

function faultsOf(text: string, schema: z.ZodType = factsSchema, file = 'facts.yaml') {
  const settings = parseSettings(file, text, schema, 'en');
  return settingsFaults([settings], languages).map(({ line, what, instead }) => ({
    line,
    what,
    instead,
  }));
}

describe('settingsFaults', () => {
  it('finds nothing in a file that is in order', () => {
    expect(faultsOf('S1:\n  page: /\n  words: It is so.\n')).toEqual([]);
    expect(faultsOf('S1:\n  - page: /\n    words: It is so.\n')).toEqual([]);
  });

  it('names the line of a field that does not exist, and those that do', () => {
    expect(faultsOf('S1:\n  page: /\n  words: It is so.\n  word: It is so.\n')).toEqual([
      {
        line: 4,
        what: 'There is no field "word" here.',
        instead: 'Correct its name, or take the line away. The fields are: page, words.',
      },
    ]);
  });

  it('names what is missing in one of several places', () => {
    expect(faultsOf('S1:\n  - page: /\n    words: It is so.\n  - page: /faq/\n')).toEqual([
      {
        line: 4,
        what: 'The field "S1.words" is missing.',
        instead: 'Add a line "words: …", with words in place of the dots.',
      },
    ]);
  });

  it('says how the number of a fact is written', () => {
    expect(faultsOf('10:\n  page: /\n  words: It is so.\n')).toMatchObject([
      { instead: 'Write S or X and the number of the fact, such as S10.' },
    ]);
  });

  it('says how an address is written', () => {
    expect(faultsOf('S1:\n  page: faq/\n  words: It is so.\n')).toEqual([
      {
        line: 2,
        what: '"S1.page" can\'t be "faq/".',
        instead: 'Write the address as a link has it, beginning with /.',
      },
    ]);
  });

  it('names the line that can’t be read', () => {
    expect(faultsOf('S1:\n  page: /\n  words: It: is so.\n')).toMatchObject([
      {
        line: 3,
        what: 'A colon followed by a space stands inside a value.',
      },
    ]);
  });

  it('asks for a list where there has to be one', () => {
    expect(faultsOf('avoid: your fault\n', plainWordsSchema)[0]).toEqual({
      line: 1,
      what: '"avoid" can\'t be "your fault".',
      instead: 'Write a list, with "- " before each item.',
    });
  });

  it('names a text of the program that a language lacks', () => {
    const text = 'office:\n  name:\n    en: Office\n    es: Oficina\n  short:\n    en: O\n';
    expect(faultsOf(text, z.unknown(), 'site/src/content/program.yaml')).toEqual([
      {
        line: 6,
        what: '"office.short" has no text for "es".',
        instead: 'Add a line "es: …" beside "en: O".',
      },
    ]);
  });
});
