import { describe, expect, it } from 'vitest';
import { here } from '../languages.ts';
import { pages } from './built-site.ts';
import { interfaceWords } from './interface-words.ts';
import { visibleText } from './visible-text.ts';

describe('the words of the forms', () => {
  it.each(
    here([
      ['en', 1, 'Only one question needs an answer, and the way you choose adds one.'],
      ['en', 3, 'Only three questions need an answer, and the way you choose adds three.'],
      ['es', 1, 'Solo una pregunta necesita respuesta, más una según'],
      ['es', 3, 'Solo tres preguntas necesitan respuesta, más tres según'],
    ] as const),
  )('in "%s" count as the language does: %i', async (locale, count, begin) => {
    const { forms } = await interfaceWords(locale, []);
    expect(forms.contact.size(count, count, count)).toContain(begin);
  });

  it.each(
    here([
      ['en', 1, 'erased 1 day after'],
      ['en', 1825, 'erased 1,825 days after'],
      ['es', 1, 'se borran 1 día después'],
      ['es', 1825, 'se borran 1,825 días después'],
    ] as const),
  )('in "%s" say how long answers are kept: %i', async (locale, days, said) => {
    const rule = { kind: 'interest', state: 'closed', days, schedule: '12-34' } as const;
    expect((await interfaceWords(locale, [rule])).retention[0]).toContain(said);
  });
});

describe('days on the pages', () => {
  const day: Readonly<Record<string, RegExp>> = {
    en: /(?:checked(?: on)?) [A-Z][a-z]+ \d{1,2}, 20\d\d\b/,
    es: /(?:[Rr]evisado|por última vez) el \d{1,2} de [a-z]+ de 20\d\d\b/,
  };
  const dated = pages.filter(({ document }) =>
    /\b20\d\d\./.test(document.querySelector('.note')?.text ?? ''),
  );

  it('are written out in the language of each page', () => {
    const wrong = dated.filter(({ document }) => {
      const lang = document.querySelector('html')?.getAttribute('lang') ?? '';
      const text = visibleText(document);
      return !day[lang]?.test(text) || /\b20\d\d-\d\d-\d\d\b/.test(text);
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });
});
