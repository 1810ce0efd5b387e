import { contactForm } from './contact.ts';
import { interestForm } from './interest.ts';

/** Every form of the site. Addresses, pages, words and checks follow from this list. */
export const forms = [contactForm, interestForm] as const;

export type FormKind = (typeof forms)[number]['kind'];
