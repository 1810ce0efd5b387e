import { z } from 'zod';

/** From the project's folder. The page beside it is made from it. */
export const checklistFile = 'docs/launch-checklist.yaml';

const day = z.iso.date('Write the day as YYYY-MM-DD.');

const entry = z.strictObject({
  /** Names the entry in messages, and never changes. */
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'Write small letters and hyphens.'),
  /** The question, or what somebody has to have done. */
  ask: z.string().min(10),
  /** What it asks about, where that stands on pages. */
  sentences: z
    .array(z.strictObject({ page: z.string().startsWith('/'), words: z.string().min(3) }))
    .optional(),
  /** The law of this state that it is about. */
  law: z.string().min(3).optional(),
  /** Who can answer. */
  who: z.string().min(3),
  /** What the site says or does until there is an answer. */
  meanwhile: z.string().optional(),
  /** The language whose native reader it asks for. */
  language: z.string().optional(),
  /** Whether pages or forms ask it in each language, in words with a comment that names it: `unknown: cost`. */
  asked: z.literal(true).optional(),
  /** Present once it is answered: what was said, by whom, and when. */
  closed: z.strictObject({ answer: z.string().min(1), by: z.string().min(1), on: day }).optional(),
});

const group = z.strictObject({
  title: z.string().min(3),
  about: z.string().min(10),
  entries: z.array(entry).min(1),
});

export const checklistSchema = z
  .array(group)
  .min(1)
  .superRefine((groups, context) => {
    const known = new Set<string>();
    for (const [at, { entries }] of groups.entries())
      for (const [index, { id }] of entries.entries()) {
        const path = [at, 'entries', index, 'id'];
        const message = 'Two entries have the same id: write another.';
        if (known.has(id)) context.addIssue({ code: 'custom', path, message });
        known.add(id);
      }
  });

export type ChecklistEntry = z.output<typeof entry>;
export type Checklist = z.output<typeof checklistSchema>;

/** What nobody has answered yet, in the order of the file. */
export function openEntries(groups: Checklist): readonly ChecklistEntry[] {
  return groups.flatMap(({ entries }) => entries).filter(({ closed }) => closed === undefined);
}

/** The answer to an entry, or undefined while it is open or not there. */
export function answerTo(groups: Checklist, id: string): string | undefined {
  return groups.flatMap(({ entries }) => entries).find((each) => each.id === id)?.closed?.answer;
}
