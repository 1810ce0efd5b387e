import type {
  ChoiceField,
  ErrorKey,
  Field,
  FormDefinition,
} from '../../../worker/forms/definition.ts';
import type { credentialsForm } from '../../../worker/forms/credentials.ts';
import type { forms } from '../../../worker/forms/index.ts';
import type { ProblemStatus } from '../../../worker/pages/problem-statuses.ts';
import type { ShownState } from '../../../worker/pages/shown-states.ts';

/** Who acts in a step of the process. */
export const actors = ['you', 'office', 'prison', 'facilitator'] as const;

/**
 * One sentence for each way in which the answer can fail to hold. `tooLong` is told the limit, so
 * that the number is written once, in the form's definition.
 */
type ErrorWords<F extends Field> = {
  readonly [K in ErrorKey<F>]: K extends 'tooLong' ? (limit: number) => string : string;
};

/** The words of one field: what its definition allows, no more and no less. */
export type FieldWords<F extends Field> = {
  /** The question. "(optional)" or "(needed)" is added to it. */
  readonly label: string;
  /** What helps to answer. Under a long text the limit is added to it. */
  readonly hint?: string;
} & ([ErrorKey<F>] extends [never] ? unknown : { readonly errors: ErrorWords<F> }) &
  (F extends ChoiceField
    ? { readonly options: Readonly<Record<F['options'][number], string>> }
    : unknown);

type FieldsWords<D extends FormDefinition> = {
  readonly [F in D['fields'][number] as F['name']]: FieldWords<F>;
};

/** The questions of a form that are made of several fields. */
type PartOf<D extends FormDefinition> = Extract<
  D['fields'][number],
  { readonly part: string }
>['part'];

/** A heading and what stands under it, a paragraph an item. */
interface Passage {
  readonly title: string;
  readonly text: readonly string[];
}

/** Something that can be done to what was sent. */
interface Offer {
  readonly title: string;
  /** What it does. */
  readonly text: string;
  readonly button: string;
}

/** What a page is called and how it is described. */
interface PageWords {
  /** Neutral: it stands in the browser's history. */
  readonly title: string;
  readonly description: string;
}

export interface FormWords<D extends FormDefinition> {
  /** How many questions need an answer, and how many more the way adds that somebody chooses: at least, at most. */
  readonly size: (needed: number, least: number, most: number) => string;
  /** Before the button at the end: that it sends nothing yet. */
  readonly beforeSubmit: string;
  /** The button at the end of the form; it leads to the check page. */
  readonly submit: string;
  /** Heading and sentence when what was written could not be saved (503). Nothing is lost. */
  readonly unavailable: { readonly title: string; readonly text: string };
  /** Heading and sentence when the form was sent before and now comes with other answers. */
  readonly again: { readonly title: string; readonly text: string };
  readonly fields: FieldsWords<D>;
  /** A question that is made of several fields, before theirs. */
  readonly parts: Readonly<
    Record<PartOf<D>, { readonly label: string; readonly hint?: string | undefined }>
  >;
  /** The page with the form to fill in by hand. */
  readonly print: { readonly title: string; readonly description: string };
  readonly check: {
    readonly title: string;
    readonly description: string;
    /** Says that nothing has been sent yet, and that only what was answered stands here. */
    readonly intro: string;
    /** The button that sends. */
    readonly send: string;
  };
  readonly received: {
    /** Neutral: it stands in the browser's history. */
    readonly title: string;
    readonly description: string;
    readonly receipt: {
      readonly heading: string;
      /** What was saved, and that it was. */
      readonly saved: string;
      /** What happens now, a sentence an item. */
      readonly next: readonly string[];
    };
    /** What a later visit of the same address sees. */
    readonly gone: { readonly heading: string; readonly text: readonly string[] };
  };
}

/**
 * The interface's words in one language. Each language is a file beside this one, named after its
 * locale, whose default export makes the words from the program's names and numbers:
 *
 *     export default function words(program: Program): Words { return { … }; }
 */
