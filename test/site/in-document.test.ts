import { describe, expect, it } from 'vitest';
import { inDocument, inParts, partOf } from '../../site/src/guide/in-document.ts';

const place = {
  prefix: 'faq',
  deeper: 1,
  page: new URL('https://vod.example/faq/'),
  ids: new Map([
    ['/faq/', 'faq'],
    ['/process/', 'process'],
    ['/process/#now', 'first-now'],
  ]),
};
const made = (html: string) => inDocument(html, place).bodyHtml;

describe('inDocument', () => {
  it('moves headings down and gives each an id', () => {
    const { bodyHtml, headings } = inDocument('<h2 id="a">A</h2><h3>B <i>c</i></h3>', place);
    expect(bodyHtml).toBe('<h3 id="faq-a">A</h3><h4 id="faq-part-2">B <i>c</i></h4>');
    expect(headings).toEqual([
      { id: 'faq-a', wordsHtml: 'A', level: 3 },
      { id: 'faq-part-2', wordsHtml: 'B <i>c</i>', level: 4 },
    ]);
  });

  it('takes the link to itself out of a heading', () => {
    expect(made('<h2><a href="#a">A</a></h2><h3><a href="#b">B</a></h3>')).toBe(
      '<h3 id="faq-part-1">A</h3><h4 id="faq-part-2">B</h4>',
    );
  });

  const out = (href: string, shown: string) => `<a href="${href}" data-address="${shown}">x</a>`;
  it.each([
    ['<a href="#a">x</a>', '<a href="#faq-a">x</a>'],
    ['<a href="/process/">x</a>', '<a href="#process">x</a>'],
    ['<a href="/process/#ask">x</a>', '<a href="#process-ask">x</a>'],
    ['<a href="https://vod.example/process/">x</a>', '<a href="#process">x</a>'],
    ['<a href="/process/#now">x</a>', '<a href="#first-now">x</a>'],
    ['<a href="tel:711">x</a>', '<a href="tel:711">x</a>'],
    ['<a id="a">x</a>', '<a id="faq-a">x</a>'],
    ['<a href="/request/">x</a>', out('/request/', 'vod.example/request/')],
    ['<a href="https://b.example/?c=d">x</a>', out('https://b.example/?c=d', 'b.example/?c=d')],
    ['<p aria-labelledby="a b">x</p>', '<p aria-labelledby="faq-a faq-b">x</p>'],
    ['<label for="a">x</label>', '<label for="faq-a">x</label>'],
    ['<svg><use href="#a"></use></svg>', '<svg><use href="#faq-a"></use></svg>'],
    ['<path marker-end="url(#a)"></path>', '<path marker-end="url(#faq-a)"></path>'],
    ['<nav>x</nav><script>1</script><p class="screen">y</p>z', 'z'],
    ['<p itemprop="a" itemscope itemtype="https://schema.org/Answer">x</p>', '<p>x</p>'],
  ])(
    'leads on within the document, shows where links lead out, and leaves out moves: %s',
    (from, to) => {
      expect(made(from)).toBe(to);
    },
  );

  it('gives the paragraph of a resource its address too, to stand after all its names', () => {
    const address = 'data-address="other.example"';
    expect(made('<p class="resource"><a href="https://other.example/">x</a> y</p>')).toBe(
      `<p class="resource" ${address}><a href="https://other.example/" ${address}>x</a> y</p>`,
    );
  });
});

describe('inParts', () => {
  it('puts headings under the one that they stand in, and leaves out what is deeper', () => {
    const { headings } = inDocument('<h2>A</h2><h3>B</h3><h4>C</h4><h3>D</h3><h2>E</h2>', place);
    const parts = inParts(headings).map(({ wordsHtml, within }) => [
      wordsHtml,
      within.map((heading) => heading.wordsHtml),
    ]);
    expect(parts).toEqual([
      ['A', ['B', 'D']],
      ['E', []],
    ]);
  });
});

describe('partOf', () => {
  it('refuses a page that lacks what is looked for', () => {
    expect(() => partOf('<p>a</p>', '.b')).toThrow('The guide looks for .b');
  });
});
