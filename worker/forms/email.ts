// The rule that browsers keep (https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address), but with at least
// one dot in the domain. zod has it too, among other patterns that the Worker would carry along unused.
const emailAddress =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+$/i;

/**
 * What was typed, as it was meant: letters, dots and `＠` of full width become the usual ones, and what is not seen goes,
 * and so do spaces around the `@` and the end of a sentence after it.
 */
export function tidyEmail(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s*@\s*/g, '@')
    .replace(/[\s.,;]+$/, '');
}

/** A domain as mail servers know it: one in other letters in its ASCII form (RFC 5891). */
function asciiDomain(domain: string): string {
  if (!/[^\p{ASCII}]/u.test(domain)) return domain;
  // What a URL takes besides a name, a port say, is no part of a domain; nor does a name begin or end with a hyphen.
  if (/[^\p{L}\p{M}\p{N}.-]|(?:^|\.)-|-(?:\.|$)/u.test(domain)) return '';
  return URL.parse(`http://${domain}/`)?.hostname ?? '';
}

export type EmailFault = 'accented' | 'invalid';

/**
 * What stands in the way of mailing to this, if anything does. Letters beyond ASCII before the `@` (RFC 6531) are named,
 * for most mail services have none: an accent is mostly written from habit, and without it the mail may be another's.
 *
 * @param typed as `tidyEmail` gives it.
 */
export function emailFault(typed: string): EmailFault | undefined {
  const at = typed.lastIndexOf('@');
  if (at < 0) return 'invalid';
  const [local, domain] = [typed.slice(0, at), asciiDomain(typed.slice(at + 1))];
  if (emailAddress.test(`${local}@${domain}`)) return undefined;
  const plain = local.replace(/[\p{L}\p{M}\p{N}]/gu, 'a');
  return emailAddress.test(`${plain}@${domain}`) ? 'accented' : 'invalid';
}

/** The addresses in a text, as they are compared: whole, in small letters, the domain as mail servers know it. */
export function emailsIn(typed: string): string[] {
  return tidyEmail(typed)
    .split(/[\s,;:()<>"]+/)
    .map(tidyEmail)
    .filter((part) => emailFault(part) !== 'invalid')
    .map((part) => {
      const at = part.lastIndexOf('@');
      return `${part.slice(0, at)}@${asciiDomain(part.slice(at + 1))}`.toLowerCase();
    });
}
