import type { KnownComponent } from '../known-components.ts';
import { attributeOf, type Element } from './syntax.ts';

/** What stands in a component's tag and should not, or is missing in it. */
export function attributeFaults(
  element: Element,
  { name, attributes }: KnownComponent,
  say: (what: string, instead: string) => void,
): void {
  const names = attributes.map((attribute) => attribute.name);
  for (const written of element.attributes) {
    if (!('name' in written) || names.includes(written.name)) continue;
    const takes = names.length > 0 ? ` What <${name}> takes: ${names.join(', ')}.` : '';
    say(`<${name}> takes no "${written.name}".`, `Take it away, or correct its name.${takes}`);
  }
  for (const { name: attribute, needed, choices } of attributes) {
    const value = attributeOf(element, attribute);
    const options = choices ? `one of ${choices.join(', ')}` : 'words';
    if (needed && (value === undefined || value === '')) {
      const instead = `Write <${name} ${attribute}="…">, with ${options} in place of the dots.`;
      say(`<${name}> lacks its "${attribute}".`, instead);
    } else if (choices && typeof value === 'string' && !choices.includes(value)) {
      say(`<${name}> knows no ${attribute}="${value}".`, `Write ${options}.`);
    }
  }
}
