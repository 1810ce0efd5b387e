/** The code of the Worker, as it is written. */
const sources = import.meta.glob('../../worker/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The parts of a string or template between its `${…}`, from the place of its first quote. */
function staticParts(source: string, start: number): string[] {
  const quote = source.charAt(start);
  const parts: string[] = [];
  let part = '';
  // What is open: the template itself, expressions in it, templates in those.
  const open: string[] = [quote];
  for (let place = start + 1; open.length > 0; place++) {
    const at = source.charAt(place);
    if (at === '') throw new Error('a statement in the source has no end');
    const inText = open.at(-1) !== '{';
    if (inText && at === open.at(-1)) open.pop();
    else if (inText && source.startsWith('${', place)) {
      if (open.length === 1) {
        parts.push(part);
        part = '';
      }
      open.push('{');
      place++;
    } else if (!inText && at === '}') open.pop();
    else if (!inText && /[`'"{]/.test(at)) open.push(at);
    else if (open.length === 1) part += at;
  }
  return [...parts, part];
}

const asPattern = (text: string) =>
  text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** One call of `prepare` in the code, and what a statement made by it looks like. */
export interface Prepared {
  readonly file: string;
  readonly pattern: RegExp;
}

/** Every statement that the Worker's code prepares; what only hands a statement on prepares none of its own. */
export function everyPrepared(): readonly Prepared[] {
  return Object.entries(sources).flatMap(([file, source]) =>
    [...source.matchAll(/\.prepare\(\s*(?:\/\/.*\s*)*(?=[`'"])/g)].map((match) => {
      const parts = staticParts(source, match.index + match[0].length);
      return {
        file: file.replace('../../', ''),
        pattern: new RegExp(`^${parts.map(asPattern).join('[\\s\\S]*')}$`),
      };
    }),
  );
}
