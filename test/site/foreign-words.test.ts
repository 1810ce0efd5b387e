import { describe, expect, it } from 'vitest';
import { languageTag } from '../../worker/forms/language-tag.ts';
import { pages } from './built-site.ts';
import { foreignWords } from './foreign-words.ts';

describe.each(pages)('$address', ({ document, html }) => {
  it('names the language of every word that is not in its own', () => {
    expect(foreignWords(document)).toEqual([]);
  });

  it('shows no sign of how such words are written in its sources', () => {
    const words = html.replace(/<style>[^]*?<\/style>/g, '');
    expect(words).not.toMatch(new RegExp(`\\{${languageTag}:`));
  });
});
