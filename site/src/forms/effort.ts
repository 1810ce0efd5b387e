import { isChoice, type FormDefinition } from '../../../worker/forms/definition.ts';

/** What a form asks of a person, for the sentence before its first question. */
export interface Effort {
  /** Questions that everyone sees; some choices open a few more. */
  readonly questions: number;
  /** How many of these need an answer. */
  readonly needed: number;
  readonly minutes: number;
}

/** Half a minute a question, two for each that asks for sentences: rather too much than too little. */
export function effortOf({ fields }: FormDefinition): Effort {
  const asked = fields.filter(({ when }) => when === undefined);
  const long = asked.filter((field) => !isChoice(field) && field.kind === 'long-text').length;
  return {
    questions: asked.length,
    needed: asked.filter(({ required }) => required).length,
    minutes: Math.ceil((asked.length - long) / 2 + long * 2),
  };
}
