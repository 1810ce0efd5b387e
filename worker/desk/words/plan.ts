type Safe = 'yes' | 'no' | 'not-sure';

/** What a member may and may not do, in words that can be followed with the telephone in hand. */
export const plan = {
  heading: 'Safe contact',
  who: 'Name they gave',
  noName: 'They gave no name.',
  language: 'Language',
  formLanguage: '(language of the form; they did not say)',
  /** Where what they said is erased, or does not open. */
  pageLanguage: '(language of the form)',
  word: 'Say or write this word first: by it they know that it is you',
  never: 'Never at these times',
  good: 'Good times',
  interpreter: 'Interpreter',
  whoTheyAre: 'Who they are',
  wrote: 'What they wrote',
  lastTry: 'Last try',
  access: 'What helps',
  /** In place of the ways, and of the line under them. */
  noWay:
    'They gave no way to reach them. Wait until they call or write: every way that they did not give may put them at risk.',
  onlyWays: 'Use only what is listed here. Every other way may put them at risk.',
  survivorKnows: {
    yes: 'Sent by someone who helps the survivor. The survivor knows.',
    no: 'Sent by someone who helps a survivor. The survivor does NOT know of it. Only the survivor’s own request can start a dialogue.',
    'not-sure':
      'Sent by someone who helps a survivor. Perhaps the survivor does not know of it. Only the survivor’s own request can start a dialogue.',
  } satisfies Record<Safe, string>,
} as const;

/** The same in a line of the list. */
export const line = {
  good: 'good:',
  never: 'never:',
  noWay: 'gave no way to reach them',
  gone: 'answers erased',
} as const;

/** A text of the plan for contact, and the same in a line of the list. */
interface PlanWords {
  readonly whole: string;
  readonly short: string;
}

/** What a way to reach somebody is called; without words here, as the form calls it. */
export const wayNames: Readonly<Record<string, PlanWords>> = {
  telephone: { whole: 'Telephone', short: 'telephone' },
  email: { whole: 'Email', short: 'email' },
  post: { whole: 'Mail', short: 'mail' },
  someone: { whole: 'Through someone they trust', short: 'through someone' },
};

const untilSure = 'Do NOT say who is calling, or from where, until you know that it is them';
const otherwise = 'If someone else answers, say only that you will call again.';
const notSure = 'they are not sure that it is safe.';

/** What follows from an answer to a question about a way; without words here, the form's own question and answer. */
export const wayAnswers: Readonly<Record<string, Readonly<Record<Safe, PlanWords>>>> = {
  'telephone-message': {
    yes: { whole: 'You may leave a message.', short: 'message is safe' },
    no: { whole: 'Do NOT leave a message.', short: 'no messages' },
    'not-sure': { whole: `Do NOT leave a message: ${notSure}`, short: 'no messages' },
  },
  'telephone-say': {
    yes: { whole: 'If someone else answers, you may say who is calling.', short: 'may say who' },
    no: {
      whole: `${untilSure}. ${otherwise}`,
      short: 'do not say who',
    },
    'not-sure': {
      whole: `${untilSure}: ${notSure} ${otherwise}`,
      short: 'do not say who',
    },
  },
  'email-say': {
    yes: { whole: 'The email may say what it is about.', short: 'may say what' },
    no: {
      whole: 'Neither subject nor text may say what it is about.',
      short: 'do not say what',
    },
    'not-sure': {
      whole: `Neither subject nor text may say what it is about: ${notSure}`,
      short: 'do not say what',
    },
  },
  'post-say': {
    yes: { whole: 'The envelope may say who it is from.', short: 'sender may show' },
    no: { whole: 'The envelope must NOT say who it is from.', short: 'plain envelope' },
    'not-sure': {
      whole: `The envelope must NOT say who it is from: ${notSure}`,
      short: 'plain envelope',
    },
  },
  'someone-say': {
    yes: { whole: 'You may tell this person what it is about.', short: 'may tell them' },
    no: { whole: 'Do NOT tell this person what it is about.', short: 'do not tell them' },
    'not-sure': {
      whole: `Do NOT tell this person what it is about: ${notSure}`,
      short: 'do not tell them',
    },
  },
};

export const notAnswered = 'Not answered';
