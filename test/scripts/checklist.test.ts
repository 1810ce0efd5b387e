import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  answerTo,
  checklistFile,
  openEntries,
  parseChecklist,
  readChecklist,
} from '../../scripts/checklist/checklist.ts';
import { checklistPage, pageIsCurrent, pageOf } from '../../scripts/checklist/page.ts';
import { openTable } from '../../scripts/checklist/table.ts';
import { checkSteps } from '../../scripts/steps/static.ts';
import { languages } from '../languages.ts';

const committed = readChecklist('.');
const ids = committed.flatMap(({ entries }) => entries.map(({ id }) => id));

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
      who: The office
      meanwhile: The site says nothing.
`;

describe('the launch checklist', () => {
  it.each([
    // What nobody has confirmed about the program.
    ...['cost', 'travel', 'hours', 'follow-up', 'surrogate', 'after-a-no', 'interpreter'],
    ...['disability-access', 'confidentiality', 'figures', 'program-email', 'statute', 'languages'],
    // What the law asks of whoever runs it.
    ...['records-schedule', 'privacy-notice', 'legal-hold'],
    // Who has to read, try out and decide.
    ...[
      ...(languages.includes('es') ? ['native-spanish'] : []),
      'accessibility-review',
      'certification',
      'security-review',
      'survivor-reading',
    ],
    ...[
      'restore-tried',
      'smoke-tried',
      'uptime-checker',
      'keys-kept',
      'before-adoption',
      'run-by',
      'sign-off',
    ],
  ])('asks for "%s"', (id) => {
    expect(ids).toContain(id);
  });

  it('claims no answer that nobody gave', () => {
    for (const { closed } of committed.flatMap(({ entries }) => entries)) {
      if (closed) expect(new Date(closed.on).getTime()).toBeLessThanOrEqual(Date.now());
    }
  });

  it('has a page that says the same, which `npm run check` looks at', async () => {
    expect(await pageIsCurrent('.')).toBe(true);
    expect(checkSteps.map(({ name }) => name)).toContain('launch checklist');
    const page = readFileSync(checklistPage, 'utf8');
    for (const id of ids) expect(page).toContain(`\`${id}\``);
  });
});

describe('openEntries', () => {
  it('leaves out what is closed', () => {
    expect(openEntries(parseChecklist(small)).map(({ id }) => id)).toEqual(['two']);
  });
});

describe('answerTo', () => {
  it('is the answer to what is closed, and nothing else', () => {
    const groups = parseChecklist(small);
    expect(['one', 'two', 'three'].map((id) => answerTo(groups, id))).toEqual([
      'It is | indeed.',
      undefined,
      undefined,
    ]);
  });
});

describe('parseChecklist', () => {
  it.each([
    { what: 'no YAML', text: '- [', says: 'then run the same command again' },
    { what: 'an entry twice', text: small.replace('id: two', 'id: one'), says: 'the same id' },
    { what: 'an answer of nobody', text: small.replace('by: Somebody, ', ''), says: 'closed.by' },
    {
      what: 'an answer of no day',
      text: small.replace('2026-12-01', 'soon'),
      says: 'Write the day as YYYY-MM-DD.',
    },
    {
      what: 'an empty answer',
      text: small.replace('It is | indeed.', '""'),
      says: 'closed.answer',
    },
    { what: 'a misspelt part', text: small.replace('meanwhile:', 'meanwile:'), says: 'meanwile' },
  ])('refuses $what, and names the file', ({ text, says }) => {
    expect(() => parseChecklist(text)).toThrow(says);
    expect(() => parseChecklist(text)).toThrow(checklistFile);
  });
});

describe('pageOf', () => {
  it('shows an answer with who gave it and when, and leaves the table whole', async () => {
    const page = await pageOf(parseChecklist(small));
    expect(page).toMatch(
      /`one` +\| Is one thing known\? +\| .*It is \\\| indeed\. \(Somebody, 2026-12-01\)/,
    );
    expect(page).toContain('Open. The site says nothing.');
    expect(page).toContain('1 of 2 are open.');
  });
});

describe('openTable', () => {
  it('shows what is open, who can answer, and how many there are', () => {
    expect(openTable(parseChecklist(small))).toBe(
      [
        'Questions (1 of 2 open)',
        '  two                   Is another thing known?\n                        → The office',
        '1 of 2 entries are open. Close each in docs/launch-checklist.yaml.',
      ].join('\n\n'),
    );
  });

  it('stays within a usual terminal', () => {
    for (const line of openTable(committed).split('\n')) expect(line.length).toBeLessThan(97);
  });

  it('says so when nothing is open', () => {
    const closed = small.replace(
      /meanwhile: .*/,
      'closed: { answer: Yes, by: Somebody, on: 2026-12-01 }',
    );
    expect(openTable(parseChecklist(closed))).toBe(
      'All 2 entries of the launch checklist are closed.',
    );
  });
});
