import { describe, expect, it } from 'vitest';
import { readContent } from '../../../scripts/content/check.ts';
import { factFaults, factsNotShown } from '../../../scripts/content/rules/facts.ts';
import { readLanguages } from '../../../scripts/content/languages.ts';
import { parseSettings } from '../../../scripts/content/settings-files.ts';
import { factsSchema } from '../../../site/src/facts-schema.ts';

const languages = readLanguages('.');
const { settings, program } = await readContent('.');
const needed = program?.facts ?? [];

/** A language's own file, changed. */
function changed(locale: string, from: string | RegExp, to: string) {
  const file = settings.find(({ file }) => file.endsWith(`${locale}/facts.yaml`));
  if (!file?.text.match(from)) throw new Error(`No ${String(from)} in facts.yaml.`);
  return parseSettings(file.file, file.text.replace(from, to), factsSchema, locale);
}

describe('factFaults', () => {
  it('finds nothing in the files as they are', () => {
    expect(factFaults(settings, languages, needed)).toEqual([]);
  });

  it('names a fact without a place', () => {
    expect(factFaults([changed('en', /^S2:\n.*\n.*\n/m, '')], languages, ['S1-3'])).toEqual([
      {
        file: 'site/src/content/en/facts.yaml',
        line: 1,
        what: 'The fact S2 has no place.',
        instead:
          'Add "S2:", and under it the page and the words that say it. If they are gone, bring them back.',
      },
    ]);
  });

  it.runIf(languages.all.includes('es'))(
    'names a fact that stands elsewhere in another language',
    () => {
      const spanish = changed('es', /(?<=^S2:\n {2}page: \/es)\//m, '/faq/');
      expect(factFaults([...settings.slice(0, -2), spanish], languages, needed)).toMatchObject([
        { what: 'S2 stands on /faq/ here, and on / in site/src/content/en/facts.yaml.' },
      ]);
    },
  );
});

describe('factsNotShown', () => {
  const file = parseSettings(
    'facts.yaml',
    'S1:\n  page: /\n  words: It is\n    so.\nS2:\n  - page: /faq/\n    words: Not so.\n',
    factsSchema,
    'en',
  );
  const shown = (text: string) => (address: string) => (address === '/' ? text : undefined);

  it('finds the words over a line break', () => {
    expect(factsNotShown(file, shown('We say: It is so.'))).toMatchObject([{ line: 7 }]);
  });

  it('names the line of words that a page does not say', () => {
    expect(factsNotShown(file, shown('It was so.'))[0]).toMatchObject({
      line: 3,
      what: 'S1: / does not say “It is so.”.',
    });
  });

  it('names a page that is not built', () => {
    expect(factsNotShown(file, shown('It is so.'))).toMatchObject([
      { what: 'S2: there is no page /faq/.' },
    ]);
  });
});