export interface Words {
  /** The language's own name for itself: "English". */
  readonly language: string;

  /** How long answers are kept, a sentence a rule, or why no period is set yet. */
  readonly retention: readonly string[];

  readonly site: {
    readonly skip: string;
    /** On every page of a copy that is only for trying things out, before all else that it says. */
    readonly copy: string;
    /** The quick exit. */
    readonly exit: {
      /** The link; at most 16 characters, it stands in the bar at the foot of a telephone. */
      readonly label: string;
      /** The same as a link before all others, for the keyboard. */
      readonly skip: string;
      /** Said after Shift was pressed once, and twice, and when it was not pressed again in time. */
      readonly two: string;
      readonly one: string;
      readonly expired: string;
      /** The title while the neutral site loads, and that of a page which was left. */
      readonly loading: string;
      readonly closed: string;
      /** The one link on a page which was left. */
      readonly back: string;
    };
    /** The label of the main navigation. */
    readonly navigation: string;
    /** What opens the navigation on a telephone. */
    readonly menu: string;
    /** The label of the language switch. */
    readonly languages: string;
    /** The link to the list of languages that have one page. */
    readonly moreLanguages: string;
    /** The link that calls; at most 12 characters, it stands in the bar at the foot of a telephone. */
    readonly call: string;
    /** The link to the interest form; at most 36 characters, it has a line with the one that calls. */
    readonly ask: string;
    /** The link to the page about leaving and a watched device; at most 14 characters, it stands in the same line. */
    readonly safety: string;
    /** What the links to the page before and to the next one are together. */
    readonly way: string;
    /** Stand before the titles of those pages. */
    readonly previous: string;
    readonly next: string;
    /** When the page was last looked over; `date` is already written out in this language. */
    readonly reviewed: (date: string) => string;
    /** The same while nobody has: so it is in a new program. */
    readonly unread: string;
    /** What the preview picture shows that others see when a page is shared: the emblem alone. */
    readonly shareImage: string;
  };

  readonly footer: {
    /** Who runs the site: a sentence or two, by whether the department has adopted it. */
    readonly runBy: string;
    /** The heading over how to reach the office. */
    readonly reach: string;
    /** Labels. */
    readonly telephone: string;
    readonly relay: string;
    readonly email: string;
    readonly post: string;
    /** How to use relay: "dial 711, then ask for …". */
    readonly relayHow: string;
    /** The link to where somebody comes back to what they sent. */
    readonly request: string;
    /** The link to the resources page. */
    readonly resources: string;
    /** The link to the whole site as one document. */
    readonly guide: string;
    /** The label of the links. */
    readonly policies: string;
    /** The link by which a reader suggests a change of the words, and what the mail that it begins asks. */
    readonly suggest: {
      readonly link: string;
      readonly where: string;
      readonly instead: string;
    };
  };

  /** Whether somebody has certified that the site is accessible. */
  readonly certification: {
    /** The link to it, at the foot of the first page. */
    readonly link: string;
    /** While nobody has. */
    readonly none: string;
    /** Once it is signed: the day, and who signed it. */
    readonly made: (day: string, by: string) => string;
    /** The link to what was signed. */
    readonly document: string;
  };

  /** The home page's two equal ways on. */
  readonly ways: {
    readonly label: string;
    readonly read: { readonly link: string; readonly text: string };
    readonly ask: { readonly link: string; readonly text: string };
  };

  readonly questions: {
    /** The heading of the list of questions at the top. */
    readonly contents: string;
    /** The link after the last answer that leads back to the list. */
    readonly back: string;
  };

  readonly resources: {
    /** Before where an organization works, and before its languages. */
    readonly where: string;
    readonly languages: string;
    /** When the link was last seen to work; `date` is already written out in this language. */
    readonly checked: (date: string) => string;
  };

