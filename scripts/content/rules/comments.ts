import type { z } from 'astro/zod';
import { commentedFields } from '../../../site/src/commented.ts';
import { commentsIn } from '../../../site/src/field-comments.ts';
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

function commentFaults({ file, locale, text, before }: Text, schema: z.ZodType): Finding[] {
  const known = new Set(commentsIn(schema));
  const fields = commentedFields(text, schema, locale);
  // What "npm run format" mends by itself is one thing to do, in however many lines.
  const [first, ...more] = fields.filter(({ comment, above }) => {
    const misplaced = above.some((words) => words !== comment && known.has(words));
    return misplaced || (comment !== undefined && !above.includes(comment));
  });
  const strange = fields.flatMap(({ name, line, comment, above }) =>
    above
      .filter((words) => words !== comment && !known.has(words))
      .map((words) => ({
        file,
        line: before + line + 1,
        what: `“${words}” is not the comment of "${name}".`,
        instead:
          'If it is a remark of yours, begin it with ## in place of #. If not, take it away.',
      })),
  );
  if (!first) return strange;
  const others = more.length === 0 ? '' : `, and of ${more.length} more`;
  const mendable = {
    file,
    line: before + first.line + 1,
    what: `The line with # above "${first.name}" is not the one that belongs there${others}.`,
    instead: 'Run "npm run format": it writes these lines by itself.',
  };
  return [mendable, ...strange];
}
