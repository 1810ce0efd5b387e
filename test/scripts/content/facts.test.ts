import { describe, expect, it } from 'vitest';
import { readContent } from '../../../scripts/content/read-content.ts';
import { withProgramWords } from '../../../scripts/content/program-words.ts';
import { factFaults } from '../../../scripts/content/rules/facts.ts';
import { parseSettings } from '../../../scripts/content/settings-files.ts';
import { factsSchema } from '../../../site/src/facts-schema.ts';
import { factsNotShown } from '../../site/facts-not-shown.ts';
import { told } from './content-entry.ts';

const { settings, languages, program } = await readContent('.');
if (!program) throw new Error('program.yaml is not in order.');

/** A language's own file, changed. */
function changed(locale: string, from: RegExp, to: string) {
  const file = settings.find(({ file }) => file.endsWith(`${locale}/facts.yaml`));
  if (!file?.text.match(from)) throw new Error(`No ${String(from)} in facts.yaml.`);
  return parseSettings(file.file, file.text.replace(from, to), factsSchema, locale);
}

describe('factFaults', () => {
  it('names a fact without a place', () => {
    const english = changed('en', /^S2:\n.*\n.*\n/m, '');
    expect(told(factFaults([english], languages, ['S1-3']))).toEqual([
      expect.stringMatching(/^1: The fact S2 has no place\. Add "S2:", and under it the page/),
    ]);
  });

  if (languages.all.includes('es'))
    it('names one that stands elsewhere in Spanish', () => {
      const spanish = changed('es', /(?<=^S2:\n {2}page: \/es)\//m, '/faq/');
      const english = changed('en', /^/, '');
      expect(told(factFaults([english, spanish], languages, ['S2']))).toEqual([
        expect.stringContaining(
          'S2 stands on /faq/ here, and on / in site/src/content/en/facts.yaml.',
        ),
      ]);
    });
});

describe('factsNotShown', () => {
  const text =
    'S1:\n  page: /\n  words: It is\n    so.\nS2:\n  - page: /faq/\n    words: Not so.\n';
  const file = parseSettings('facts.yaml', text, factsSchema, 'en');

  it.each([
    ['that is not built', 'We say: It is so.', ['7: S2: there is no page /faq/.']],
    ['that does not say it', 'It was so.', ['3: S1: / does not say “It is so.”.', '7: ']],
  ])('names the line of a page %s', (_, shown, said) => {
    const found = factsNotShown(file, program, (address) => (address === '/' ? shown : undefined));
    expect(told(found)).toEqual(said.map((words): unknown => expect.stringContaining(words)));
  });

  it.each([
    ['is looked for with what program.yaml says there', '{office.name} is so', 1],
    ['is passed over where program.yaml says nothing', '{telephone.letters}', 0],
  ])('names a place that %s', (_, words, count) => {
    const named = `S1:\n  page: /\n  words: '${words}'\n`;
    const { letters: _letters, ...telephone } = program.telephone;
    const without = { ...program, telephone };
    const facts = parseSettings('facts.yaml', named, factsSchema, languages.source);
    const found = factsNotShown(facts, without, () => 'The office is so.');
    expect(found).toHaveLength(count);
    const name = withProgramWords('{office.name}', program, languages.source) ?? '';
    expect(factsNotShown(facts, without, () => `${name} is so.`)).toEqual([]);
  });
});
