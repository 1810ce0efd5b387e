import { describe, expect, it } from 'vitest';
import { deadLinks, linksIn } from '../../../site/src/content-rules/links.ts';
import { contentEntry, told } from './content-entry.ts';

const languages = { source: 'en', all: ['en', 'es'] };
const page = ['title: Help', 'description: x', 'reviewed: 2026-11-22'];
const entries = [
  contentEntry({ path: 'en/pages/home', front: page }),
  contentEntry({ path: 'en/pages/faq', front: page }),
  contentEntry({
    path: 'en/pages/resources',
    front: page,
    body: '## Help now\n\nCall.\n\n### Help *now*\n\nWrite.',
  }),
  contentEntry({ path: 'es/pages/faq', front: page }),
  contentEntry({ path: 'en/faq/where' }),
];

const faultsOf = (address: string, path = 'en/pages/home') => {
  const entry = contentEntry({ path, front: page, body: `[a](${address})` });
  return told(deadLinks(entry, entries, languages));
};

describe('linksIn', () => {
  const linksOf = (body: string) => linksIn(contentEntry({ body }));

  it.each([
    ['in brackets within brackets', '[a [b] c](/x/)', 7, 'a [b] c'],
    ['around a picture', '[![Two chairs](/room.png)](/x/)', 7, 'Two chairs'],
    ['by reference', 'See\n[a][b].\n\n[b]: /x/', 8, 'a'],
    ['by its own name', 'See [b].\n\n[B]: /x/', 7, 'b'],
    ['over two lines', 'See\n[a\nb](/x/).', 8, 'a b'],
    ['with brackets in its address', '[a](</x/>)', 7, 'a'],
  ])('finds one %s', (_, body, line, text) => {
    expect(linksOf(body)).toEqual([{ line, text, address: '/x/' }]);
  });

  it.each(['`[a](/x/)`', '![a](/x/)', '{/* [a](/x/) */}', '\\[a](/x/)'])(
    'finds none in %s',
    (body) => {
      expect(linksOf(body)).toEqual([]);
    },
  );
});

describe('deadLinks', () => {
  it.each([
    ...[
      '/',
      '/faq/',
      '/faq/#where',
      '/resources/#help-now',
      '/resources/#help-now-1',
      '/request/',
      '/interest/print/',
    ],
    ...['https://a.example', 'tel:911'],
  ])('lets %s be', (address) => {
    expect(faultsOf(address)).toEqual([]);
  });

  it.each([
    ['/fqa/', '7: [a](/fqa/) leads to a page that does not exist. Correct the address. The pages'],
    ['/fqa/', 'The pages are: /, /faq/, /resources/.'],
    ['/fqa/ "A title"', 'leads to a page that does not exist.'],
    ['/resources/#help', 'leads to a place in that page that does not exist.'],
    ['/resources/#help', 'There are: help-now, help-now-1.'],
    ['/faq#where', 'Write (/faq/#where).'],
    ['/faq', 'Write (/faq/).'],
    ['faq', '[a](faq) is no whole address.'],
  ])('says of %s: %s', (address, said) => {
    expect(faultsOf(address)).toEqual([expect.stringContaining(said)]);
  });

  it('wants the page’s address in a text that can stand on several pages', () => {
    expect(faultsOf('#where', 'en/pages/faq')).toEqual([]);
    expect(faultsOf('#where', 'en/faq/where')).toEqual([
      expect.stringContaining('Write the page’s address too, as in (/faq/#where).'),
    ]);
  });

  it('names a link into another language', () => {
    expect(faultsOf('/faq/#where', 'es/pages/home')).toEqual([
      '7: [a](/faq/#where) leads to the page in "en". Write (/es/faq/#where).',
    ]);
  });
});
