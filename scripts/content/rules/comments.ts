import type { z } from 'astro/zod';
import { commentedFields } from '../../../site/src/commented.ts';
import { entrySchemas } from '../../../site/src/schemas.ts';
import type { Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';
import type { SettingsFile } from '../settings-files.ts';

interface Text {
  readonly file: string;
  readonly locale: string;
  readonly text: string;
  /** Lines of the file before the text. */
  readonly before: number;
}

/** Fields of an entry that lack the comment which their schema has for them, or have another one. */
export function entryComments(entry: Entry): Finding[] {
  const { file, locale, kind, lines, bodyFrom } = entry;
  if (entry.broken || !Object.hasOwn(entrySchemas, kind)) return [];
  const text = lines.slice(1, bodyFrom - 2).join('\n');
  return commentFaults({ file, locale, text, before: 1 }, entrySchemas[kind]);
}

export function settingsComments({ file, locale, text, schema }: SettingsFile): Finding[] {
  return commentFaults({ file, locale, text, before: 0 }, schema);
}

const byItself = '"npm run format" does it by itself.';

function commentFaults({ file, locale, text, before }: Text, schema: z.ZodType): Finding[] {
  return commentedFields(text, schema, locale).flatMap(({ name, line: index, comment, above }) => {
    const line = before + index + 1;
    const others = above.filter((words) => words !== comment);
    const missing = comment !== undefined && !above.includes(comment);
    return [
      ...(missing
        ? [
            {
              file,
              line,
              what: `The comment of "${name}" is missing.`,
              instead: `Write above it: # ${comment} Or: ${byItself}`,
            },
          ]
        : []),
      ...others.map((words) => ({
        file,
        line,
        what: `“${words}” is not the comment of "${name}".`,
        instead:
          'If it is a remark of yours, begin it with ## in place of #. If not, take it away.',
      })),
    ];
  });
}
