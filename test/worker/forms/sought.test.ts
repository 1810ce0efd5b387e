import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '../../../worker/forms/definition.ts';
import { forms } from '../../../worker/forms/index.ts';
import { soughtIn } from '../../../worker/forms/sought.ts';

/** A form of another program, whose fields have names of its own. */
const form = {
  kind: 'other',
  fields: [
    { name: 'nombre', type: 'text', required: true, maxLength: 100, soughtAs: 'name' },
    { name: 'note', type: 'text', required: false, maxLength: 100 },
    { name: 'ways', type: 'any-of', required: true, options: ['call', 'post'] },
    {
      name: 'call-at',
      type: 'telephone',
      required: true,
      maxLength: 40,
      soughtAs: 'telephone',
      when: { field: 'ways', is: 'call' },
    },
    {
      name: 'post-to',
      type: 'long-text',
      required: true,
      maxLength: 300,
      soughtAs: 'address',
      when: { field: 'ways', is: 'post' },
    },
    { name: 'friend', type: 'text', required: false, maxLength: 9, soughtAs: 'someone-contact' },
  ],
} as const satisfies FormDefinition;

describe('soughtIn', () => {
  it('gives a name by each word, by words written as one, and as a whole', () => {
    expect(soughtIn(form, { nombre: 'Ana Ruíz' })).toEqual([
      { as: 'name', text: 'ana' },
      { as: 'name', text: 'anaruiz' },
      { as: 'name', text: 'ruiz' },
      { as: 'name', text: '= ana ruiz' },
    ]);
  });

  it('gives an address as a whole, however its lines are broken', () => {
    const sought = (post: string) => soughtIn(form, { ways: ['post'], 'post-to': post });
    expect(sought('12 Main St.\nApt. 4, Fresno')).toEqual(sought('12 MAIN ST APT 4 FRESNO'));
    expect(sought('12 Main St.')).not.toEqual(sought('13 Main St.'));
  });

  it('gives of a contact in free words the numbers and the addresses alone', () => {
    const friend = 'my sister at (916) 555-0199 or Eva@mail.example';
    expect(soughtIn(form, { friend }).map(({ text }) => text)).toEqual([
      '9165550199',
      'eva@mail.example',
    ]);
  });

  it('leaves out what the form does not say, and what it does not ask under these answers', () => {
    const answers = { note: 'Ana', ways: ['post'], 'call-at': '916-555-0199' };
    expect(soughtIn(form, answers)).toEqual([]);
  });
});

describe.each(forms)('the form $kind', ({ fields }: FormDefinition) => {
  it('says of every number and email as what it is sought', () => {
    const without = fields.filter(
      (field) => (field.type === 'telephone' || field.type === 'email') && !('soughtAs' in field),
    );
    expect(without).toEqual([]);
  });
});
