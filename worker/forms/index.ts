import { contactForm } from './contact.ts';
import type { FormDefinition } from './definition.ts';
import { interestForm } from './interest.ts';
import { languageTag } from './language-tag.ts';

/** Every form of the site. Addresses, pages, words and checks follow from this list. */
export const forms = [contactForm, interestForm] as const;

export type FormKind = (typeof forms)[number]['kind'];

/** The form that an address takes posts for, with or without a language. */
export function formAt(path: string): FormDefinition | undefined {
  return forms.find(({ kind }) =>
    new RegExp(`^(?:/${languageTag})?/${kind}(?:/received)?/?$`).test(path),
  );
}
