import { readFileSync } from 'node:fs';
import Color from 'colorjs.io';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync('site/src/styles/tokens.css', 'utf8');

/** The colours that a part of the tokens sets, by role. */
function colours(css: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...css.matchAll(/--([a-z]+): (#(?:[0-9a-f]{3}){1,2});/g)].map(([, role = '', value = '']) => [
      role,
      value,
    ]),
  );
}

const [byDay = '', byNight = ''] = tokens.split('@media (prefers-color-scheme: dark)');
const schemes = [
  { scheme: 'light', roles: colours(byDay) },
  { scheme: 'dark', roles: colours(byNight) },
];

/** Each colour of words, on each ground that they stand on. */
const words = [
  ...['ink', 'quiet', 'action', 'accent', 'error'].flatMap((role) => [
    { role, on: 'paper' },
    { role, on: 'surface' },
  ]),
  // Within what is filled: a button, the same under the pointer, the exit.
  { role: 'paper', on: 'action' },
  { role: 'paper', on: 'ink' },
];

/** What is no word and must be seen: the frame of a field, the path, the ring around what is in focus. */
const marks = [
  ...['edge', 'accent', 'ink', 'error'].flatMap((role) => [
    { role, on: 'paper' },
    { role, on: 'surface' },
  ]),
  { role: 'ink', on: 'halo' },
];

describe.each(schemes)('the $scheme colours', ({ scheme, roles }) => {
  const contrast = (role: string, on: string) =>
    new Color(roles[role] ?? '').contrast(roles[on] ?? '', 'WCAG21');

  it.each(words)('give $role as words on $on 7:1', ({ role, on }) => {
    expect(contrast(role, on), scheme).toBeGreaterThanOrEqual(7);
  });

  it.each(marks)('give $role as a mark on $on 3:1', ({ role, on }) => {
    expect(contrast(role, on), scheme).toBeGreaterThanOrEqual(3);
  });
});

it.each(['ink', 'quiet', 'action', 'accent'])(
  'the printer gives %s as black on white, whatever the colours of the screen',
  (role) => {
    const print = readFileSync('site/src/styles/print.css', 'utf8');
    expect(colours(print)).toMatchObject({ paper: '#fff', surface: '#fff', [role]: '#000' });
  },
);
