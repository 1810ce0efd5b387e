import { isChoice } from '../../forms/definition.ts';
import { forms } from '../../forms/index.ts';
import { askedFields, valuesOf, type Answers } from '../../forms/values.ts';
import type { Content } from './desk-page.ts';

/**
 * Answers, as the pages of the desk name them: `asked.<field>` and `answered.<field>` or `empty.<field>` for its row,
 * `answer.<field>.<option>` for what was chosen, and the value `answer.<field>` for what was typed.
 */
export function answersContent(kind: string, answers: Answers): Required<Content> {
  const form = forms.find((form) => form.kind === kind);
  const when = new Set<string>();
  const values: Record<string, string> = {};
  for (const field of form ? askedFields(form, valuesOf(answers)) : []) {
    const { name } = field;
    const answer = answers[name];
    when.add(`asked.${name}`);
    when.add(answer === undefined ? `empty.${name}` : `answered.${name}`);
    if (answer === undefined) continue;
    if (isChoice(field)) for (const option of [answer].flat()) when.add(`answer.${name}.${option}`);
    else values[`answer.${name}`] = String(answer);
  }
  return { values, when };
}
