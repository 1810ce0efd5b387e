import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldFaults } from '../../site/src/content-rules/fields.ts';
import { inWords } from '../../site/src/content-rules/finding.ts';
import { readFields } from '../../site/src/content-rules/read-fields.ts';
import { Refusal } from '../launch/refusal.mjs';
import { checklistFile, checklistSchema, type Checklist } from './checklist.ts';

/**
 * Reads the launch checklist.
 *
 * @throws Refusal that names what does not hold in the file, and the lines.
 */
export function parseChecklist(text: string): Checklist {
  const { data, broken, lineAt } = readFields(text);
  const fields = { file: checklistFile, data, schema: checklistSchema, lineAt };
  const faults = broken ? [{ file: checklistFile, ...broken }] : fieldFaults(fields);
  if (faults.length === 0) return checklistSchema.parse(data);
  throw new Refusal(`${faults.map(inWords).join('\n\n')}\nThen run the same command again.`);
}

export function readChecklist(root: string): Checklist {
  return parseChecklist(readFileSync(join(root, checklistFile), 'utf8'));
}
