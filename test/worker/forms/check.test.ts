import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../worker/forms/check.ts';
import { contactForm } from '../../../worker/forms/contact.ts';
import { isChoice, type FormDefinition } from '../../../worker/forms/definition.ts';
import { forms } from '../../../worker/forms/index.ts';
import { interestForm } from '../../../worker/forms/interest.ts';
import type { FormValues } from '../../../worker/forms/values.ts';

const byEmail = { reach: ['email'], email: ['me@mail.example'], 'email-say': ['yes'] };
const byTelephone = {
  reach: ['telephone'],
  telephone: ['916-555-0100'],
  'telephone-message': ['no'],
  'telephone-say': ['not-sure'],
};
const contact: FormValues = { message: ['Hello'], ...byEmail };
const interest: FormValues = { name: ['Ana'], ...byTelephone };

function errorsOf(form: FormDefinition, values: FormValues): string[] {
  const checked = checkForm(form, values);
  return checked.holds ? [] : checked.errors.map(({ field, key }) => `${field}.${key}`);
}

function answersTo(form: FormDefinition, values: FormValues) {
  const checked = checkForm(form, values);
  if (!checked.holds) throw new Error(`does not hold: ${JSON.stringify(checked.errors)}`);
  return checked.answers;
}

describe('checkForm', () => {
  it('gives the answers of a message', () => {
    expect(answersTo(contactForm, contact)).toEqual({
      message: 'Hello',
      reach: ['email'],
      email: 'me@mail.example',
      'email-say': 'yes',
    });
  });

  it('gives the answers of a request to be contacted', () => {
    expect(answersTo(interestForm, interest)).toEqual({
      name: 'Ana',
      reach: ['telephone'],
      telephone: '916-555-0100',
      'telephone-message': 'no',
      'telephone-say': 'not-sure',
    });
  });

  it('takes the space around an answer away', () => {
    expect(
      answersTo(contactForm, { ...contact, message: [' \n Hello \n there \n'] })['message'],
    ).toBe('Hello \n there');
  });

  it('has no entry for a field left empty', () => {
    expect(answersTo(contactForm, { ...contact, name: ['   '] })).not.toHaveProperty('name');
  });

  it('has no entry for an option left unchosen', () => {
    expect(answersTo(interestForm, interest)).not.toHaveProperty('language');
  });

  it('takes out the unseen marks of a pasted number', () => {
    const pasted = { ...interest, telephone: ['\u202A916-555-0100\u202C'] };
    expect(answersTo(interestForm, pasted)['telephone']).toBe('916-555-0100');
  });

  it('keeps the unseen joiners of words', () => {
    const joined = { ...contact, message: ['می\u200Cخواهم'] };
    expect(answersTo(contactForm, joined)['message']).toBe('می\u200Cخواهم');
  });

  it('keeps markup as the words it is', () => {
    const marked = { ...contact, message: ['<script>alert(1)</script>'] };
    expect(answersTo(contactForm, marked)['message']).toBe('<script>alert(1)</script>');
  });

  it('takes the first of a text that was posted twice', () => {
    expect(answersTo(contactForm, { ...contact, message: ['one', 'two'] })['message']).toBe('one');
  });

  it('gives options in the order of the form', () => {
    const both = { ...contact, ...byTelephone, reach: ['email', 'telephone'] };
    expect(answersTo(contactForm, both)['reach']).toEqual(['telephone', 'email']);
  });

  it('counts an option once', () => {
    expect(answersTo(contactForm, { ...contact, reach: ['email', 'email'] })['reach']).toEqual([
      'email',
    ]);
  });

  it('leaves out an option that is not of the form', () => {
    const odd = { ...contact, reach: ['email', 'pigeon'] };
    expect(answersTo(contactForm, odd)['reach']).toEqual(['email']);
  });

  it('leaves out what was typed under an option that was unchosen again', () => {
    const changed = { ...contact, telephone: ['916-555-0100'], 'telephone-say': ['yes'] };
    expect(answersTo(contactForm, changed)).not.toHaveProperty('telephone');
  });

  it('does not mind what is wrong under an option that was not chosen', () => {
    expect(errorsOf(contactForm, { ...contact, telephone: ['none'] })).toEqual([]);
  });

  it('asks for an email address or a telephone number', () => {
    expect(errorsOf(contactForm, { message: ['Hello'] })).toEqual(['reach.missing']);
  });

  it('names every error of an empty form, in the order of the form', () => {
    expect(errorsOf(interestForm, {})).toEqual(['name.missing', 'reach.missing']);
  });

  it('names every error under the chosen options, in the order of the form', () => {
    const values = { name: ['Ana'], reach: ['someone', 'post', 'email', 'telephone'] };
    expect(errorsOf(interestForm, values)).toEqual([
      'telephone.missing',
      'telephone-message.missing',
      'telephone-say.missing',
      'email.missing',
      'email-say.missing',
      'post.missing',
      'post-say.missing',
      'someone.missing',
      'someone-contact.missing',
      'someone-say.missing',
    ]);
  });

  it('counts an option that is not of the form as missing', () => {
    expect(errorsOf(contactForm, { ...contact, 'email-say': ['perhaps'] })).toEqual([
      'email-say.missing',
    ]);
  });

  it('counts white space alone as missing', () => {
    expect(errorsOf(contactForm, { ...contact, message: [' \n\t\u00A0'] })).toEqual([
      'message.missing',
    ]);
  });

  it('refuses an email address that can not be mailed to', () => {
    expect(errorsOf(contactForm, { ...contact, email: ['me@mail'] })).toEqual(['email.invalid']);
  });

  it('refuses a telephone number that can not be called', () => {
    expect(errorsOf(interestForm, { ...interest, telephone: ['none'] })).toEqual([
      'telephone.invalid',
    ]);
  });

  it('gives one error where an address is both too long and wrong', () => {
    expect(errorsOf(contactForm, { ...contact, email: ['a'.repeat(255)] })).toEqual([
      'email.tooLong',
    ]);
  });

  it.each([
    { length: 253, errors: [] },
    { length: 254, errors: [] },
    { length: 255, errors: ['email.tooLong'] },
  ])('gives $errors for an email address of $length', ({ length, errors }) => {
    const host = '@'.concat('a.'.repeat(60), 'example');
    const address = 'a'.repeat(length - host.length) + host;
    expect(errorsOf(contactForm, { ...contact, email: [address] })).toEqual(errors);
  });

  it('counts a line break once', () => {
    const text = 'a\n'.repeat(999).concat('ab');
    expect(errorsOf(contactForm, { ...contact, message: [text] })).toEqual([]);
  });

  it.each([
    { characters: 1999, errors: [] },
    { characters: 2000, errors: [] },
    { characters: 2001, errors: ['message.tooLong'] },
  ])('gives $errors for $characters characters of two code units', ({ characters, errors }) => {
    expect(errorsOf(contactForm, { ...contact, message: ['🕊'.repeat(characters)] })).toEqual(
      errors,
    );
  });
});

/** Values under which every text field of the form is asked. */
function everyOption({ fields }: FormDefinition): FormValues {
  return Object.fromEntries(
    fields
      .filter(isChoice)
      .map(({ name, options, kind }) => [
        name,
        kind === 'any-of'
          ? options
          : [fields.find(({ when }) => when?.field === name)?.when?.is ?? options[0] ?? ''],
      ]),
  );
}

const words = forms.flatMap((form: FormDefinition) =>
  form.fields.flatMap((field) =>
    field.kind === 'text' || field.kind === 'long-text'
      ? [{ form, kind: form.kind, name: field.name, maxLength: field.maxLength }]
      : [],
  ),
);

describe.each(words)('the field $name of $kind', ({ form, name, maxLength }) => {
  const tooLong = (length: number) =>
    errorsOf(form, { ...everyOption(form), [name]: ['a'.repeat(length)] }).includes(
      `${name}.tooLong`,
    );

  it('takes one character less than its limit', () => {
    expect(tooLong(maxLength - 1)).toBe(false);
  });

  it('takes as many characters as its limit', () => {
    expect(tooLong(maxLength)).toBe(false);
  });

  it('refuses one character more than its limit', () => {
    expect(tooLong(maxLength + 1)).toBe(true);
  });
});
