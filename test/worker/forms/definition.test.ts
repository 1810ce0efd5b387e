import { describe, expect, it } from 'vitest';
import {
  errorKeys,
  fieldsUnder,
  isChoice,
  questionsOf,
  type Field,
  type FormDefinition,
} from '../../../worker/forms/definition.ts';
import { forms } from '../../../worker/forms/index.ts';
import { rewordedName } from '../../../worker/forms/reworded.ts';
import { maxBodyBytes } from '../../../worker/guards/posted-form.ts';

const text: Field = { name: 'text', type: 'text', required: true, maxLength: 5 };
const choice: Field = { name: 'choice', type: 'one-of', required: true, options: ['a', 'b'] };
const under = (name: string, is: string): Field => ({
  ...{ ...text, name },
  when: { field: 'choice', is },
});
const form = (...fields: Field[]): FormDefinition => ({ kind: 'sample', fields });

describe('errorKeys', () => {
  it.each<{ field: Field; keys: string[] }>([
    { field: text, keys: ['missing', 'tooLong'] },
    { field: { ...text, required: false }, keys: ['tooLong'] },
    { field: { ...text, type: 'email' }, keys: ['missing', 'tooLong', 'accented', 'invalid'] },
    {
      field: { ...text, type: 'telephone', required: false },
      keys: ['tooLong', 'several', 'invalid'],
    },
    { field: choice, keys: ['missing'] },
    { field: { ...choice, required: false }, keys: [] },
  ])('gives $keys for a field of type $field.type, required $field.required', ({ field, keys }) => {
    expect(errorKeys(field)).toEqual(keys);
  });
});

describe('fieldsUnder', () => {
  it('gives the fields of one option in their order, and none for one that asks nothing', () => {
    const [one, other, too] = [under('one', 'a'), under('other', 'b'), under('too', 'a')];
    const sample = form(choice, one, other, too);
    expect(fieldsUnder(sample, 'choice', 'a')).toEqual([one, too]);
    expect(fieldsUnder(sample, 'choice', 'c')).toEqual([]);
  });
});

describe('questionsOf', () => {
  it('gives each field that everyone sees', () => {
    expect(questionsOf(form(text, choice, under('under', 'a')))).toEqual([
      { part: undefined, fields: [text] },
      { part: undefined, fields: [choice] },
    ]);
  });

  it('makes one question of the fields of a part, where its first stands', () => {
    const [good, bad] = [
      { ...text, name: 'good', part: 'times' },
      { ...text, name: 'bad', part: 'times' },
    ];
    expect(questionsOf(form(good, bad, text))).toEqual([
      { part: 'times', fields: [good, bad] },
      { part: undefined, fields: [text] },
    ]);
  });
});

describe.each(forms)('the form $kind', (own: FormDefinition) => {
  const { fields } = own;

  it('keeps the fields of a part together', () => {
    const asked = fields.filter(({ when }) => when === undefined);
    expect(questionsOf(own).flatMap((question) => question.fields)).toEqual(asked);
  });

  it('names each field once, and none as the page needs for itself', () => {
    const names = [...fields.map(({ name }) => name), rewordedName];
    names.push('submission', 'change', 'form');
    expect(new Set(names).size).toBe(names.length);
  });

  it('asks each conditional field after the choice that it depends on', () => {
    for (const [index, { when }] of fields.entries()) {
      if (!when) continue;
      const on = fields.slice(0, index).find(({ name }) => name === when.field);
      expect(on && isChoice(on) && on.options).toContain(when.is);
    }
  });

  it('fits into the largest body with every character percent-encoded at its longest', () => {
    const lengths = fields.map((field) => (isChoice(field) ? 0 : field.maxLength));
    const characters = lengths.reduce((sum, length) => sum + length, 0);
    const names = fields.reduce((sum, { name }) => sum + name.length + 20, 0);
    // A character has up to four bytes in UTF-8, and a byte three characters when it is escaped.
    expect(characters * 4 * 3 + names).toBeLessThan(maxBodyBytes);
  });
});
