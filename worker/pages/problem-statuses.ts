/** The refusals and faults that have a page of their own. 404 is the site's own page. */
export const problemStatuses = [400, 403, 405, 413, 415, 429, 500, 503] as const;
export type ProblemStatus = (typeof problemStatuses)[number];

export function isProblemStatus(status: number): status is ProblemStatus {
  return (problemStatuses as readonly number[]).includes(status);
}
