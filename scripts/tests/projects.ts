/** A project of vitest.config.ts, and what has to be there before its tests run. */
export interface Project {
  readonly name: string;
  /** The built site: `dist/`, as the files of the site are now. */
  readonly readsSite: boolean;
  readonly needsChromium: boolean;
}

/** What `npm test` runs: what a change is likely to break. */
export const usual: readonly Project[] = [
  { name: 'worker', readsSite: false, needsChromium: false },
  { name: 'scripts', readsSite: false, needsChromium: false },
  { name: 'site', readsSite: true, needsChromium: false },
  { name: 'server', readsSite: true, needsChromium: false },
  { name: 'browser', readsSite: true, needsChromium: true },
  { name: 'views', readsSite: true, needsChromium: true },
];

/** What `npm run test:deep` runs besides: what only a release can break. */
export const deep: Project = { name: 'deep', readsSite: true, needsChromium: true };
