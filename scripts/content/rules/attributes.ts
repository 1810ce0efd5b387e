import type { KnownComponent } from '../components.ts';
import type { Tag } from './tags.ts';

/** What stands in a component's tag and should not, or is missing in it. */
export function attributeFaults(
  { name, inside }: Tag,
  { attributes }: KnownComponent,
  say: (what: string, instead: string) => void,
): void {
  const written = new Map(
    [...inside.matchAll(/([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|\{[^}]*\}))?/g)].map(
      ([, attribute = '', double, single]) => [attribute, double ?? single],
    ),
  );
  const names = attributes.map((attribute) => attribute.name);
  for (const attribute of written.keys()) {
    if (names.includes(attribute)) continue;
    const takes = names.length > 0 ? ` What <${name}> takes: ${names.join(', ')}.` : '';
    say(`<${name}> takes no "${attribute}".`, `Take it away, or correct its name.${takes}`);
  }
  for (const { name: attribute, needed, choices } of attributes) {
    const value = written.get(attribute);
    const options = choices ? `one of ${choices.join(', ')}` : 'words';
    if (needed && (!written.has(attribute) || value === '')) {
      const instead = `Write <${name} ${attribute}="…">, with ${options} in place of the dots.`;
      say(`<${name}> lacks its "${attribute}".`, instead);
    } else if (choices && value !== undefined && !choices.includes(value)) {
      say(`<${name}> knows no ${attribute}="${value}".`, `Write ${options}.`);
    }
  }
}
