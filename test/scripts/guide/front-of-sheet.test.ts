import { describe, expect, it } from 'vitest';
import { formOnBack, formsIn, withEmptyPages } from '../../../scripts/guide/front-of-sheet.ts';

const guide =
  '<article class="book" data-empty="Empty &amp; wide."><section class="chapter" id="faq">?</section>' +
  '<section class="chapter" id="contact-paper"><ol class="paper"></ol></section>' +
  '<section class="chapter" id="interest-paper"><ol class="paper"></ol></section></article>';

describe('formsIn', () => {
  it('finds the chapters with a form on paper', () => {
    expect(formsIn(guide)).toEqual(['contact-paper', 'interest-paper']);
  });
});

describe('formOnBack', () => {
  const forms = ['contact-paper', 'interest-paper'];

  it('is the first of the forms with an even number', () => {
    const places = { faq: 2, 'contact-paper': 27, 'interest-paper': 30 };
    expect(formOnBack(forms, places)).toBe('interest-paper');
    expect(formOnBack(forms, { ...places, 'contact-paper': 28 })).toBe('contact-paper');
  });

  it('is none while all begin on the front, or are nowhere yet', () => {
    expect(formOnBack(forms, { 'contact-paper': 27, 'interest-paper': 31 })).toBeUndefined();
    expect(formOnBack(forms, {})).toBeUndefined();
  });
});

describe('withEmptyPages', () => {
  it('puts a page before each of them that says why it is empty, and changes nothing else', () => {
    const empty = '<p class="empty-page">Empty &amp; wide.</p>';
    const changed = withEmptyPages(guide, new Set(['interest-paper']));
    expect(changed).toContain(`${empty}<section class="chapter" id="interest-paper">`);
    expect(changed.replace(empty, '')).toBe(guide);
  });

  it('refuses a chapter that is not there', () => {
    expect(() => withEmptyPages(guide, new Set(['nowhere']))).toThrow('no chapter "nowhere"');
  });
});
