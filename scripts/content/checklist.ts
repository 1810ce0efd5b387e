import type { Checklist } from '../checklist/checklist.ts';
import { readChecklist } from '../checklist/read-checklist.ts';
import { withReaders } from '../checklist/readers.ts';
import { readLanguages } from './read-languages.ts';

/** A project's launch checklist, with what its languages ask for. */
export const wholeChecklist = (root: string): Checklist =>
  withReaders(readChecklist(root), readLanguages(root));
