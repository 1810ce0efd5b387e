import { describe, expect, it } from 'vitest';
import { here } from '../languages.ts';
import { pages } from './built-site.ts';
import { visibleText } from './visible-text.ts';

interface CountingWords {
  readonly retention: readonly string[];
  readonly forms: {
    readonly contact: { size: (questions: number, needed: number, minutes: number) => string };
  };
}

/** The interface words of a language, for a program that keeps answers for so many days. */
async function wordsIn(locale: string, days: number): Promise<CountingWords> {
  const file = new URL(`../../site/src/i18n/${locale}.ts`, import.meta.url).href;
  const { default: words } = (await import(file)) as {
    default: (program: object) => CountingWords;
  };
  return words({
    ...{ name: 'Name', shortName: 'N', relay: '711', email: 'office@vod.example', post: [] },
    ...{ security: 'security@vod.example', adopted: false },
    office: { name: 'Office', short: 'O' },
    department: { name: 'Department', short: 'D' },
    telephone: { dial: '+18005550100', shown: '1-800-555-0100', letters: '1-800-555-HELP' },
    notice: { official: 'Coordinator', authority: 'A law', retention: 'Not set.' },
    retentionRules: [{ kind: 'interest', state: 'closed', days, schedule: '12-34' }],
  });
}

describe('the words of the forms', () => {
  it.each(
    here([
      ['en', 1, 'Only one question needs an answer, and the way you choose adds one.'],
      ['en', 3, 'Only three questions need an answer, and the way you choose adds three.'],
      ['es', 1, 'Solo una pregunta necesita respuesta, más una según'],
      ['es', 3, 'Solo tres preguntas necesitan respuesta, más tres según'],
    ] as const),
  )('in "%s" count as the language does: %i', async (locale, count, begin) => {
    const { forms } = await wordsIn(locale, 1);
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
    expect((await wordsIn(locale, days)).retention[0]).toContain(said);
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
