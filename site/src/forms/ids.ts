import type { ChoiceField } from '../../../worker/forms/definition.ts';

/**
 * The id of an option's control. The first has the field's own name, so that a link to `#field`
 * puts the focus on it. `-is-` keeps the others apart from a field called `<field>-<option>`.
 */
export function optionId(field: ChoiceField, option: string): string {
  return option === field.options[0] ? field.name : `${field.name}-is-${option}`;
}
