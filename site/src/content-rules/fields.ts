import type { z } from 'astro/zod';
import { fieldNamed, fieldNames } from '../schema-fields.ts';
import type { Finding } from './finding.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Fields as they were read, and where they stand. */
export interface Fields {
  readonly file: string;
  readonly data: unknown;
  readonly schema: z.ZodType;
  readonly lineAt: (path: Path) => number;
  /** Where in the file a field stands, if not everywhere; with a space before it. */
  readonly place?: string;
  /** What a field is called, if not as in the file. */
  readonly nameOf?: (path: readonly string[]) => string;
}

/** What is wrong with fields, by their schema. */
export function fieldFaults(fields: Fields): Finding[] {
  const read = fields.schema.safeParse(fields.data);
  if (read.success) return [];
  // Of a value that is wrong in two ways, the first says it.
  const issues = new Map(read.error.issues.toReversed().map((issue) => [issue.path.join(), issue]));
  return [...issues.values()].reverse().map((issue) => explain(innermost(issue), fields));
}

/** Of a choice between shapes, what is wrong with the one that was meant: the one that was read furthest. */
function innermost(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const [deepest] = issue.errors.flat().sort((a, b) => b.path.length - a.path.length);
  if (!deepest) return issue;
  return innermost({ ...deepest, path: [...issue.path, ...deepest.path] });
}

const nameInFile = (path: readonly string[]): string => path.join('.');

function explain(issue: Issue, fields: Fields): Finding {
  const { file, data, schema, lineAt, place = '', nameOf = nameInFile } = fields;
  // The line tells which item of a list is meant.
  const name = nameOf(issue.path.filter((key) => typeof key === 'string'));
  const line = lineAt(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const [first = ''] = issue.keys;
    const known = new Set(schemasAt(schema, issue.path).flatMap(fieldNames));
    return {
      file,
      line: lineAt([...issue.path, first]),
      what: `There is no field "${first}" here.`,
      instead: `Correct its name, or take the line away. The fields are: ${[...known].join(', ')}.`,
    };
  }
  if (issue.code === 'invalid_key') {
    const instead = issue.issues[0]?.message ?? '';
    return { file, line, what: `"${name}" can't be the name of a field here.`, instead };
  }
  const value = valueAt(data, issue.path);
  if (value === undefined) {
    return {
      file,
      line,
      what: `The field "${name}" is missing.`,
      instead: `Add${place} a line "${String(issue.path.at(-1))}: …", with ${wanted(issue)} in place of the dots.`,
    };
  }
  if (value === null) {
    return {
      file,
      line,
      what: `"${name}" is empty.`,
      instead: `Write ${wanted(issue)} after the colon; if that begins with #, between quotation marks.`,
    };
  }
  if (typeof value === 'string' && (issue.code === 'too_big' || issue.code === 'too_small')) {
    const size = issue.code === 'too_big' ? 'long' : 'short';
    return { file, line, what: `"${name}" is too ${size}.`, instead: correction(issue, value) };
  }
  return {
    file,
    line,
    what: `"${name}" can't be ${JSON.stringify(value)}.`,
    instead: correction(issue, value),
  };
}

function schemasAt(schema: z.ZodType, path: Path): z.ZodType[] {
  return path
    .filter((key) => typeof key === 'string')
    .reduce((at, name) => at.flatMap((field) => fieldNamed(field, name)), [schema]);
}

/** What stands in a value under these names; undefined if nothing does. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? at[key as keyof typeof at] : undefined),
    data,
  );
}

/** How a value is to look. */
function wanted(issue: Issue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  if (issue.code !== 'invalid_type') return issue.message;
  switch (issue.expected) {
    case 'date':
      return 'a day as YYYY-MM-DD';
    case 'number':
    case 'int':
      return 'a whole number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list, with "- " before each item';
    case 'object':
    case 'record':
      return 'fields in lines of their own, set in by two spaces';
    default:
      return 'words';
  }
}

function correction(issue: Issue, value: unknown): string {
  const has = typeof value === 'string' ? ` It has ${value.length}.` : '';
  if (issue.code === 'too_big') return `Write ${issue.maximum} characters at most.${has}`;
  if (issue.code === 'too_small') {
    if (typeof value === 'number') return 'Write a number above 0.';
    const unit = typeof value === 'string' ? 'characters' : 'items';
    return `Write at least ${issue.minimum} ${unit}.${has}`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object')
    return `Write words; put "…" around a number, or around yes and no.`;
  if (issue.code === 'invalid_type' || issue.code === 'invalid_value')
    return `Write ${wanted(issue)}.`;
  return issue.message;
}
