import { fieldsUnder, isChoice, type FormDefinition } from '../../../worker/forms/definition.ts';

/** What a form asks of a person, for the sentence before its first question. */
export interface Effort {
  /** Questions that everyone has to answer. */
  readonly needed: number;
  /** How many more have to be answered under one option of these, by the option: at least, at most. */
  readonly least: number;
  readonly most: number;
}

export function effortOf(form: FormDefinition): Effort {
  const needed = form.fields.filter(({ when, required }) => when === undefined && required);
  const added = needed
    .filter(isChoice)
    .map(({ name, options }) =>
      options.map(
        (option) => fieldsUnder(form, name, option).filter(({ required }) => required).length,
      ),
    );
  const sum = (of: (counts: readonly number[]) => number) =>
    added.reduce((all, counts) => all + of(counts), 0);
  return {
    needed: needed.length,
    least: sum((counts) => Math.min(...counts)),
    most: sum((counts) => Math.max(...counts)),
  };
}
