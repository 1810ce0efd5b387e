import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { entrySchemas } from '../schemas.ts';
import { lineOf, type Entry } from './entry.ts';
import type { Finding } from './finding.ts';
import { fieldFaults } from './fields.ts';

/** What is wrong with the fields between the two lines of dashes. */
export function frontMatterFaults(entry: Entry): Finding[] {
  const { file, broken, collection, data } = entry;
  if (broken) return [{ file, ...broken }];
  if (!Object.hasOwn(entrySchemas, collection)) {
    const collections = Object.keys(entrySchemas).join(', ');
    return [
      {
        file,
        line: 1,
        what: `The site reads no folder "${collection}".`,
        instead: `Move the file to one of ${collections}.`,
      },
    ];
  }
  const lineAt = (path: readonly PropertyKey[]) => lineOf(entry, String(path.at(-1) ?? ''));
  const place = ' between the two lines of dashes';
  return [
    ...fieldFaults({ file, data, schema: entrySchemas[collection], lineAt, place }),
    ...dayFaults(entry),
    ...daysForWords(entry),
    ...cutShort(entry),
  ];
}

/** Days that a schema takes, because they can be read somehow, and that are not written as days are here. */
function dayFaults(entry: Entry): Finding[] {
  const { file, collection, data } = entry;
  const shape: Readonly<Record<string, z.ZodType>> = entrySchemas[collection].shape;
  return Object.entries(data)
    .filter(([name, value]) => shape[name]?.safeParse(value).data instanceof Date && !isDay(value))
    .map(([name, value]) => ({
      file,
      line: lineOf(entry, name),
      what: `"${name}" can't be ${JSON.stringify(value)}.`,
      instead: 'Write a day as YYYY-MM-DD.',
    }));
}

/** Words that the build would read as a day, because they are written as one and stand without quotation marks. */
function daysForWords(entry: Entry): Finding[] {
  const { file, collection, lines, bodyFrom, data } = entry;
  const shape: Readonly<Record<string, z.ZodType>> = entrySchemas[collection].shape;
  const fields = lines.slice(1, bodyFrom - 2).join('\n');
  const asBuilt = parse(fields, { customTags: ['timestamp'] }) as typeof data | null;
  return Object.entries(asBuilt ?? {})
    .filter(
      ([name, value]) =>
        value instanceof Date &&
        typeof data[name] === 'string' &&
        shape[name]?.safeParse(data[name]).success === true &&
        !shape[name].safeParse(value).success,
    )
    .map(([name]) => ({
      file,
      line: lineOf(entry, name),
      what: `"${name}" is a day, where words are wanted.`,
      instead: `If it is to say so, put it between quotation marks: ${name}: "${String(data[name])}"`,
    }));
}

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(value);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** Values of which the end is taken for a remark. */
function cutShort({ file, lines, bodyFrom }: Entry): Finding[] {
  return lines.slice(0, bodyFrom - 2).flatMap((text, index) => {
    const [, left, lost] = /^\s*[\w-]+:\s+([^"'#\s].*?)\s(#.*)$/.exec(text) ?? [];
    if (left === undefined || lost === undefined) return [];
    return [
      {
        file,
        line: index + 1,
        what: `“${lost}” is taken for a remark and would not be shown.`,
        instead: `Put the whole value between quotation marks: "${left} ${lost}"`,
      },
    ];
  });
}
