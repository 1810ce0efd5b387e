import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../languages.ts';
import { checkAnswers } from '../../../scripts/new-program/answers.ts';
import { carriedFiles, whatStays, withoutWhatStays } from '../../../scripts/new-program/files.ts';
import { franklin } from './answers-of-franklin.ts';
import { customs, mentioned, namesOf, nobodys } from './names-of.ts';

/** These are written for the new program. */
const made = ['CHANGELOG.md', 'docs/launch-checklist.yaml', 'wrangler.toml'];
const answers = checkAnswers(franklin, languages);

// Whoever rewords a file need not know that it goes along.
describe.each([
  { what: 'none', leftOut: [] },
  { what: 'all but the first', leftOut: languages.slice(1) },
])('what a new program takes along, languages left out: $what', ({ leftOut }) => {
  const stays = whatStays(leftOut);
  const files = carriedFiles('.', answers, stays)
    .filter(
      (file) =>
        !made.includes(file) && /\.(?:astro|css|json|jsonc|md|mjs|toml|ts|yaml|yml)$/.test(file),
    )
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const now = files
    // Its beginning is written for the new program.
    .filter(({ file }) => file !== 'README.md')
    .map(({ file, text }) => ({ file, text: withoutWhatStays(text, stays) }));

  it('names nothing of this one, and not what makes programs', () => {
    expect(now.length).toBeGreaterThan(500);
    const own = namesOf('.').filter((name) => !nobodys.has(name));
    const others = now.filter(({ file }) => !file.endsWith('package-lock.json'));
    expect(mentioned(others, [...own, ...customs, 'new-program', 'OnlyThisProgram'])).toEqual([]);
  });

  it('loses whole items of lists, rows of tables, imports and names alone', () => {
    const gone = files.flatMap(({ file, text }) => {
      const kept = new Set(withoutWhatStays(text, stays).split('\n'));
      const lines = text.split('\n').filter((line) => !kept.has(line));
      return lines.map((line) => `${file}: ${line.trim()}`);
    });
    const whole = /: (?:- .*[.}]|\| .* \||import .*;|\w+,|'new-program': \{|\w+: .*,)$/;
    expect(gone.length).toBeGreaterThan(5);
    expect(gone.filter((line) => !whole.test(line))).toEqual([]);
  });
});