  /** What all forms share. */
  readonly form: {
    /** In brackets after a question: "optional", "needed". */
    readonly optional: string;
    readonly needed: string;
    /** Read out before an error at its field: "Error:". */
    readonly error: string;
    /** Put before the page's title while there are errors: "Error: ". */
    readonly errorTitle: string;
    /** The heading of the list of errors. */
    readonly summary: string;
    /** The limit of a long text, after its hint. */
    readonly limit: (characters: number) => string;
    /** Before the questions that belong to one option of another. */
    readonly onlyIf: (option: string) => string;
    /** For whoever may be watched, before the link to the safety page; and that link. */
    readonly watched: string;
    readonly safety: string;
    /** The form to print and to fill in by hand. */
    readonly paper: {
      readonly link: string;
      /** On the page alone: to print it first. */
      readonly print: string;
      /** How to go about it, a sentence an item. */
      readonly before: readonly string[];
      /** That it is not confirmed; the telephone number follows. */
      readonly unconfirmed: string;
      /** Before the postal address. */
      readonly post: string;
      /** The link back to the form. */
      readonly back: string;
    };
    /** Beside the form, before the telephone number: "Would you rather talk?" */
    readonly rather: string;
    /** After the number: in which languages, or by relay. */
    readonly ratherHow: string;
    /** The number in letters, if it has any: a sentence. */
    readonly letters: string | undefined;
    /** The notice that goes with any form that collects personal information, as the law asks. */
    readonly notice: {
      readonly title: string;
      /** Its most important facts, before it: whom it goes to, who else gets it, what is needed, the right to see it. */
      readonly short: string;
      /** On paper, before all of it, while the department has not adopted the site: that it holds only from then on. */
      readonly draft: string | undefined;
      readonly items: readonly {
        readonly term: string;
        readonly text: string;
        /** In its place on a form that is filled in by hand and mailed, where the text would not be true. */
        readonly onPaper?: string;
      }[];
      /** The link to the privacy page. */
      readonly more: string;
    };
    /** In the place of a form that is not open, while the department has not adopted the site. */
    readonly closed?:
      | {
          /** That it is not open, and when it will be. */
          readonly title: string;
          readonly text: string;
          /** Before the telephone number, and the link to the other ways to reach the office. */
          readonly call: string;
          readonly others: string;
          /** The headings over what it will ask, and over what it will do; that, a sentence an item. */
          readonly asks: string;
          readonly does: string;
          readonly steps: readonly string[];
          /** Heading and sentence when something was sent to it all the same (403). Nothing typed is lost. */
          readonly refused: { readonly title: string; readonly text: string };
        }
      | undefined;
    /** Heading and sentence when too much is being sent just now (429). Nothing typed is lost. */
    readonly busy: { readonly title: string; readonly text: string };
    /** The same where the browser did not say that a post comes from a page here (403). */
    readonly unproven: { readonly title: string; readonly text: string };
    /** On a copy whose forms can be tried out, before the buttons and on the receipt: that nothing reaches the office. */
    readonly toTry: string;
    /** The label of the field that no person sees; for one who meets it all the same. */
    readonly decoy: string;
    readonly change: string;
    /** The button on the check page that leads back to the form, with all answers in it. */
    readonly back: string;
    readonly receipt: {
      /** The label of what may be read out on the telephone. */
      readonly reference: string;
      readonly referenceUse: string;
      /** The label of the secret that lets the person come back. */
      readonly code: string;
      readonly codeUse: string;
      /** The label of the address to come back to, and the link to it once the receipt is gone. */
      readonly comeBack: string;
      readonly comeBackLink: string;
      /** Headings of the two parts under it. */
      readonly once: string;
      readonly next: string;
      /** How to keep it, and what this device may show of it later, an item each. */
      readonly keep: readonly string[];
      /** The link back to the first page. */
      readonly home: string;
    };
  };

  readonly forms: {
    readonly [D in (typeof forms)[number] as D['kind']]: FormWords<D>;
  };

