import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { settingsFaults } from '../../../scripts/content/rules/settings.ts';
import { parseSettings, readSettingsFiles } from '../../../scripts/content/settings-files.ts';
import { factsSchema } from '../../../site/src/facts-schema.ts';
import { plainWordsSchema } from '../../../site/src/plain-words-schema.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { told } from './content-entry.ts';

const faultsOf = (text: string, schema: z.ZodType = factsSchema, file = 'facts.yaml') =>
  told(settingsFaults(parseSettings(file, text, schema, 'en'), ['en', 'es']));

describe('settingsFaults', () => {
  it.each(['S1:\n  page: /\n  words: So.\n', 'S1:\n  - page: /\n    words: So.\n'])(
    'finds nothing in %j',
    (text) => {
      expect(faultsOf(text)).toEqual([]);
    },
  );

  it.each([
    ['S1:\n  page: /\n  words: So.\n  word: So.\n', '4: There is no field "word" here.'],
    ['S1:\n  - page: /\n    words: So.\n  - page: /faq/\n', '4: The field "S1.words" is missing.'],
    ['10:\n  page: /\n  words: So.\n', 'Write S or X and the number of the fact, such as S10.'],
    ['S1:\n  page: faq/\n  words: So.\n', '2: "S1.page" can\'t be "faq/". Write the address'],
    ['S1:\n  page: /\n  words: It: is.\n', '3: A colon followed by a space stands inside a value.'],
    ['S1:\n  page: /\n  words: Qu\ufffd.\n', '3: A letter in this line can’t be read: the file is'],
    ['S1:\n  page:\u00a0/\n  words: So.\n', '2: A space in this line is a no-break space'],
  ])('says of %j: %s', (text, said) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining(said)]);
  });

  it('names each file that is missing, and what to begin with', () => {
    const files = readSettingsFiles(temporaryFolder(), { source: 'en', all: ['en', 'es'] });
    const faults = files.flatMap((file) => settingsFaults(file, ['en', 'es']));
    expect(faults.map(({ file, instead }) => `${file}: ${instead}`)).toEqual([
      'site/src/content/program.yaml: Write it, its fields are in site/src/program-schema.ts.',
      ...['en/facts', 'en/plain-words', 'es/facts', 'es/plain-words'].map(
        (name) =>
          `site/src/content/${name}.yaml: Write it, beginning with a copy of site/src/content/en/${name.slice(3)}.yaml.`,
      ),
    ]);
  });

  it('asks for a list where there has to be one', () => {
    expect(faultsOf('avoid: your fault\n', plainWordsSchema)[0]).toBe(
      '1: "avoid" can\'t be "your fault". Write a list, with "- " before each item.',
    );
  });

  it('names a text of the program that a language lacks', () => {
    const text = 'office:\n  name:\n    en: Office\n    es: Oficina\n  short:\n    en: O\n';
    expect(faultsOf(text, z.unknown(), 'site/src/content/program.yaml')).toEqual([
      '6: "office.short" has no text for "es". Add a line "es: …" beside "en: O".',
    ]);
  });
});
