/*
 * `wrangler d1 execute` takes no parameters. What goes into SQL is therefore only ids of this form, key
 * names of this form, terms of this form, whole numbers and bytes in hexadecimal, and each is checked here.
 */
const forms = {
  id: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  key: /^[a-z0-9]{1,16}$/,
  term: /^[0-9a-f]{16}$/,
} as const;

/** A text as SQL has it. @throws for one that is not of the form it should be. */
export function quoted(text: string, form: keyof typeof forms): string {
  if (!forms[form].test(text)) throw new Error(`a row has ${form} that is not of ours`);
  return `'${text}'`;
}

export const hex = (bytes: Uint8Array): string => `X'${Buffer.from(bytes).toString('hex')}'`;

/** A whole number as SQL has it. @throws for what is none. */
export function whole(number: number): string {
  if (!Number.isSafeInteger(number)) throw new Error('a row has a number that is not of ours');
  return String(number);
}
