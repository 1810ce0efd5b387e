import type { Fault } from '../fault.ts';

const file = 'site/src/browser/leave.ts';

/** The script of "Leave this site". Whoever needs it has no second try. */
export const quickExitFaults: readonly Fault[] = [
  {
    id: 'exit-adds-to-history',
    harm: 'Back leads to the site, and the history has one entry more of it than it need have.',
    file,
    from: 'location.replace(wayOut);',
    to: 'location.assign(wayOut);',
    likely: ['test/browser/exit.'],
  },
  {
    id: 'exit-keeps-long-answers',
    harm: 'The browser offers to put what was written into the long fields back on the page that was left.',
    file,
    from: "'input, textarea'",
    to: "'input'",
    likely: ['test/browser/exit.'],
  },
  {
    id: 'exit-keeps-the-emblem',
    harm: 'The tab still shows the emblem of the site while the neutral page is slow to answer.',
    file,
    from: 'link[rel="icon"]',
    to: 'link[rel="shortcut icon"]',
    likely: ['test/browser/exit.'],
  },
  {
    id: 'exit-breaks-itself-off',
    harm: 'Who is frightened presses Shift once more, and the page they left stays where it was, blank, for good.',
    file,
    from: '  if (leaving) return;\n',
    to: '',
    likely: ['test/browser/leave.'],
  },
  {
    id: 'exit-counts-two-keys-twice',
    harm: 'Both Shift keys pressed together take the page away at the second time, with all that somebody wrote.',
    file,
    from: '  alone = false;\n  press();',
    to: '  press();',
    likely: ['test/browser/leave.'],
  },
  {
    id: 'exit-opens-another-tab',
    harm: 'The middle button opens the neutral page in a tab behind, and the words stay in sight.',
    file,
    from: "  exit.addEventListener('auxclick', leaveByLink);\n",
    to: '',
    likely: ['test/browser/leave.'],
  },
  {
    id: 'exit-while-scrolling',
    harm: 'Somebody scrolls sideways with Shift and the wheel three times, and the page goes away.',
    file,
    from: "addEventListener('wheel', notAlone, { passive: true });\n",
    to: '',
    likely: ['test/browser/leave.'],
  },
  {
    id: 'exit-closed-without-a-way-out',
    harm: 'Who went back by mistake has only the way back to the page they fled from.',
    file,
    from: '[exits[1], back]',
    to: '[back]',
    likely: ['test/browser/exit.'],
  },
  {
    id: 'exit-while-selecting',
    harm: 'Somebody selects words with Shift and the mouse three times, and the page goes away with all that they wrote.',
    file,
    from: "addEventListener('mousedown', notAlone);\n",
    to: '',
    likely: ['test/browser/leave.'],
  },
  {
    id: 'exit-never-forgets-presses',
    harm: 'Three presses of Shift over an hour take the page away, with all that somebody wrote.',
    file,
    from: 'timer = window.setTimeout(expire, expiresAfter);',
    to: 'timer = window.setTimeout(say, expiresAfter);',
    likely: ['test/browser/exit.'],
  },
  {
    id: 'exit-without-a-way-back',
    harm: 'Who left from the middle of a page cannot come back: the link stays on the blank page.',
    file,
    from: 'back.href = location.pathname',
    to: 'back.href = location.href',
    likely: ['test/browser/left-page.'],
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
    likely: ['test/browser/exit.'],
  },
];
