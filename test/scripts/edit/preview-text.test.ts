import { describe, expect, it } from 'vitest';
import { textAsHtml } from '../../../site/src/edit/preview-text.ts';

describe('textAsHtml', () => {
  it.each([
    ['a tag that Markdown has a sign for', 'A <b>calm</b> room.', '&lt;b&gt;</span> calm room.'],
    ['a component that there is none of', '<Calout>Calm.</Calout>', '&lt;Calout&gt;</span> Calm.'],
    ['curly brackets in a line', 'A {calm} room.', 'A <span class="unknown">{calm}</span> room.'],
    ['curly brackets by themselves', '{calm}', '<span class="unknown">{calm}</span>'],
    [
      'a line of code',
      'export const calm = 1',
      '<span class="unknown">export const calm = 1</span>',
    ],
  ])('shows %s as it is written, as it is not saved', (_, text, shown) => {
    expect(textAsHtml(text, [])).toContain(shown);
  });

  it('shows no remark', () => {
    expect(textAsHtml('A room.\n\n{/* Ask the office. */}', [])).toBe('<p>A room.</p>');
  });

  it('keeps the elements that a text may have', () => {
    expect(textAsHtml('A <small>calm</small> room.', [])).toBe(
      '<p>A <small>calm</small> room.</p>',
    );
  });
});
