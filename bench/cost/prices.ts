/** A thing that is paid for: so much of it is in the plan, and each further unit costs so many dollars. */
export interface Price {
  readonly included: number;
  readonly unit: number;
  readonly dollars: number;
}

/**
 * The published prices of Cloudflare's paid plan for Workers, in US dollars a month, as of November 2026:
 * https://developers.cloudflare.com/workers/platform/pricing/ and https://developers.cloudflare.com/d1/platform/pricing/.
 * Built pages and mail to verified addresses cost nothing.
 */
export const plan = 5;

export const prices = {
  requests: { included: 10e6, unit: 1e6, dollars: 0.3 },
  cpuMs: { included: 30e6, unit: 1e6, dollars: 0.02 },
  rowsRead: { included: 25e9, unit: 1e6, dollars: 0.001 },
  rowsWritten: { included: 50e6, unit: 1e6, dollars: 1 },
  gigabytes: { included: 5, unit: 1, dollars: 0.75 },
} as const satisfies Record<string, Price>;

export type Paid = keyof typeof prices;

/** What the free plan allows in a day; of gigabytes, in all. */
export const free = {
  requests: 100_000,
  rowsRead: 5e6,
  rowsWritten: 100_000,
  gigabytes: 5,
} as const;
