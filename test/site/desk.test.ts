import { describe, expect, it } from 'vitest';
import { isChoice, type Field } from '../../worker/forms/definition.ts';
import { forms } from '../../worker/forms/index.ts';
import { files, forDesk, locales, pages, siteUrl, workerAddresses } from './built-site.ts';

describe('the desk', () => {
  it('is wholly behind the Worker, which renders it', () => {
    expect(workerAddresses).toEqual(expect.arrayContaining(['/coordinator', '/coordinator/*']));
    const built = [...files].filter((file) => file.startsWith('/coordinator/'));
    expect(built).toEqual(['/coordinator/desk.json']);
  });

  it('is linked from no public page', () => {
    const linking = pages.filter(({ document }) =>
      document
        .querySelectorAll('a, form')
        .some((element) =>
          ['href', 'action'].some((name) =>
            new URL(element.getAttribute(name) ?? '/', siteUrl).pathname.startsWith('/coordinator'),
          ),
        ),
    );
    expect(linking).toEqual([]);
  });

  it('is told of every language of the site, and of its stylesheet', () => {
    expect([...forDesk.locales].sort()).toEqual([...locales].sort());
    expect(files).toContain(forDesk.style);
  });
});

/** The options of a field, on a site in its languages. */
const optionsOf = (field: Field): readonly string[] => {
  if (!isChoice(field)) return [];
  return field.languages ? [...forDesk.locales, ...field.options] : field.options;
};

describe.each(forms)('the questions of $kind, as the desk is told them', ({ kind, fields }) => {
  it.each<Field>(fields)('have words for $name, and for each of its options', (field) => {
    const words = forDesk.questions[kind][field.name];
    expect(words?.label).toMatch(/\S/);
    expect(Object.keys(words?.options ?? {})).toEqual(optionsOf(field));
  });
});
