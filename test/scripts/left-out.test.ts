import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('no test is left out by a condition, which counts as failed where it does not hold: "if" defines it', () => {
  const files = globSync('test/**/*.ts').map((file) => [file, readFileSync(file, 'utf8')] as const);
  expect(files.length).toBeGreaterThan(200);
  const leftOut = /\b(?:it|test|describe)\.(?:runIf|skipIf|skip|todo)\b/;
  expect(files.filter(([, text]) => leftOut.test(text)).map(([file]) => file)).toEqual([]);
});
