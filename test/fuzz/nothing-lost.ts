import type { HTMLElement } from 'node-html-parser';
import { expect } from 'vitest';
import { isChoice, type Field, type FormDefinition } from '../../worker/forms/definition.ts';
import { tidyEmail } from '../../worker/forms/email.ts';
import { tidyTelephone } from '../../worker/forms/telephone.ts';
import { isUnseen } from '../../worker/forms/unseen.ts';
import { askedFields } from '../../worker/forms/values.ts';
import { valuesIn } from './page.ts';
import { kept } from './typed.ts';

type Pairs = readonly (readonly [string, string])[];

function typedIn(field: Field, fields: Pairs): string[] {
  const all = fields.filter(([name]) => name === field.name).map(([, value]) => kept(value));
  if (field.type !== 'any-of') all.splice(1);
  return isChoice(field) ? field.options.filter((option) => all.includes(option)) : all;
}

/** Every field's words and ticks stand in the form again. Of a name that came twice a browser can only have sent one. */
export function expectForm(form: FormDefinition, document: HTMLElement, fields: Pairs): void {
  const shown = valuesIn(document);
  for (const field of form.fields) {
    const typed = typedIn(field, fields);
    const empty = isChoice(field) ? [] : [''];
    expect(shown.get(field.name) ?? [], field.name).toEqual(typed.length > 0 ? typed : empty);
  }
}

/** Without the spaces around it; a number and an address are made tidy, and of which nothing is seen is no answer. */
function keptOf({ type }: Field, text: string): string {
  if (isUnseen(text)) return '';
  if (type === 'telephone') return tidyTelephone(text).trim();
  return type === 'email' ? tidyEmail(text).trim() : text.trim();
}

/** The check page shows and carries every answer that was asked for and given, as it is kept, and no empty one. */
export function expectCheck(form: FormDefinition, document: HTMLElement, fields: Pairs): void {
  const values = Object.fromEntries(
    form.fields.map((field) => [field.name, typedIn(field, fields)]),
  );
  const carried = valuesIn(document);
  for (const field of askedFields(form, values)) {
    const answers = (values[field.name] ?? []).map((text) => keptOf(field, text));
    const wanted = isChoice(field) ? answers : answers.slice(0, 1).filter((text) => text !== '');
    expect(carried.get(field.name) ?? [], `${field.name}, carried`).toEqual(wanted);
    if (isChoice(field)) continue;
    const seen = document.querySelector(`[data-answer-value="${field.name}"]`)?.textContent ?? '';
    expect(seen, `${field.name}, shown`).toBe(answers[0] ?? '');
  }
}
