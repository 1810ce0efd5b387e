/** The projects of vitest.config.ts in which a fault may be looked for. */
export type Project = 'worker' | 'scripts' | 'site' | 'server' | 'browser' | 'views';

/** A fault that somebody could really make, and that the compiler, the linter and the formatter let pass. */
export interface Fault {
  /** Short, and its own among all. */
  readonly id: string;
  /** Who would suffer what, if nobody noticed. */
  readonly harm: string;
  /** From the project's folder. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
  /** Where it is looked for, the quickest first. */
  readonly projects: readonly Project[];
  /** How the paths of the tests begin that are tried first, for all of a project take minutes. */
  readonly likely?: readonly string[];
  /** Of `views`, only tests whose names match this: all of them take minutes. */
  readonly filter?: string;
}
