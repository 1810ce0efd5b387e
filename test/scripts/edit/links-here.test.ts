import { describe, expect, it } from 'vitest';
import { deletionWords } from '../../../site/src/edit/deletion-note.ts';
import { leadingTo } from '../../../site/src/edit/links-here.ts';

const languages = { source: 'en', all: ['en', 'es'] };
const texts: Readonly<Record<string, string>> = {
  'en/pages/faq': '---\ntitle: Questions\n---\n\nWords.\n',
  'es/pages/faq': '---\ntitle: Preguntas\n---\n\nPalabras.\n',
  'en/pages/glossary': '---\ntitle: Glossary\n---\n\nWords.\n',
  'en/faq/where': '---\nquestion: Where?\n---\n\nIn a room.\n',
  'es/faq/where': '---\nquestion: ¿Dónde?\n---\n\nEn una sala.\n',
  'en/faq/who': '---\nquestion: Who?\n---\n\nSee [where](/faq/#where).\n',
  'es/faq/who': '---\nquestion: ¿Quién?\n---\n\nVea [dónde](/es/faq/#where).\n',
  'en/terms/facilitator': '---\nterm: facilitator\n---\n\nWho prepares it.\n',
  'en/steps/ask':
    '---\ntitle: You ask\n---\n\n<Term name="facilitator">Somebody</Term> and where.\n',
};
const files = new Map(
  Object.entries(texts).map(([path, text]) => [`site/src/content/${path}.mdx`, text]),
);

describe('leadingTo', () => {
  it('finds the entries that link to one, with the languages in which they do', () => {
    expect(leadingTo({ collection: 'faq', slug: 'where' }, files, languages)).toEqual([
      { collection: 'faq', slug: 'who', data: { question: 'Who?' }, locales: ['en', 'es'] },
    ]);
  });

  it('finds the entries that explain a word by it', () => {
    const found = leadingTo({ collection: 'terms', slug: 'facilitator' }, files, languages);
    expect(found).toMatchObject([{ collection: 'steps', slug: 'ask', locales: ['en'] }]);
  });

  it('finds none where nothing leads there', () => {
    expect(leadingTo({ collection: 'faq', slug: 'who' }, files, languages)).toEqual([]);
  });
});

describe('deletionWords', () => {
  const about = { collection: 'faq', slug: 'where' } as const;

  it('say what goes, and what would then lead nowhere', () => {
    const leading = leadingTo(about, files, languages);
    expect(deletionWords(about, leading, languages.all)).toEqual([
      'Deleting this question takes it away in English and Spanish. These link to it, and the site can’t be built before those links are taken away:',
      'Questions: Who? (English and Spanish)',
    ]);
  });

  it('say that nothing links to it, once that is known', () => {
    const goes = 'Deleting this question takes it away in English and Spanish.';
    expect(deletionWords(about, undefined, languages.all)).toEqual([goes]);
    expect(deletionWords(about, [], languages.all)).toEqual([`${goes} Nothing else links to it.`]);
  });
});
