import { describe, expect, it } from 'vitest';
import { plainText } from '../../site/src/plain-text.ts';

describe('plainText', () => {
  it.each([
    ['<p>Use <a href="/">the form</a>, or call.</p>', 'Use the form, or call.'],
    ['<p>Call <a href="tel:711">711</a>.</p>', 'Call 711.'],
    ['<p>(<span lang="es">sí</span>)</p>', '(sí)'],
    ['<p>One.</p><p>Two.</p>', 'One. Two.'],
    ['<p>One<br>two</p>', 'One two'],
    ['<p>It is: <strong>no</strong>!</p>', 'It is: no!'],
    ['<p>One\n  line</p>', 'One line'],
    ['<p>You &amp; me, &lt;b&gt; &quot;so&quot; &#39;so&#39;</p>', 'You & me, <b> "so" \'so\''],
    ['<p>&amp;lt;</p>', '&lt;'],
  ])('reads %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('parts the items of a list and ends it', () => {
    const list = '<p>After:</p><ul> <li>one</li>\n<li class="a">two</li> </ul><p>Then more.</p>';
    expect(plainText(list)).toBe('After: one; two. Then more.');
  });

  it('ends no sentence twice', () => {
    expect(plainText('<ol><li>One?</li><li><p>Two.</p></li></ol>')).toBe('One? Two.');
  });
});
