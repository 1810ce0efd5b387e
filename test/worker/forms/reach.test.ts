import { describe, expect, it } from 'vitest';
import { contactForm } from '../../../worker/forms/contact.ts';
import { interestForm } from '../../../worker/forms/interest.ts';
import { reachPart } from '../../../worker/forms/reach.ts';

const names = (form: Parameters<typeof reachPart>[0]) =>
  reachPart(form).fields.map(({ name }) => name);

describe('reachPart', () => {
  it('has the ways to reach somebody and what each asks', () => {
    expect(names(contactForm)).toEqual([
      ...['reach', 'telephone', 'telephone-message', 'telephone-say', 'email', 'email-say', 'word'],
    ]);
  });

  it('has the times to reach somebody, and nothing else that they wrote', () => {
    const own = names(interestForm);
    expect(own).toEqual(expect.arrayContaining(['word', 'good-times', 'bad-times']));
    for (const name of ['name', 'note', 'who', 'person-name', 'language'])
      expect(own).not.toContain(name);
  });
});
