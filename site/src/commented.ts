import type { z } from 'astro/zod';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode } from 'yaml';
import { commentOf, commentsIn } from './field-comments.ts';
import { fieldNamed, hasOwnNames } from './schema-fields.ts';

/** A field in a YAML text, and what stands above it. */
export interface CommentedField {
  readonly name: string;
  /** Counted from 0. */
  readonly line: number;
  /** The one comment that it is to have; a field that comes again in a list has it the first time. */
  readonly comment: string | undefined;
  /** Comments right above it that are none of an editor's own remarks: those begin with `##`. */
  readonly above: readonly string[];
}

/** The fields of a YAML text from top to bottom. None if it can't be read. */
export function commentedFields(text: string, schema: z.ZodType, locale: string): CommentedField[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  if (document.errors.length > 0) return [];
  const lines = text.split('\n');
  const found = new Map<number, CommentedField>();
  const seen = new Set<string>();

  function visit(node: ParsedNode | null, schemas: readonly z.ZodType[], path: string): void {
    if (isSeq<ParsedNode>(node)) for (const item of node.items) visit(item, schemas, path);
    if (!isMap<ParsedNode, ParsedNode | null>(node)) return;
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      const inside = schemas.flatMap((schema) => fieldNamed(schema, name));
      const here = `${path}/${schemas.some(hasOwnNames) ? '*' : name}`;
      const line = lineCounter.linePos(key.range[0]).line - 1;
      if (!found.has(line)) {
        const words = inside.map((field) => commentOf(field, locale)).find(Boolean);
        const comment = seen.has(here) ? undefined : words;
        found.set(line, { name, line, comment, above: commentsAbove(lines, line) });
        seen.add(here);
      }
      visit(value, inside, here);
    }
  }
  visit(document.contents, [schema], '');
  return [...found.values()].sort((a, b) => a.line - b.line);
}

/** The same text with its comment above each field. What is no field's comment is left where it stands. */
export function commented(text: string, schema: z.ZodType, locale: string): string {
  const lines = text.split('\n');
  const known = new Set(commentsIn(schema));
  for (const { line, comment } of commentedFields(text, schema, locale).reverse()) {
    const from = blockAbove(lines, line);
    const kept = lines.slice(from, line).filter((above) => !known.has(wordsOf(above)));
    const indent = /^\s*/.exec(lines[line] ?? '')?.[0] ?? '';
    const own = comment === undefined ? [] : [`${indent}# ${comment}`];
    lines.splice(from, line - from, ...kept, ...own);
  }
  return lines.join('\n');
}

/** An MDX file with its comment above each field of its front matter. */
export function commentedEntry(file: string, schema: z.ZodType, locale: string): string {
  const [, begin, fields, rest] = /^(---\r?\n)(.*?)(\r?\n---(?:\r?\n.*)?)$/s.exec(file) ?? [];
  if (begin === undefined || fields === undefined || rest === undefined) return file;
  return begin + commented(fields, schema, locale) + rest;
}

/** Where the comments begin that stand right above a line. */
function blockAbove(lines: readonly string[], line: number): number {
  let from = line;
  while (from > 0 && /^\s*#/.test(lines[from - 1] ?? '')) from -= 1;
  return from;
}

function commentsAbove(lines: readonly string[], line: number): string[] {
  return lines
    .slice(blockAbove(lines, line), line)
    .filter((above) => !/^\s*##/.test(above))
    .map(wordsOf);
}

function wordsOf(comment: string): string {
  return comment.trim().replace(/^#\s*/, '');
}
