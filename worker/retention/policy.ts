import * as z from 'zod/mini';

/** From which moment a state's period runs, by the column that holds it. What nobody has opened has no period. */
export const periodStarts = { closed: 'closed_at', spam: 'spam_at' } as const;

/**
 * One rule of retention: the answers of submissions of this kind are erased so many days after they came into this
 * state. State records may be destroyed only under an approved schedule, so a rule without the number of its
 * schedule is refused.
 */
const ruleSchema = z.strictObject({
  kind: z.string().check(z.minLength(1)),
  state: z.enum(['closed', 'spam']),
  days: z.int().check(z.gte(1)),
  schedule: z.string().check(z.minLength(1)),
});

export type RetentionRule = z.infer<typeof ruleSchema>;

/** Reads the rules as they stand in `wrangler.toml`. No rules: nothing is ever purged. Undefined when they do not hold. */
export function readRetention(setting: unknown): readonly RetentionRule[] | undefined {
  return z.array(ruleSchema).safeParse(setting).data;
}
