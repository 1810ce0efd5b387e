import {
  errorKeys,
  isChoice,
  type ErrorKey,
  type Field,
} from '../../../worker/forms/definition.ts';
import type { credentialsForm } from '../../../worker/forms/credentials.ts';
import type { FormKind } from '../../../worker/forms/index.ts';
import { isLanguageTag } from '../../../worker/forms/language-tag.ts';
import { languageOption } from '../language-option.ts';
import type { Words } from '../i18n/words.ts';
import type { PageContext } from '../page-context.ts';

/** A form that has words for its fields. */
export type WordedForm = FormKind | (typeof credentialsForm)['kind'];

/** The words of any field, for code that goes through all fields alike. */
interface AnyFieldWords {
  readonly label: string;
  readonly hint?: string;
  readonly errors?: {
    readonly missing?: string;
    readonly invalid?: string;
    readonly several?: string;
    readonly accented?: string;
    readonly tooLong?: (limit: number) => string;
  };
  readonly options?: Readonly<Record<string, string>>;
}

/** A field's words, complete: the types of the words make sure that none is missing. */
export interface FieldText {
  readonly label: string;
  readonly hint: string | undefined;
  /** The hint without the limit of a long text. */
  readonly ownHint: string | undefined;
  readonly option: (name: string) => string;
  readonly errors: readonly { readonly key: ErrorKey; readonly sentence: string }[];
}

/** @param page its language, and the words of the interface in it. */
export function fieldText(
  { locale, words }: Pick<PageContext, 'locale' | 'words'>,
  kind: WordedForm,
  field: Field,
): FieldText {
  const all: Readonly<Record<string, AnyFieldWords>> =
    kind === 'request' ? words.request.start.fields : words.forms[kind].fields;
  const own = all[field.name];
  const place = `${kind === 'request' ? 'request.start' : `forms.${kind}`}.fields.${field.name}`;
  const required = <T>(word: T | undefined, key: string): T => {
    if (word !== undefined) return word;
    throw new Error(`Interface words in ${words.language}: write ${place}.${key}.`);
  };
  const limit = isChoice(field) ? 0 : field.maxLength;

  return {
    label: required(own?.label, 'label'),
    hint:
      field.type === 'long-text'
        ? [own?.hint, words.form.limit(limit)].filter(Boolean).join(' ')
        : own?.hint,
    ownHint: own?.hint,
    option: (name) =>
      isChoice(field) && field.languages && isLanguageTag(name) && !own?.options?.[name]
        ? languageOption(name, locale)
        : required(own?.options?.[name], `options.${name}`),
    errors: errorKeys(field).map((key) => {
      const word = required(own?.errors?.[key], `errors.${key}`);
      return { key, sentence: typeof word === 'string' ? word : word(limit) };
    }),
  };
}

/** The words of a question that is made of several fields. */
export function partText(
  words: Words,
  kind: WordedForm,
  part: string,
): { readonly label: string; readonly hint?: string | undefined } {
  const parts: Readonly<Record<string, { label: string; hint?: string | undefined }>> =
    kind === 'request' ? {} : words.forms[kind].parts;
  const own = parts[part];
  if (own) return own;
  throw new Error(`Interface words in ${words.language}: write forms.${kind}.parts.${part}.`);
}
