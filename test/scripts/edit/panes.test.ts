import { beforeEach, describe, expect, it } from 'vitest';
import type { Pane } from '../../../site/src/edit/offered-react.ts';
import { forgetPane, notePane, typedNow } from '../../../site/src/edit/panes.ts';

const locales = ['en', 'es'];
const textsIn = (pane: Pane) =>
  Object.fromEntries(
    [...typedNow(pane, locales)].map(([locale, { data }]) => [locale, data['body']]),
  );

/** The pane of one language, which knows the other as it was when it was drawn. */
function pane(slug: string, locale: string, body: string): Pane {
  const other = locale === 'en' ? 'es' : 'en';
  const i18n = { [other]: { data: { body: 'as it was' } } };
  return { collection: 'faq', slug, data: { body }, i18n };
}

describe('typedNow', () => {
  const english = pane('where', 'en', 'A room.');
  const spanish = pane('where', 'es', 'Una sala.');
  beforeEach(() => {
    notePane(english, locales);
    notePane(spanish, locales);
  });

  it('has of each language what its pane was drawn of last', () => {
    expect(textsIn(english)).toEqual({ en: 'A room.', es: 'Una sala.' });
    expect(textsIn(spanish)).toEqual({ en: 'A room.', es: 'Una sala.' });
  });

  it('has of a language without a pane what the others know of it', () => {
    forgetPane(spanish, locales);
    expect(textsIn(english)).toEqual({ en: 'A room.', es: 'as it was' });
  });

  it('keeps the pane of an entry that is drawn before that of another one goes', () => {
    const [first, second] = [pane('who', 'en', 'You.'), pane('who', 'es', 'Usted.')];
    notePane(first, locales);
    notePane(second, locales);
    forgetPane(spanish, locales);
    expect(textsIn(first)).toEqual({ en: 'You.', es: 'Usted.' });
  });
});
