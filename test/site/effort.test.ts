import { describe, expect, it } from 'vitest';
import { effortOf } from '../../site/src/forms/effort.ts';
import type { Field, FormDefinition } from '../../worker/forms/definition.ts';

const text = (name: string, more: Partial<Field> = {}): Field =>
  ({ name, type: 'text', required: true, maxLength: 10, ...more }) as Field;
const under = (name: string, is: string, required = true): Field =>
  text(name, { required, when: { field: 'reach', is } });

const form: FormDefinition = {
  kind: 'sample',
  fields: [
    text('name'),
    text('word', { required: false }),
    { name: 'reach', type: 'any-of', required: true, options: ['telephone', 'email', 'post'] },
    under('telephone', 'telephone'),
    under('say', 'telephone'),
    under('email', 'email'),
    under('hint', 'email', false),
    { name: 'who', type: 'one-of', required: false, options: ['me', 'other'] },
    text('other', { when: { field: 'who', is: 'other' } }),
  ],
};

describe('effortOf', () => {
  it('counts what everyone has to answer', () => {
    expect(effortOf(form).needed).toBe(2);
  });

  it('counts how many more an option asks of who chooses it, at least and at most', () => {
    expect(effortOf(form)).toMatchObject({ least: 0, most: 2 });
  });
});
