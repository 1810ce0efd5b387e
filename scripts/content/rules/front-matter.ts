import { entrySchemas } from '../../../site/src/schemas.ts';
import { lineOf, type Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import { fieldFaults } from './fields.ts';

/** What is wrong with the fields between the two lines of dashes. */
export function frontMatterFaults(entry: Entry): Finding[] {
  const { file, broken, kind, data } = entry;
  if (broken) {
    const instead =
      'Write each field as "name: value" in a line of its own, and put a value with a colon in it between quotation marks.';
    return [{ file, line: broken.line, what: broken.why, instead }];
  }
  if (!Object.hasOwn(entrySchemas, kind)) {
    const kinds = Object.keys(entrySchemas).join(', ');
    return [
      {
        file,
        line: 1,
        what: `There is no kind "${kind}".`,
        instead: `Move the file to one of ${kinds}.`,
      },
    ];
  }
  const lineAt = (path: readonly PropertyKey[]) => lineOf(entry, String(path.at(-1) ?? ''));
  return fieldFaults({ file, data, schema: entrySchemas[kind], lineAt });
}
