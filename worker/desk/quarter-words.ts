/** The words of the quarter's figures, on the page and in the file alike. */
export const quarterWords = {
  requests: 'Requests received',
  firstTry: 'To the first try, in the middle',
  firstContact: 'To the first contact, in the middle',
  tries: 'Tries in all',
  open: 'Open at the end',
  messages: 'Messages received, not counted below',
  reached: 'Reached',
  tried: (count: number, most: number): string => {
    if (count === 0) return 'Not tried yet';
    const times = count === most ? `${count} times or more` : ['once', 'twice'][count - 1];
    return `Tried ${times ?? `${count} times`}, not reached`;
  },
  notSaid: 'They did not say',
  unknown: 'Answers erased, or do not open',
  noOutcome: 'Closed without an outcome',
  withdrawn: 'Withdrawn by the person',
  erased: 'Erased before it was closed',
  none: 'none yet',
  hidden: 'hidden',
  total: 'All',
  tables: {
    reaching: 'How far the office has come',
    endings: 'How requests ended in this quarter, whenever they came',
    spoken: 'Language they want to speak',
    interpreter: 'Interpreter',
    who: 'Who they are',
    page: 'Language of the page',
  },
} as const;
