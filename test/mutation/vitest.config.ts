import { defineConfig } from 'vitest/config';
import { worker } from '../../vitest.config.ts';

const { FOLDER: folder = 'seal' } = process.env;

/** The Worker's tests of one folder alone, and those of what joins the parts: Stryker knows no projects. */
export default defineConfig({
  ...worker,
  test: {
    ...worker.test,
    include: [`test/worker/${folder}/*.test.ts`, 'test/worker/index.test.ts'],
  },
});
