import { spokenLanguage } from '../words/forms.ts';

/** The words of the quarter's figures, on the page and in the file alike. */
export const quarterWords = {
  requests: 'Requests received',
  firstTry: 'To the first try (median)',
  firstContact: 'To the first contact (median)',
  tries: 'Tries in all',
  open: 'Open at the end',
  messages: 'Messages received (not below)',
  reached: 'Reached',
  tried: (count: number, most: number): string => {
    if (count === 0) return 'Not tried yet';
    const times = count === most ? `${count} times or more` : ['once', 'twice'][count - 1];
    return `Tried ${times ?? `${count} times`}, not reached`;
  },
  came: { site: 'On the site', telephone: 'By telephone', paper: 'On paper' },
  notSaid: 'They did not say',
  unknown: 'Answers erased, or do not open',
  noOutcome: 'Closed without an outcome',
  withdrawn: 'Withdrawn by the person',
  erased: 'Erased before it was closed',
  none: 'none yet',
  hidden: 'hidden',
  total: 'All',
  tables: {
    reaching: 'Reaching them',
    endings: 'Ended in this quarter, whenever they came',
    spoken: spokenLanguage,
    interpreter: 'Interpreter wanted',
    who: 'Who they say they are',
    way: 'By which way they came',
    page: 'Language of the page',
  },
} as const;
