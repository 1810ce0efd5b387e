/** A project of vitest.config.ts, and what has to be there before its tests run. */
export interface Project {
  readonly name: string;
  /** The built site: `dist/`, as the files of the site are now. */
  readonly readsSite: boolean;
  readonly needsChromium: boolean;
  /** Firefox, WebKit and what drives them. */
  readonly needsEngines: boolean;
}

/** What `npm test` runs: what a change is likely to break. */
export const usual: readonly Project[] = [
  { name: 'worker', readsSite: false, needsChromium: false, needsEngines: false },
  { name: 'scripts', readsSite: false, needsChromium: false, needsEngines: false },
  { name: 'site', readsSite: true, needsChromium: false, needsEngines: false },
  { name: 'server', readsSite: true, needsChromium: false, needsEngines: false },
  { name: 'browser', readsSite: true, needsChromium: true, needsEngines: false },
  { name: 'views', readsSite: true, needsChromium: true, needsEngines: false },
];

/** What only a release can break. */
export const deep: Project = {
  name: 'deep',
  readsSite: true,
  needsChromium: true,
  needsEngines: false,
};

/** The same, looked at in every engine of the browsers that people have. */
const engines: Project = {
  name: 'engines',
  readsSite: true,
  needsChromium: true,
  needsEngines: true,
};

/** What `npm run test:deep` runs besides. */
export const releaseOnly: readonly Project[] = [deep, engines];
