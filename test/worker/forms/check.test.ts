import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../worker/forms/check.ts';
import { isChoice, type FormDefinition } from '../../../worker/forms/definition.ts';
import { forms } from '../../../worker/forms/index.ts';
import type { FormValues } from '../../../worker/forms/values.ts';

/** A field that has to be answered, once its way was chosen. */
const under = (way: string) => ({ required: true, when: { field: 'reach', is: way } }) as const;
const text = { type: 'text', maxLength: 100 } as const;
const safe = { type: 'one-of', options: ['yes', 'no', 'not-sure'] } as const;

const telephone = [
  { name: 'telephone', type: 'telephone', maxLength: 40, ...under('telephone') },
  { name: 'telephone-message', ...safe, ...under('telephone') },
  { name: 'telephone-say', ...safe, ...under('telephone') },
] as const;
const email = [
  { name: 'email', type: 'email', maxLength: 254, ...under('email') },
  { name: 'email-say', ...safe, ...under('email') },
] as const;

/** Forms of these tests' own: what a site asks may change. */
const contactForm: FormDefinition = {
  kind: 'contact',
  fields: [
    { name: 'message', type: 'long-text', required: true, maxLength: 2000 },
    { name: 'reach', type: 'any-of', required: true, options: ['telephone', 'email'] },
    ...telephone,
    ...email,
    { name: 'name', ...text, required: false },
  ],
};
const interestForm: FormDefinition = {
  kind: 'interest',
  fields: [
    { name: 'name', ...text, required: true },
    {
      ...{ name: 'reach', type: 'any-of', required: true },
      options: ['telephone', 'email', 'post', 'someone'],
    },
    ...telephone,
    ...email,
    { name: 'post', ...text, ...under('post') },
    { name: 'post-say', ...safe, ...under('post') },
    { name: 'someone', ...text, ...under('someone') },
    { name: 'someone-contact', ...text, ...under('someone') },
    { name: 'someone-say', ...safe, ...under('someone') },
  ],
};

const byEmail = { reach: ['email'], email: ['me@mail.example'], 'email-say': ['yes'] };
const byTelephone = {
  ...{ reach: ['telephone'], telephone: ['916-555-0100'] },
  ...{ 'telephone-message': ['no'], 'telephone-say': ['not-sure'] },
};
const contact: FormValues = { message: ['Hello'], ...byEmail };
const interest: FormValues = { name: ['Ana'], ...byTelephone };

/** What comes of a form: its answers, or what is wrong. */
function resultOf(form: FormDefinition, values: FormValues) {
  const checked = checkForm(form, values);
  return checked.holds
    ? checked.answers
    : checked.errors.map(({ field, key }) => `${field}.${key}`);
}

const contactAnswers = {
  ...{ message: 'Hello', reach: ['email'], email: 'me@mail.example', 'email-say': 'yes' },
};
const interestAnswers = {
  ...{ name: 'Ana', reach: ['telephone'], telephone: '916-555-0100' },
  ...{ 'telephone-message': 'no', 'telephone-say': 'not-sure' },
};

