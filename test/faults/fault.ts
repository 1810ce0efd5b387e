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
  /** How the paths of the tests begin that are tried first, for all of a project take minutes. */
  readonly likely?: readonly string[];
  /** The tests of `views` by which it could be noticed, by what their names match: all of them take minutes. */
  readonly filter?: string;
}

/** Where a fault is looked for, the quickest first. */
export function projectsOf({ file, filter }: Fault): readonly Project[] {
  const views: readonly Project[] = filter === undefined ? [] : ['views'];
  if (file.startsWith('worker/')) return ['worker', 'server', 'browser', ...views];
  if (/^site\/src\/(?:browser|components|i18n|pages|styles)\//.test(file))
    return ['site', 'worker', 'server', ...views, 'browser'];
  return ['scripts', 'site', 'server', 'browser'];
}
