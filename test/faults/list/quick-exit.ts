import type { Fault } from '../fault.ts';

const file = 'site/src/browser/leave.ts';
const projects = ['site', 'browser'] as const;

/** The script of "Leave this site". Whoever needs it has no second try. */
export const quickExitFaults: readonly Fault[] = [
  {
    id: 'exit-adds-to-history',
    harm: 'Back leads to the site, and the history has one entry more of it than it need have.',
    file,
    from: 'location.replace(href);',
    to: 'location.assign(href);',
    projects,
    likely: ['test/browser/exit.'],
  },
  {
    id: 'exit-keeps-long-answers',
    harm: 'The browser offers to put what was written into the long fields back on the page that was left.',
    file,
    from: "'input, textarea'",
    to: "'input'",
    projects,
    likely: ['test/browser/exit.'],
  },
  {
    id: 'exit-keeps-the-emblem',
    harm: 'The tab still shows the emblem of the site while the neutral page is slow to answer.',
    file,
    from: 'link[rel="icon"]',
    to: 'link[rel="shortcut icon"]',
    projects,
    likely: ['test/browser/exit.'],
  },
  {
    id: 'exit-while-selecting',
    harm: 'Somebody selects words with Shift and the mouse three times, and the page goes away with all that they wrote.',
    file,
    from: `  addEventListener('mousedown', () => {
    alone = false;
  });
`,
    to: '',
    projects,
    likely: ['test/browser/exit.'],
  },
  {
    id: 'exit-never-forgets-presses',
    harm: 'Three presses of Shift over an hour take the page away, with all that somebody wrote.',
    file,
    from: 'timer = window.setTimeout(expire, expiresAfter);',
    to: 'timer = window.setTimeout(say, expiresAfter);',
    projects,
    likely: ['test/browser/exit.'],
  },
  {
    id: 'exit-without-a-way-back',
    harm: 'Who left from the middle of a page cannot come back: the link stays on the blank page.',
    file,
    from: 'href: location.pathname',
    to: 'href: location.href',
    projects,
    likely: ['test/browser/exit.'],
  },
  {
    id: 'exit-needs-storage',
    harm: 'In a browser that refuses storage, the link to leave does nothing at all.',
    file,
    from: `  try {
    return work(sessionStorage);
  } catch {
    // Where storage is refused, one can leave all the same; only Back shows the page again.
    return undefined;
  }
`,
    to: '  return work(sessionStorage);\n',
    projects,
    likely: ['test/browser/exit.'],
  },
];
