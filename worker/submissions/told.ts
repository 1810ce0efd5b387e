/** What a person can tell the office by telephone to do with what they sent: what they can do themselves at `/request/`. */
export const toldChanges = ['changed', 'held', 'resumed', 'withdrawn'] as const;
export type ToldChange = (typeof toldChanges)[number];

export function isToldChange(text: string): text is ToldChange {
  return (toldChanges as readonly string[]).includes(text);
}

/** How a member made sure of who was calling: by part of the receipt code, by the reference and answers, or by answers alone. */
export const assurances = ['code', 'reference', 'answers'] as const;
export type Assurance = (typeof assurances)[number];

/** Who took it down, and of which version of the submission. */
export interface Told {
  /** The mail address of the member. */
  readonly member: string;
  readonly sure: Assurance;
  readonly version: number;
}

/** What the event keeps of it. */
export const toldDetail = ({ sure }: Told): string =>
  new URLSearchParams({ by: 'telephone', sure }).toString();
