import { describe, expect, it } from 'vitest';
import { deadLinks } from '../../../scripts/content/rules/links.ts';
import { contentEntry } from './content-entry.ts';

const languages = { source: 'en', all: ['en', 'es'] };
const page = ['title: Help', 'description: x', 'reviewed: 2026-11-22'];
const entries = [
  contentEntry({ path: 'en/pages/home', front: page }),
  contentEntry({ path: 'en/pages/faq', front: page }),
  contentEntry({ path: 'en/pages/resources', front: page, body: '## Help now\n\nCall.' }),
  contentEntry({ path: 'es/pages/faq', front: page }),
  contentEntry({ path: 'en/faq/where' }),
];

function faultsOf(body: string, path = 'en/pages/home') {
  return deadLinks(contentEntry({ path, front: page, body }), entries, languages);
}

describe('deadLinks', () => {
  it.each([
    '/',
    '/faq/',
    '/faq/#where',
    '/resources/#help-now',
    '/request/',
    '/interest/print/',
    'https://a.example',
    'tel:911',
  ])('lets %s be', (address) => {
    expect(faultsOf(`[words](${address})`)).toEqual([]);
  });

  it('names a page that does not exist, and those that do', () => {
    expect(faultsOf('Read [more on it](/fqa/).')).toEqual([
      {
        file: 'site/src/content/en/pages/home.mdx',
        line: 7,
        what: '[more on it](/fqa/) leads to a page that does not exist.',
        instead: 'Correct the address. The pages are: /, /faq/, /resources/.',
      },
    ]);
  });

  it('names a place that does not exist', () => {
    expect(faultsOf('[a](/resources/#help)')).toMatchObject([
      {
        what: '[a](/resources/#help) leads to a place in that page that does not exist.',
        instead: 'Correct what follows the #, or take it away. There are: help-now.',
      },
    ]);
  });

  it('names an address without its last slash', () => {
    expect(faultsOf('[a](/faq#where)')).toMatchObject([{ instead: 'Write (/faq/#where).' }]);
    expect(faultsOf('[a](/faq)')).toMatchObject([{ instead: 'Write (/faq/).' }]);
  });

  it('wants the page’s address in a text that can stand on several pages', () => {
    expect(faultsOf('[a](#where)', 'en/faq/where')).toMatchObject([
      { instead: 'Write the page’s address too, as in (/faq/#where).' },
    ]);
    expect(faultsOf('[a](#where)', 'en/pages/faq')).toEqual([]);
  });

  it('reads a link with a title', () => {
    expect(faultsOf('[a](/fqa/ "A title")')).toHaveLength(1);
  });

  it('names a link into another language', () => {
    expect(faultsOf('[a](/faq/#where)', 'es/pages/home')).toMatchObject([
      { what: '[a](/faq/#where) leads to the page in "en".', instead: 'Write (/es/faq/#where).' },
    ]);
  });

  it('names an address that is not whole', () => {
    expect(faultsOf('[a](faq)')).toMatchObject([{ what: '[a](faq) is no whole address.' }]);
  });
});
