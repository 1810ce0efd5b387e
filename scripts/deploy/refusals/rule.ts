/** What has to hold, and what is said where it doesn't: a sentence on what is, and one on what to do. */
export type Rule = readonly [holds: boolean, say: string];

/** What is said of the rules that don't hold. */
export const broken = (rules: readonly Rule[]): string[] =>
  rules.flatMap(([holds, say]) => (holds ? [] : [say]));
