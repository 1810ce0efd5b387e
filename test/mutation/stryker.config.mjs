/** The folder of the Worker whose code is changed: `FOLDER=seal`. */
const { FOLDER: folder = 'seal' } = process.env;

/** For Stryker, which CONTRIBUTING.md tells of. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  mutate: [`worker/${folder}/*.ts`],
  // What runs once, when a module is loaded, would need every test for every mutant.
  ignoreStatic: true,
  concurrency: 2,
  reporters: ['clear-text'],
  tempDirName: '.state/mutation',
};
