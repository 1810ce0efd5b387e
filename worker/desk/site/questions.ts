import type { ChoiceField, Field } from '../../forms/definition.ts';
import { languageName } from '../../forms/language-tag.ts';

/** Part of a text; words in another language than the office's have it in `lang`, to be read out as such. */
export interface SpokenPart {
  readonly words: string;
  readonly lang?: string;
}

/** A question as its form puts it, in the office's language. */
export interface QuestionWords {
  readonly label: string;
  /** The question that it is a part of, where it is. */
  readonly part?: string;
  readonly hint?: string;
  /** What each option says, by its name; empty where the answer is typed. */
  readonly options: Readonly<Record<string, readonly SpokenPart[]>>;
  /** What is said where an answer does not hold, by the key of the error. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The questions of a form, by the names of its fields. */
export type FormQuestions = Readonly<Record<string, QuestionWords>>;

/** A text without its marks of language. */
export const plainly = (parts: readonly SpokenPart[]): string =>
  parts.map(({ words }) => words).join('');

/** The words of a field. @throws for one that the site has no words for: its build would have failed. */
export function wordsOf(questions: FormQuestions, { name }: Pick<Field, 'name'>): QuestionWords {
  const words = questions[name];
  if (!words) throw new Error(`coordinator/desk.json has no words for "${name}".`);
  return words;
}

/** What an option says. One that the site no longer has, such as a language that it is not in any more, is told by its name. */
export const optionWords = (
  { options }: QuestionWords,
  { languages }: Pick<ChoiceField, 'languages'>,
  name: string,
): readonly SpokenPart[] => options[name] ?? [{ words: languages ? languageName(name) : name }];
