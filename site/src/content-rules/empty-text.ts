import { nameOfOne } from '../schemas.ts';
import type { Entry } from './entry.ts';
import type { Finding } from './finding.ts';
import { isRemark, syntaxOf } from './syntax.ts';

/** An entry without a word under its fields, of which a page would show the question or the term alone. */
export function emptyTextFaults(entry: Entry): Finding[] {
  const { file, lines, bodyFrom, broken, collection } = entry;
  const { tree, mistake } = syntaxOf(entry);
  const isShown = tree.children.some(
    (part) =>
      part.type !== 'definition' && !(part.type === 'mdxFlowExpression' && isRemark(part.value)),
  );
  if (broken || mistake || isShown || !Object.hasOwn(nameOfOne, collection)) return [];
  return [
    {
      ...{ file, line: Math.min(bodyFrom, lines.length) },
      what: 'There is no text: readers would find nothing here.',
      instead:
        collection === 'pages' ? 'Write it.' : `Write it, or delete the ${nameOfOne[collection]}.`,
    },
  ];
}
