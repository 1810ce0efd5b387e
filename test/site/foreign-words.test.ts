import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { pages } from './built-site.ts';
import { foreignWords } from './foreign-words.ts';

describe.each(pages)('$address', ({ document, html }) => {
  it('names the language of every word that is not in its own', () => {
    expect(foreignWords(document)).toEqual([]);
  });

  it('shows no sign of how such words are written in its sources', () => {
    expect(html).not.toMatch(/\{[a-z]{2}:/);
  });
});

describe('foreignWords', () => {
  const inPage = (lang: string, body: string) =>
    foreignWords(parse(`<html lang="${lang}"><body>${body}</body></html>`), [
      'Quiet Harbor Circle',
    ]);

  it.each([
    ['en', 'Spanish (español)'],
    ['en', '<a title="Ayuda para usted">help</a>'],
    ['es', 'La junta (State Victim Compensation Board)'],
    ['es', 'Se llama Quiet Harbor Circle.'],
    ['es', '<span lang="en">Letter</span> of accountability'],
    ['es', '<img alt="A room with a table" />'],
  ])('finds them on a page in "%s": %s', (lang, body) => {
    expect(inPage(lang, body)).toHaveLength(1);
  });

  it.each([
    ['en', 'Spanish (<span lang="es">español</span>)'],
    ['en', 'Call the office. No one else knows.'],
    ['es', 'Se llama <a lang="en">Quiet Harbor Circle</a>.'],
    ['es', 'Llame a la oficina (OHR) o escriba a dialogue.vod.example.'],
    ['xx', 'Anything at all, del que y para'],
  ])('lets be what is named, and what is in the language of the page: %s, %s', (lang, body) => {
    expect(inPage(lang, body)).toEqual([]);
  });
});
