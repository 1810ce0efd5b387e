import type { TheirOffer } from '../../submissions/offers.ts';
import { askedOfCode } from '../../submissions/receipt-code.ts';
import type { Assurance } from '../../submissions/told.ts';
import type { CallerError, ToldProblem, ToldStep } from '../actions/told-step.ts';

/** How a member made sure of who was calling: as it is chosen, and as the history says it. */
export const assuranceWords: Readonly<
  Record<Assurance, { readonly choice: string; readonly said: string }>
> = {
  code: {
    choice: 'They read out the last characters of the receipt code',
    said: 'part of the receipt code was right',
  },
  reference: {
    choice: 'They gave the reference, and their answers fit what stands here',
    said: 'they gave the reference and right answers',
  },
  answers: {
    choice: 'They had no reference, and their answers fit what stands here',
    said: 'they gave right answers, without the reference',
  },
};

export const callerErrors: Readonly<Record<CallerError, string>> = {
  sure: 'Choose how you made sure of who is calling',
  code: `Type the last ${askedOfCode} characters of the receipt code, or choose another way of making sure`,
  'code-wrong':
    'This is not the end of the receipt code. Listen to it once more, or choose another way of making sure',
};

/** What somebody on the telephone can ask for: the button, and below it what it does. */
export const toldButtons: Readonly<
  Record<TheirOffer, { readonly action: ToldStep; readonly name: string; readonly does: string }>
> = {
  change: {
    action: 'change',
    name: 'Change how to reach them',
    does: 'You ask all of it again. What they gave before is replaced.',
  },
  hold: {
    action: 'held',
    name: 'Put it on hold',
    does: 'It is their own hold: nobody contacts them until they take it off, by telephone or on their page.',
  },
  resume: {
    action: 'resumed',
    name: 'Take it off hold',
    does: 'They can be contacted again, in the way that the plan allows.',
  },
  withdraw: {
    action: 'withdraw',
    name: 'Withdraw it',
    does: 'The next page asks once more. Then answers and notes are erased at once.',
  },
};

/** Why nothing was changed on the telephone. */
export const toldProblems: Readonly<
  Record<
    Exclude<ToldProblem['code'], 'caller' | 'answers'>,
    { readonly title: string; readonly text: string }
  >
> = {
  stale: {
    title: 'Nothing was changed: somebody else was here meanwhile',
    text: 'Read what is shown here now. If what they want is still right, send it again.',
  },
  refused: {
    title: 'Nothing was changed: that cannot be done from where this stands',
    text: 'Choose from what is offered here now.',
  },
  unavailable: {
    title: 'Nothing was changed: it could not be saved',
    text: 'What you typed is still on this page. Wait a minute, and press the button again.',
  },
};
