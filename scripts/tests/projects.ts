/** What has to be there before tests run: the built site as its files are now, and browsers with what drives them. */
export type Need = 'site' | 'Chromium' | 'Firefox and WebKit';

/** A project of vitest.config.ts, and what its tests need. */
export interface Project {
  readonly name: string;
  readonly needs: readonly Need[];
  /** The files that its tests read and do not import: where one has changed, any test may be broken. */
  readonly reads?: RegExp;
}

/** What `npm test` runs: what a change is likely to break. */
export const usual: readonly Project[] = [
  { name: 'worker', needs: [], reads: /^worker\/(?:migrations|pages)\// },
  { name: 'scripts', needs: [] },
  { name: 'site', needs: ['site'], reads: /^(?:site|worker\/forms)\// },
  {
    name: 'server',
    needs: ['site'],
    reads: /^(?:site\/src\/edit|worker\/(?:forms|migrations|pages))\//,
  },
  {
    name: 'browser',
    needs: ['site', 'Chromium'],
    reads: /^(?:site\/(?!src\/(?:content|edit)\/)|worker\/forms\/)/,
  },
  {
    name: 'views',
    needs: ['site', 'Chromium'],
    reads: /^(?:site\/(?!src\/(?:browser|edit)\/)|worker\/forms\/)/,
  },
];

/** What `npm run test:deep` runs: what only a release can break, and the same looked at in every engine of people's browsers. */
export const releaseOnly: readonly Project[] = [
  { name: 'deep', needs: ['site', 'Chromium'] },
  { name: 'engines', needs: ['site', 'Chromium', 'Firefox and WebKit'] },
];

export const namesOf = (projects: readonly Project[]) => projects.map(({ name }) => name);
