import type { SoughtAs } from '../../forms/definition.ts';
import type { FormKind } from '../../forms/index.ts';
import type { Arrival, Entry } from '../../submissions/arrival.ts';
import type { ownFields } from '../actions/entering.ts';
import { inWords } from './in-words.ts';

export const kinds: Readonly<Record<FormKind, string>> = {
  contact: 'Message',
  interest: 'Request',
};

/** How a submission came. */
export const arrivals: Readonly<Record<Arrival, string>> = {
  site: 'on the site',
  telephone: 'by telephone',
  paper: 'on paper',
};

/** How a submission came, as it is said of it. */
export const cameBy = ({ arrivedBy }: { readonly arrivedBy: Arrival }): string =>
  arrivals[arrivedBy];

/** The form asks for a language under a question that a column has no room for; another column has that of the page. */
export const spokenLanguage = 'Language they want to speak';

/** What is said of each form where it is entered for somebody. */
export const entryNames: Readonly<
  Record<FormKind, { readonly title: string; readonly instead: string; readonly another: string }>
> = {
  interest: {
    title: 'Enter a request',
    instead: 'Enter a request to be contacted instead',
    another: 'Enter another request',
  },
  contact: {
    title: 'Enter a message',
    instead: 'Enter a message instead: a question, and no request for a dialogue',
    another: 'Enter another message',
  },
};

/** How it came, as a member chooses it. */
export const entryWays: Readonly<Record<Entry['by'], string>> = {
  telephone: 'By telephone',
  paper: 'On paper',
};

export const entryErrors: Readonly<Record<keyof typeof ownFields, string>> = {
  arrived: 'Choose how it came',
  locale: 'Choose the language in which they read this site',
};

/** As what a search found somebody. */
export const soughtAs: Readonly<Record<SoughtAs, string>> = {
  name: 'name',
  telephone: 'number',
  email: 'email',
  address: 'address',
  someone: 'someone they trust',
  'someone-contact': 'someone they trust',
  'other-name': 'the other person’s name',
};

/** What a form is called; as the row has it where the form is gone. */
export const kindName = (kind: string): string => inWords(kinds, kind) ?? kind;
