import type { z } from 'astro/zod';
import { entrySchemas } from '../../../site/src/schemas.ts';
import { lineOf, type Entry } from '../entry.ts';
import type { Finding } from '../finding.ts';

type Issue = z.core.$ZodIssue;

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
  const read = entrySchemas[kind].safeParse(data);
  return read.success ? [] : read.error.issues.map((issue) => ({ file, ...explain(issue, entry) }));
}

function explain(issue: Issue, entry: Entry): Omit<Finding, 'file'> {
  const path = issue.path.map(String);
  const name = path.join('.');
  const line = lineOf(entry, path.at(-1) ?? '');
  const value = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? at[key as keyof typeof at] : undefined),
    entry.data,
  );
  if (issue.code === 'unrecognized_keys') {
    const [first = ''] = issue.keys;
    const fields = Object.keys(entrySchemas[entry.kind].shape).join(', ');
    return {
      line: lineOf(entry, first),
      what: `There is no field "${first}" here.`,
      instead: `Correct its name, or take the line away. The fields are: ${fields}.`,
    };
  }
  if (value === undefined) {
    return {
      line: 1,
      what: `The field "${name}" is missing.`,
      instead: `Add a line "${name}: ${wanted(issue)}".`,
    };
  }
  return {
    line,
    what: `"${name}" can't be ${JSON.stringify(value)}.`,
    instead: mend(issue, value),
  };
}

/** How a value is to look. */
function wanted(issue: Issue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code !== 'invalid_type') return issue.message;
  if (issue.expected === 'date') return 'a day as YYYY-MM-DD';
  return issue.expected === 'number' || issue.expected === 'int' ? 'a whole number' : 'words';
}

function mend(issue: Issue, value: unknown): string {
  const has = typeof value === 'string' ? ` It has ${value.length}.` : '';
  if (issue.code === 'too_big') return `Write ${issue.maximum} characters at most.${has}`;
  if (issue.code === 'too_small') {
    return typeof value === 'number'
      ? 'Write a number above 0.'
      : `Write at least ${issue.minimum} characters.${has}`;
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value')
    return `Write ${wanted(issue)}.`;
  return issue.message;
}