  /** Coming back to what was sent, with reference and receipt code. */
  readonly request: {
    readonly start: PageWords & {
      readonly intro: readonly string[];
      /** While the forms are closed: that nothing was sent yet to come back to. */
      readonly notYet?: string | undefined;
      readonly fields: FieldsWords<typeof credentialsForm>;
      readonly submit: string;
      /** Reference and code don't belong together, or the reference doesn't exist: it is not said which. */
      readonly refused: { readonly title: string; readonly text: string };
      /** There were too many wrong tries. The telephone number follows. */
      readonly locked: { readonly title: string; readonly text: string };
      /** Heading and sentence when it could not be looked at (503): nothing was changed. */
      readonly unavailable: { readonly title: string; readonly text: string };
      /** For somebody who has not kept them. The telephone number follows. */
      readonly without: { readonly title: string; readonly text: string };
    };
    readonly status: PageWords & {
      /** Said first, after something was done. */
      readonly done: Readonly<Record<'held' | 'resumed' | 'changed' | 'withdrawn', string>>;
      /** Before the day on which it came. */
      readonly received: string;
      /** How it came, where a member of the office entered it. */
      readonly arrived: Readonly<Record<'telephone' | 'paper', string>>;
      /** What was last done by telephone; the day follows. After it: what to do if somebody else called, and the number. */
      readonly told: Readonly<Record<'held' | 'resumed' | 'changed' | 'withdrawn', string>>;
      readonly notYours: string;
      readonly states: Readonly<Record<ShownState, Passage>>;
      /** That no answer is shown, and why. */
      readonly unseen: string;
      readonly offers: Readonly<Record<'change' | 'hold' | 'resume' | 'withdraw', Offer>>;
      /** That this is about what was sent here; the telephone number follows. */
      readonly dialogue: string;
    };
    readonly withdraw: PageWords & {
      readonly text: readonly string[];
      readonly confirm: string;
      readonly back: string;
    };
    readonly change: PageWords & {
      /** Heading and sentence when the change could not be saved (503); the telephone number follows. */
      readonly unavailable: { readonly title: string; readonly text: string };
      readonly intro: readonly string[];
      readonly submit: string;
      /** The button that leads back. */
      readonly back: string;
    };
  };

  /** The whole site as one document to print. */
  readonly guide: PageWords & {
    /** On the cover: what is in it, in one sentence. */
    readonly about: string;
    /** On the cover, before the telephone number. */
    readonly call: string;
    /** On the cover; `date` is the day since which every page of it was checked. */
    readonly state: (date: string) => string;
    /** The same while a page of it was not. */
    readonly unread: string;
    /** On the cover: that it may have changed since, and where to see. */
    readonly newer: (site: string) => string;
    /** The heading over what to know before reading on. */
    readonly before: string;
    /** That one may read in any order, what "this site" means on paper, and how to keep the paper, an item each. */
    readonly hints: (site: string) => readonly string[];
    readonly contents: string;
    /** A page of the document, as it stands after words that lead there. */
    readonly page: (number: string) => string;
    /** All that stands on a page which is empty so that the form behind it begins on a sheet of its own. */
    readonly empty: string;
    /** Where a page has a form: before the name of the form to fill in by hand. */
    readonly form: string;
    /** On the screen alone: how to print it, an item each. */
    readonly printing: readonly string[];
    /** The link to the PDF: how many pages, how large. */
    readonly pdf: (pages: number, size: string) => string;
    /** After that link: that the file stays on the device. */
    readonly pdfStays: string;
  };

  readonly problems: Readonly<
    Record<
      ProblemStatus,
      {
        readonly title: string;
        /** What happened, and whether anything was lost. */
        readonly what: string;
        /** What to do now. The telephone number follows it. */
        readonly next: string;
      }
    >
  > & {
    readonly description: string;
    /** Before the telephone number. */
    readonly call: string;
    /** Before the number that names this event in the log. */
    readonly requestId: string;
    /** The link back to the first page. */
    readonly home: string;
  };
}
