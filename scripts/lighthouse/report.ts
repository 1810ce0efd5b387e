import * as z from 'zod';

/** What of Lighthouse's report in JSON is read here; scores go from 0 to 1, and `null` where there is none. */
const reportSchema = z.object({
  runtimeError: z.object({ code: z.string(), message: z.string() }).optional(),
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().optional(),
      explanation: z.string().optional(),
    }),
  ),
});

/** The four categories, in the order in which they are shown. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export interface Miss {
  /** Lighthouse's own name of the audit, such as `is-crawlable`. */
  readonly audit: string;
  readonly reason: string;
  /** What speaks for it, where it is meant to be so. */
  readonly meant?: string;
}

export interface Figures {
  readonly address: string;
  /** From 0 to 100, in the order of `categories`. */
  readonly scores: readonly number[];
  readonly misses: readonly Miss[];
}

/** What Lighthouse counts against a page although it is as it should be. */
const meant: Readonly<Record<string, string>> = {
  'is-crawlable':
    'meant to be so: it belongs to one visit, or to a mishap, and in no search result',
};

/**
 * Reads what Lighthouse wrote of a page.
 *
 * @param unlisted whether the page itself says that it is not to be found by a search.
 * @throws Error where Lighthouse could not look at it.
 */
export function readReport(address: string, json: string, unlisted: boolean): Figures {
  const report = reportSchema.parse(JSON.parse(json));
  if (report.runtimeError) {
    throw new Error(`${address}: ${report.runtimeError.code}, ${report.runtimeError.message}`);
  }
  const scores = categories.map((name) => Math.round((report.categories[name]?.score ?? 0) * 100));
  const weighed = categories.flatMap((name) =>
    (report.categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0),
  );
  const misses = [...new Set(weighed.map(({ id }) => id))].flatMap((id) => {
    const audit = report.audits[id];
    // The weighed figures of speed go from 0 to 1, and 0.9 is a good one: the score of the whole tells.
    const score = audit?.score ?? null;
    if (audit === undefined || score === null || score >= 0.9) return [];
    const reason = [audit.title, audit.displayValue, audit.explanation].filter(Boolean).join(': ');
    const why = unlisted ? meant[id] : undefined;
    return [{ audit: id, reason, ...(why !== undefined && { meant: why }) }];
  });
  return { address, scores, misses };
}

/** Whether a page has 100 in everything, but for what is meant. */
export function holds({ scores, misses }: Figures): boolean {
  const onlyMeant = misses.length > 0 && misses.every((miss) => miss.meant !== undefined);
  const [seo = 0, ...others] = [...scores].reverse();
  return others.every((score) => score === 100) && (seo === 100 || onlyMeant);
}

/** Of several looks at a page the one whose figure of speed is in the middle. */
export function middle(looks: readonly [Figures, Figures, Figures]): Figures {
  const speed = ({ scores }: Figures): number => scores[0] ?? 0;
  return [...looks].sort((one, other) => speed(one) - speed(other))[1] ?? looks[0];
}

/** A row for a page: its address, its four figures, and what it misses, with what speaks for it. */
export function cellsOf({ address, scores, misses }: Figures): string[] {
  const missed = misses.map(({ audit, reason, meant }) => `${audit}: ${meant ?? reason}`);
  return [address, ...scores.map(String), missed.join('; ')];
}
