import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { Refusal } from '../launch/refusal.mjs';
import { checklistFile, checklistSchema, type Checklist } from './checklist.ts';

/**
 * Reads the launch checklist.
 *
 * @throws Refusal that names what does not hold in the file.
 */
export function parseChecklist(text: string): Checklist {
  const again = `correct ${checklistFile}, then run the same command again.`;
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new Refusal(`${error.message.trim()}\n${again}`);
  }
  const read = checklistSchema.safeParse(data);
  if (read.success) return read.data;
  throw new Refusal(`${z.prettifyError(read.error)}\n${again}`);
}

export function readChecklist(root: string): Checklist {
  return parseChecklist(readFileSync(join(root, checklistFile), 'utf8'));
}
