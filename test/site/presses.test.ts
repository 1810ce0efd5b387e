import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { here } from '../languages.ts';
import { pageAt } from './built-site.ts';

it.each(
  here([
    ['/safety/', 'no more than five seconds'],
    ['/es/safety/', 'más de cinco segundos'],
  ] as const),
)('%s says within how many seconds the next press has to come', (address, words) => {
  expect(readFileSync('site/src/browser/leave.ts', 'utf8')).toContain('expiresAfter = 5000;');
  expect(pageAt(address)?.document.querySelector('main')?.innerText).toContain(words);
});
