import { describe, expect, it } from 'vitest';
import { deskPage, type PageContent } from '../../../../worker/pages/desk/desk-page.ts';

const fill = async (html: string, content: PageContent) =>
  (await deskPage(new Response(html), content)).text();

const marked = '<b>"you" & me</b>&lt;<!--rows:x-->';

describe('deskPage', () => {
  it('writes a value as text, escaped', async () => {
    expect(await fill('<p data-value="a">old</p>', { values: { a: marked } })).toBe(
      '<p>&lt;b&gt;"you" &amp; me&lt;/b&gt;&amp;lt;&lt;!--rows:x--&gt;</p>',
    );
  });

  it('takes an element without its value away', async () => {
    expect(
      await fill('<p data-value="a">old</p><p data-value="b">old</p>', { values: { a: null } }),
    ).toBe('');
  });

  it('sets attributes, escaped so that a browser reads the same again', async () => {
    const html = '<input value="" data-set="value=a name=b">';
    expect(await fill(html, { values: { a: marked } })).toBe(
      '<input value="<b>&quot;you&quot; &amp; me</b>&amp;lt;<!--rows:x-->">',
    );
  });

  it('keeps what belongs to a situation, and to any of several', async () => {
    const html = '<i data-when="a">1</i><i data-when="b c" hidden>2</i><i data-when="d">3</i>';
    expect(await fill(html, { when: new Set(['a', 'c']) })).toBe('<i>1</i><i>2</i>');
  });

  it('checks and selects', async () => {
    const html =
      '<input type="radio" data-check="a"><option data-check="a">x</option><option data-check="b">y</option>';
    expect(await fill(html, { when: new Set(['a']) })).toBe(
      '<input type="radio" checked=""><option selected="">x</option><option>y</option>',
    );
  });

  const rows =
    '<ul><!--rows:r--><li data-set="id=a"><i data-value="a"></i><b data-when="x">x</b></li><!--/rows--></ul><i data-value="a"></i>';

  it('repeats a row, each with its own content, and goes on with that of the page', async () => {
    const content = {
      values: { a: 'page' },
      rows: { r: [{ values: { a: '<1>' }, when: new Set(['x']) }, { values: { a: '2' } }, {}] },
    };
    expect(await fill(rows, content)).toBe(
      '<ul><li id="<1>"><i>&lt;1&gt;</i><b>x</b></li><li id="2"><i>2</i></li><li id="page"><i>page</i></li></ul><i>page</i>',
    );
  });

  it("never takes the page's value where a row says that it has none", async () => {
    expect(
      await fill(rows, { values: { a: 'page' }, rows: { r: [{ values: { a: null } }] } }),
    ).toBe('<ul><li></li></ul><i>page</i>');
  });

  it('keeps in each row what one of its names holds for, in the row or on the page, and what is in it', async () => {
    const html =
      '<!--rows:r--><p><b data-when="x y">1</b> <b data-when="page">2</b> <b data-when="none">3</b><b data-when="x"><i>4</i></b></p><!--/rows-->';
    const content = { when: new Set(['page']), rows: { r: [{ when: new Set(['y']) }, {}] } };
    expect(await fill(html, content)).toBe('<p><b>1</b> <b>2</b> </p><p> <b>2</b> </p>');
  });

  it('leaves no row where there are none', async () => {
    expect(await fill(rows, {})).toBe('<ul></ul>');
  });

  it('is kept by no cache and found by no search engine', async () => {
    const { headers, status } = await deskPage(
      new Response('', { headers: { ETag: '"x"' } }),
      {},
      404,
    );
    expect([
      status,
      headers.get('Cache-Control'),
      headers.get('X-Robots-Tag'),
      headers.get('ETag'),
    ]).toEqual([404, 'no-store', 'noindex', null]);
  });
});
