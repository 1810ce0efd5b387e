import type { Fault } from '../fault.ts';

/** The coordinator's desk: whom they call, when, and what they say. */
export const deskFaults: readonly Fault[] = [
  {
    id: 'contact-while-on-hold',
    harm: 'A survivor puts their request on hold while the coordinator has the page open, and the contact is taken as if nothing were.',
    file: 'worker/desk/actions.ts',
    from: 'const reachable = `${inWork} AND held_at IS NULL`;',
    to: 'const reachable = inWork;',
    projects: ['worker', 'server', 'browser'],
    likely: ['test/worker/desk/'],
  },
  {
    id: 'formula-after-a-semicolon',
    harm: 'What somebody sent runs as a formula on the computer of the office, where a semicolon separates cells.',
    file: 'worker/desk/csv.ts',
    from: '(?<=^|[;\\t\\r\\n])(?=',
    to: '(?<=^)(?=',
    projects: ['worker', 'server'],
    likely: ['test/worker/desk/csv.'],
  },
  {
    id: 'unsure-reads-as-safe',
    harm: 'The list says "message is safe" of a survivor who was not sure, and the abuser hears the message.',
    file: 'worker/desk/words.ts',
    from: "`Do NOT leave a message: ${notSure}`, short: 'no messages'",
    to: "`Do NOT leave a message: ${notSure}`, short: 'message is safe'",
    projects: ['worker', 'site', 'server', 'browser'],
    likely: ['test/server/desk.'],
  },
  {
    id: 'never-times-are-hidden',
    harm: 'The coordinator does not see the hours at which never to call, and the abuser answers.',
    file: 'worker/desk/parts/plan.tsx',
    from: "{typed('bad-times')}",
    to: "{typed('good-times')}",
    projects: ['worker', 'site', 'server', 'browser'],
    likely: ['test/server/desk.', 'test/browser/desk.'],
  },
  {
    id: 'hold-of-the-office-is-theirs',
    harm: 'What the office put on hold reads as held by the person: the coordinator waits for a survivor who waits for them.',
    file: 'worker/desk/parts/standing.tsx',
    from: 'submission.heldAt !== null &&',
    to: "state === 'held' &&",
    projects: ['worker', 'site', 'server', 'browser'],
    likely: ['test/server/desk.', 'test/browser/desk.'],
  },
  {
    id: 'change-is-no-news',
    harm: 'The coordinator is not told that the person changed how to reach them, and calls the old number.',
    file: 'worker/desk/pages/submission.tsx',
    from: 'const before = own[1];',
    to: 'const before = own[0];',
    projects: ['worker', 'server', 'browser'],
    likely: ['test/worker/routes/coordinator/submission.'],
  },
  {
    id: 'two-people-on-a-sheet',
    harm: 'The answers of one survivor end on the sheet on which those of another begin, and go into that file.',
    file: 'site/src/styles/desk/print.css',
    from: `
  article + article {
    break-before: page;
  }
`,
    to: '',
    projects: ['site', 'browser'],
    likely: ['test/browser/desk-paper.'],
  },
];
