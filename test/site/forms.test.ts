import { describe, expect, it } from 'vitest';
import { decoyName } from '../../worker/forms/decoy.ts';
import { forms } from '../../worker/forms/index.ts';
import { pages } from './built-site.ts';

const at = (name: string) =>
  pages.filter(({ address }) => forms.some(({ kind }) => address.endsWith(`/${kind}/${name}`)));

describe.each(at(''))('the form at $address', ({ document }) => {
  const form = document.querySelector('form[data-form]');

  it('lets no browser keep what is typed', () => {
    expect(form?.getAttribute('autocomplete')).toBe('off');
  });

  it('cuts nothing off that somebody writes or pastes', () => {
    expect(form?.querySelectorAll('textarea, input[type="text"]').length).toBeGreaterThan(2);
    expect(form?.querySelectorAll('[maxlength]')).toEqual([]);
  });
});

it.each([...at(''), ...at('check/')])('shows no person its decoy: $address', ({ document }) => {
  const decoy = document.querySelector(`form input[name="${decoyName}"]`);
  expect(decoy?.getAttribute('type') === 'hidden' || decoy?.closest('[hidden]')).toBeTruthy();
});
