import { describe, expect, it } from 'vitest';
import { contactForm } from '../../../worker/forms/contact.ts';
import { interestForm } from '../../../worker/forms/interest.ts';
import { reachPart } from '../../../worker/forms/reach.ts';

const names = (form: Parameters<typeof reachPart>[0]) =>
  reachPart(form).fields.map(({ name }) => name);

describe('reachPart', () => {
  it('has the ways to reach somebody and what each asks', () => {
    expect(names(contactForm)).toEqual([
      'reach',
      'telephone',
      'telephone-message',
      'telephone-say',
      'email',
      'email-say',
      'word',
    ]);
  });

  it('has the times to reach somebody', () => {
    expect(names(interestForm)).toEqual(
      expect.arrayContaining(['word', 'good-times', 'bad-times']),
    );
  });

  it.each(['name', 'note', 'who', 'person-name', 'language'])(
    'does not have the field %s',
    (name) => {
      expect(names(interestForm)).not.toContain(name);
    },
  );
});
