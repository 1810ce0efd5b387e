import { describe, expect, it } from 'vitest';
import { inDocument, partOf } from '../../site/src/guide/in-document.ts';

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
const made = (html: string) => inDocument(html, place).html;

describe('inDocument', () => {
  it('moves headings down and gives each an id', () => {
    const { html, headings } = inDocument('<h2 id="a">A</h2><h3>B <i>c</i></h3>', place);
    expect(html).toBe('<h3 id="faq-a">A</h3><h4 id="faq-part-2">B <i>c</i></h4>');
    expect(headings).toEqual([
      { id: 'faq-a', wordsHtml: 'A', level: 3 },
      { id: 'faq-part-2', wordsHtml: 'B <i>c</i>', level: 4 },
    ]);
  });

  it.each([
    ['<a href="#a">x</a>', '<a href="#faq-a">x</a>'],
    ['<a href="/process/">x</a>', '<a href="#process">x</a>'],
    ['<a href="/process/#ask">x</a>', '<a href="#process-ask">x</a>'],
    ['<a href="https://vod.example/process/">x</a>', '<a href="#process">x</a>'],
    ['<a href="/process/#now">x</a>', '<a href="#first-now">x</a>'],
    ['<a href="tel:711">x</a>', '<a href="tel:711">x</a>'],
    ['<a id="a">x</a>', '<a id="faq-a">x</a>'],
  ])('leads on within the document: %s', (from, to) => {
    expect(made(from)).toBe(to);
  });

  it.each([
    ['/request/', 'vod.example/request/'],
    ['https://other.example/', 'other.example'],
    ['https://other.example/a/?b=c', 'other.example/a/?b=c'],
  ])('keeps a link that leads out, with its address: %s', (href, shown) => {
    expect(made(`<a href="${href}">x</a>`)).toBe(`<a href="${href}" data-address="${shown}">x</a>`);
  });

  it('gives the paragraph of a resource its address too, to stand after all its names', () => {
    const address = 'data-address="other.example"';
    expect(made('<p class="resource"><a href="https://other.example/">x</a> y</p>')).toBe(
      `<p class="resource" ${address}><a href="https://other.example/" ${address}>x</a> y</p>`,
    );
  });

  it.each([
    ['<p aria-labelledby="a b">x</p>', '<p aria-labelledby="faq-a faq-b">x</p>'],
    ['<label for="a">x</label>', '<label for="faq-a">x</label>'],
    ['<svg><use href="#a"></use></svg>', '<svg><use href="#faq-a"></use></svg>'],
    ['<path marker-end="url(#a)"></path>', '<path marker-end="url(#faq-a)"></path>'],
  ])('lets what names an id go on naming it: %s', (from, to) => {
    expect(made(from)).toBe(to);
  });

  it('leaves a drawing as it is written', () => {
    const drawing = '<svg viewBox="0 0 9 9" role="img"><path d="M1 1h7"></path></svg>';
    expect(made(drawing)).toBe(drawing);
  });

  it('leaves out what moves about the site, and what is for machines', () => {
    expect(made('<nav><a href="#a">x</a></nav><script>1</script><p class="screen">y</p>z')).toBe(
      'z',
    );
  });
});

describe('partOf', () => {
  it('gives the first element that is looked for', () => {
    expect(partOf('<p>a</p><p class="b">c</p><p class="b">d</p>', '.b')).toBe('<p class="b">c</p>');
  });

  it('refuses a page that lacks it', () => {
    expect(() => partOf('<p>a</p>', '.b')).toThrow('The guide looks for .b');
  });
});
