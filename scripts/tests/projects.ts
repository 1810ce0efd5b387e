/** What has to be there before tests run: the built site as its files are now, and browsers with what drives them. */
export type Need = 'site' | 'Chromium' | 'Firefox and WebKit';

/** A project of vitest.config.ts, and what its tests need. */
export interface Project {
  readonly name: string;
  readonly needs: readonly Need[];
}

/** What `npm test` runs: what a change is likely to break. */
export const usual: readonly Project[] = [
  { name: 'worker', needs: [] },
  { name: 'scripts', needs: [] },
  { name: 'site', needs: ['site'] },
  { name: 'server', needs: ['site'] },
  { name: 'browser', needs: ['site', 'Chromium'] },
  { name: 'views', needs: ['site', 'Chromium'] },
];

/** What `npm run test:deep` runs: what only a release can break, and the same looked at in every engine of people's browsers. */
export const releaseOnly: readonly Project[] = [
  { name: 'deep', needs: ['site', 'Chromium'] },
  { name: 'engines', needs: ['site', 'Chromium', 'Firefox and WebKit'] },
];
