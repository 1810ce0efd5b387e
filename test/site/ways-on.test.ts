import { describe, expect, it } from 'vitest';
import { forms } from '../../worker/forms/index.ts';
import { homes } from '../languages.ts';
import { pageAt, pages, program } from './built-site.ts';
import { visibleText } from './visible-text.ts';

describe.each(pages)('$address', ({ address, document }) => {
  it('shows the telephone number, ready to call', () => {
    const calls = document.querySelectorAll(`a[href="tel:${program.telephone.dial}"]`);
    expect(calls.map(visibleText).join('\n')).toContain(program.telephone.shown);
  });

  it('has a way to a form', () => {
    const lang = document.querySelector('html')?.getAttribute('lang') ?? '';
    const prefix = address.startsWith(`/${lang}/`) ? `/${lang}` : '';
    const hrefs = document.querySelectorAll('a').map((link) => link.getAttribute('href'));
    const ways = forms.filter(({ kind }) => hrefs.includes(`${prefix}/${kind}/`));
    expect(ways).not.toEqual([]);
  });
});

describe.each(homes)('the first page, %s', (home) => {
  it('leads to whether the site is certified as accessible', () => {
    const link = pageAt(home)?.document.querySelector(
      `footer a[href="${home}accessibility/#certified"]`,
    );
    expect(link?.text.trim()).toMatch(/./);
    const page = pageAt(`${home}accessibility/`);
    expect(page?.document.querySelector('[id="certified"]')?.text.trim()).toMatch(/./);
  });
});
