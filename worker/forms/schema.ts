import * as z from 'zod/mini';
import {
  isChoice,
  type ChoiceField,
  type ErrorKey,
  type Field,
  type TextField,
} from './definition.ts';

// The Workers runtime refuses code made from strings, which zod would otherwise try first.
z.config({ jitless: true });

const fails = (key: ErrorKey) => ({ error: key, abort: true });

/**
 * Whether this is a telephone number as people write one: spaces, dashes, dots, slashes, parentheses, a country code
 * and an extension are all fine. ITU-T E.164 allows 15 digits; with fewer than 7 nobody can be called.
 */
export function isTelephoneNumber(text: string): boolean {
  const number = text.replace(/[\s,;]*(?:x|ext\.?|extension|#)\s*\d{1,6}$/i, '');
  return (
    /^\(?\+?[\d\s().\-\u2010-\u2015/]+$/.test(number) &&
    /^\d{7,15}$/.test(number.replace(/\D/g, ''))
  );
}

// The rule that browsers keep (https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address), but with at least
// one dot in the domain. zod has it too, among other patterns that the Worker would carry along unused.
const emailAddress =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;

/** Whether this can be mailed to. */
export function isEmailAddress(text: string): boolean {
  return emailAddress.test(text);
}

// The marks of writing direction that come along when a number or an address is pasted from a list of contacts.
const unseen = /\p{Cf}/gu;

function textSchema({ kind, required, maxLength }: TextField): z.ZodMiniType<string> {
  const holds = {
    email: isEmailAddress,
    telephone: isTelephoneNumber,
    text: null,
    'long-text': null,
  }[kind];
  return z.string().check(
    z.overwrite((text) => (holds ? text.replace(unseen, '') : text)),
    z.trim(),
    z.minLength(required ? 1 : 0, fails('missing')),
    z.maxLength(maxLength, fails('tooLong')),
    z.refine((text: string) => text === '' || !holds || holds(text), fails('invalid')),
  );
}

function choiceSchema({ kind, options, required }: ChoiceField): z.ZodMiniType<string | string[]> {
  if (kind === 'any-of') {
    return z.array(z.enum(options)).check(z.minLength(required ? 1 : 0, fails('missing')));
  }
  return z.enum(required ? options : ['', ...options], fails('missing'));
}

/**
 * The zod schema of one field. Its messages are error keys, never sentences. A field that may be left out gives an
 * empty string or an empty array then.
 */
export function schemaOf(field: Field): z.ZodMiniType<string | string[]> {
  return isChoice(field) ? choiceSchema(field) : textSchema(field);
}
