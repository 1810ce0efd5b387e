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

const text: Field = { name: 'text', kind: 'text', required: true, maxLength: 5 };
const choice: Field = { name: 'choice', kind: 'one-of', required: true, options: ['a', 'b'] };

describe('isChoice', () => {
  it.each(['one-of', 'any-of'] as const)('is true of %s', (kind) => {
    expect(isChoice({ name: 'choice', kind, required: false, options: [] })).toBe(true);
  });

  it.each(['text', 'long-text', 'email', 'telephone'] as const)('is false of %s', (kind) => {
    expect(isChoice({ name: 'text', kind, required: false, maxLength: 1 })).toBe(false);
  });
});

describe('errorKeys', () => {
  it.each([
    { field: text, keys: ['missing', 'tooLong'] },
    { field: { ...text, required: false }, keys: ['tooLong'] },
    {
      field: { ...text, kind: 'email' as const },
      keys: ['missing', 'tooLong', 'accented', 'invalid'],
    },
    {
      field: { ...text, kind: 'telephone' as const, required: false },
      keys: ['tooLong', 'several', 'invalid'],
    },
    { field: choice, keys: ['missing'] },
    { field: { ...choice, required: false }, keys: [] },
  ])('gives $keys for a field of kind $field.kind, required $field.required', ({ field, keys }) => {
    expect(errorKeys(field)).toEqual(keys);
  });
});

describe('fieldsUnder', () => {
  const underA: Field = { ...text, name: 'under-a', when: { field: 'choice', is: 'a' } };
  const underB: Field = { ...text, name: 'under-b', when: { field: 'choice', is: 'b' } };
  const underAToo: Field = { ...text, name: 'under-a-too', when: { field: 'choice', is: 'a' } };
  const form: FormDefinition = { kind: 'sample', fields: [choice, underA, underB, underAToo] };

  it('gives the fields of one option in their order', () => {
    expect(fieldsUnder(form, 'choice', 'a')).toEqual([underA, underAToo]);
  });

  it('gives none for an option that asks nothing', () => {
    expect(fieldsUnder(form, 'choice', 'c')).toEqual([]);
  });
});

describe('questionsOf', () => {
  const under: Field = { ...text, name: 'under', when: { field: 'choice', is: 'a' } };
  const [good, bad]: Field[] = ['good', 'bad'].map((name) => ({ ...text, name, part: 'times' }));
  const form = (...fields: (Field | undefined)[]): FormDefinition => ({
    kind: 'sample',
    fields: fields.flatMap((field) => field ?? []),
  });

  it('gives each field that everyone sees', () => {
    expect(questionsOf(form(text, choice, under))).toEqual([
      { part: undefined, fields: [text] },
      { part: undefined, fields: [choice] },
    ]);
  });

  it('makes one question of the fields of a part, where its first stands', () => {
    expect(questionsOf(form(good, bad, text))).toEqual([
      { part: 'times', fields: [good, bad] },
      { part: undefined, fields: [text] },
    ]);
  });
});

describe.each(forms)('the form $kind', (form: FormDefinition) => {
  const { fields } = form;

  it('keeps the fields of a part together', () => {
    const asked = fields.filter(({ when }) => when === undefined);
    expect(questionsOf(form).flatMap((question) => question.fields)).toEqual(asked);
  });

  it('names each field once', () => {
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
  });

  it('uses no name that the page needs for itself', () => {
    expect(fields.map(({ name }) => name)).not.toContain('submission');
    expect(fields.map(({ name }) => name)).not.toContain('change');
    expect(fields.map(({ name }) => name)).not.toContain(rewordedName);
    expect(fields.map(({ name }) => name)).not.toContain('form');
  });

  it('asks each conditional field after the choice that it depends on', () => {
    for (const [index, { when }] of fields.entries()) {
      if (!when) continue;
      const choice = fields.slice(0, index).find(({ name }) => name === when.field);
      expect(choice && isChoice(choice) && choice.options).toContain(when.is);
    }
  });

  it('fits into the largest body with every character percent-encoded at its longest', () => {
    const characters = fields.reduce(
      (sum, field) => sum + (isChoice(field) ? 0 : field.maxLength),
      0,
    );
    const names = fields.reduce((sum, { name }) => sum + name.length + 20, 0);
    // A character has up to four bytes in UTF-8, and a byte three characters when it is escaped.
    expect(characters * 4 * 3 + names).toBeLessThan(maxBodyBytes);
  });
});
