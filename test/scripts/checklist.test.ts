import { describe, expect, it } from 'vitest';
import { answerTo, checklistFile, openEntries } from '../../scripts/checklist/checklist.ts';
import { parseChecklist, readChecklist } from '../../scripts/checklist/read-checklist.ts';
import { withReaders } from '../../scripts/content/checklist.ts';
import { openTable } from '../../scripts/commands/checklist.ts';
import { languages } from '../languages.ts';

const committed = readChecklist('.').flatMap(({ entries }) => entries);

/** Two entries, one of them closed. */
const small = `
- title: Questions
  about: For the test alone.
  entries:
    - id: one
      ask: Is one thing known?
      who: The office
      closed: { answer: It is | indeed., by: Somebody, on: 2026-12-01 }
    - id: two
      ask: Is another thing known?
      law: Some Code 12-34.
      who: The office
      meanwhile: The site says nothing.
`;

describe('the launch checklist', () => {
  it('asks for what nobody has confirmed, what the law asks for, and who has to read', () => {
    expect(committed.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        ...['cost', 'travel', 'hours', 'follow-up', 'surrogate', 'after-a-no', 'interpreter'],
        ...['disability-access', 'confidentiality', 'figures', 'program-email', 'statute'],
        ...['languages', 'records-schedule', 'privacy-notice', 'legal-hold', 'certification'],
        ...(languages.includes('es') ? ['native-spanish'] : []),
        ...['accessibility-review', 'security-review', 'survivor-reading', 'restore-tried'],
        ...['smoke-tried', 'uptime-checker', 'keys-kept', 'run-by', 'sign-off'],
      ]),
    );
  });

  it('claims no answer that nobody gave', () => {
    for (const { closed } of committed)
      if (closed) expect(new Date(closed.on).getTime()).toBeLessThanOrEqual(Date.now());
  });
});

describe('parseChecklist', () => {
  it('tells what is open from what is answered', () => {
    const groups = parseChecklist(small);
    expect(openEntries(groups).map(({ id }) => id)).toEqual(['two']);
    const answers = ['one', 'two', 'three'].map((id) => answerTo(groups, id));
    expect(answers).toEqual(['It is | indeed.', undefined, undefined]);
  });

  it.each([
    ['no YAML', '- [', 'Then run the same command again'],
    [
      'an answer of nobody by its line',
      small.replace('by: Somebody, ', ''),
      'docs/launch-checklist.yaml, line 8\n',
    ],
    ['an entry twice', small.replace('id: two', 'id: one'), 'the same id'],
    ['an answer of nobody', small.replace('by: Somebody, ', ''), 'closed.by'],
    ['an answer of no day', small.replace('2026-12-01', 'soon'), 'the day as YYYY-MM-DD.'],
    ['an empty answer', small.replace('It is | indeed.', '""'), 'closed.answer'],
    ['a misspelt part', small.replace('meanwhile:', 'meanwile:'), 'meanwile'],
  ])('refuses %s, and names the file', (_, text, says) => {
    expect(() => parseChecklist(text)).toThrow(says);
    expect(() => parseChecklist(text)).toThrow(checklistFile);
  });
});

describe('withReaders', () => {
  const groups = parseChecklist(small.replace('id: two', 'id: two\n      language: es'));
  const askedIn = (all: string[]) =>
    openEntries(withReaders(groups, { all, source: 'en' })).flatMap(
      ({ language = [] }) => language,
    );

  it('asks for a native reader of each language but the source, once', () => {
    expect(askedIn(['en', 'es', 'zh-Hant'])).toEqual(['es', 'zh-Hant']);
    expect(openTable(withReaders(groups, { all: ['en', 'zh-Hant'], source: 'en' }))).toContain(
      'native-zh-hant: Has a native reader of Traditional Chinese read every page',
    );
  });

  it('adds nothing where each has its entry', () => {
    expect(withReaders(groups, { all: ['en', 'es'], source: 'en' })).toEqual(groups);
  });
});

describe('what is shown of it', () => {
  it('has at a terminal what is open, by which law, and who can answer', () => {
    expect(openTable(parseChecklist(small)).split(/\s{2,}/)).toEqual([
      'Questions (1 of 2 open)',
      ...['two: Is another thing known?', 'Some Code 12-34.', '→ The office'],
      '1 of 2 entries are open. Close each in docs/launch-checklist.yaml.',
    ]);
  });
});
