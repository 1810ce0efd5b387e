/** A mistake in content, in words for the person who edits it. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  /** What is wrong. */
  readonly what: string;
  /** What to write instead, or to do. */
  readonly instead: string;
}

/** A mistake in a file that is known. */
export type Mistake = Omit<Finding, 'file'>;

/** As it is printed: where, what, and under it what to do. */
export function inWords({ file, line, what, instead }: Finding): string {
  return `${file}, line ${line}\n  ${what}\n  ${instead}`;
}
