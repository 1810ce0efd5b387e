/** How a submission came: by a form of the site, or told by telephone or written on paper, and entered at the desk. */
export const arrivals = ['site', 'telephone', 'paper'] as const;
export type Arrival = (typeof arrivals)[number];

/** How what a member enters can have come. */
export const enteredFrom = ['telephone', 'paper'] as const satisfies readonly Arrival[];

/** What is known besides of a submission that was entered at the desk. */
export interface Entry {
  readonly by: (typeof enteredFrom)[number];
  /** The mail address of the member who entered it. */
  readonly member: string;
}