describe('checkForm', () => {
  it('gives the answers of a message and of a request, and no entry for what is not answered', () => {
    expect(resultOf(contactForm, { ...contact, name: ['   '] })).toEqual(contactAnswers);
    expect(resultOf(interestForm, interest)).toEqual(interestAnswers);
  });

  it.each<{ does: string; values: FormValues; changes: object }>([
    {
      does: 'takes the space around an answer away',
      ...{ values: { message: [' \n Hello \n there \n'] }, changes: { message: 'Hello \n there' } },
    },
    {
      does: 'keeps the unseen joiners of words',
      ...{ values: { message: ['می\u200Cخواهم'] }, changes: { message: 'می\u200Cخواهم' } },
    },
    {
      does: 'keeps markup as the words it is',
      ...{ values: { message: ['<b>a</b>'] }, changes: { message: '<b>a</b>' } },
    },
    {
      does: 'takes the first of a text that was posted twice',
      ...{ values: { message: ['one', 'two'] }, changes: { message: 'one' } },
    },
    {
      does: 'gives options in the order of the form',
      values: { ...byTelephone, reach: ['email', 'telephone'] },
      changes: { ...interestAnswers, name: undefined, reach: ['telephone', 'email'] },
    },
    {
      does: 'counts an option once, and leaves out one that is not of the form',
      ...{ values: { reach: ['email', 'pigeon', 'email'] }, changes: {} },
    },
    {
      does: 'leaves out what was typed under an option that was unchosen again, be it wrong',
      ...{ values: { telephone: ['none'], 'telephone-say': ['yes'] }, changes: {} },
    },
    {
      does: 'counts a line break once',
      values: { message: ['a\n'.repeat(999).concat('ab')] },
      changes: { message: 'a\n'.repeat(999).concat('ab') },
    },
  ])('$does', ({ values, changes }) => {
    const answers = { ...contactAnswers, ...changes };
    expect(resultOf(contactForm, { ...contact, ...values })).toEqual(answers);
  });

  // What makes an answer wrong is in schema.test.ts.
  const ways = { reach: ['someone', 'post', 'email', 'telephone'] };
  it.each<{ what: string; form?: FormDefinition; values: FormValues; errors: string[] }>([
    {
      what: 'no way to reach them',
      ...{ values: { message: ['Hello'] }, errors: ['reach.missing'] },
    },
    {
      what: 'an empty form, in its order',
      ...{ form: interestForm, values: {}, errors: ['name.missing', 'reach.missing'] },
    },
    {
      what: 'all under the chosen options, in the order of the form',
      form: interestForm,
      values: { name: ['Ana'], ...ways },
      errors: [
        ...['telephone.missing', 'telephone-message.missing', 'telephone-say.missing'],
        ...['email.missing', 'email-say.missing', 'post.missing', 'post-say.missing'],
        ...['someone.missing', 'someone-contact.missing', 'someone-say.missing'],
      ],
    },
    {
      what: 'an option that is not of the form',
      ...{ values: { ...contact, 'email-say': ['perhaps'] }, errors: ['email-say.missing'] },
    },
    {
      what: 'one error where an address is both too long and wrong',
      ...{ values: { ...contact, email: ['a'.repeat(255)] }, errors: ['email.tooLong'] },
    },
  ])('names $what', ({ form = contactForm, values, errors }) => {
    expect(resultOf(form, values)).toEqual(errors);
  });

  it.each([
    { characters: 2000, holds: true },
    { characters: 2001, holds: false },
  ])('holds is $holds for $characters characters of two code units', ({ characters, holds }) => {
    const values = { ...contact, message: ['🕊'.repeat(characters)] };
    expect(checkForm(contactForm, values).holds).toBe(holds);
  });
});

/** Values under which every text field of the form is asked. */
function everyOption({ fields }: FormDefinition): FormValues {
  return Object.fromEntries(
    fields
      .filter(isChoice)
      .map(({ name, options, type }) => [
        name,
        type === 'any-of'
          ? options
          : [fields.find(({ when }) => when?.field === name)?.when?.is ?? options[0] ?? ''],
      ]),
  );
}

const words = forms.flatMap((form: FormDefinition) =>
  form.fields.flatMap((field) =>
    isChoice(field) ? [] : [{ form, kind: form.kind, name: field.name, limit: field.maxLength }],
  ),
);

describe.each(words)('the field $name of $kind', ({ form, name, limit }) => {
  it(`takes ${String(limit)} characters, and refuses one more`, () => {
    const tooLong = (length: number) =>
      [resultOf(form, { ...everyOption(form), [name]: ['a'.repeat(length)] })]
        .flat()
        .includes(`${name}.tooLong`);
    expect([tooLong(limit - 1), tooLong(limit), tooLong(limit + 1)]).toEqual([false, false, true]);
  });
});
