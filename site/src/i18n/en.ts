import type { FormKind } from '../../../worker/forms/index.ts';
import { plural } from '../plural.ts';
import type { Program } from '../program.ts';
import type { Words } from './words.ts';

/** The answers to "is this safe?", the same under every such question. */
const safe = { yes: 'Yes', no: 'No', 'not-sure': 'I’m not sure' } as const;

/** A sentence for an answer that is longer than the form takes. */
function shorten(what: string): (limit: number) => string {
  return (limit) => `Shorten ${what} to ${limit.toLocaleString('en-US')} characters or fewer`;
}

/** A sentence, and another that not every program has. */
function followed(sentence: string, next: string | undefined): string {
  return next === undefined ? sentence : `${sentence} ${next}`;
}

/** What is sent by each form. */
const said = {
  contact: 'a message',
  interest: 'a request',
} as const satisfies Record<FormKind, string>;

/** How long answers are kept: a sentence for each rule. */
function kept({ notice, retentionRules }: Program): readonly string[] {
  if (retentionRules.length === 0) return [notice.retention];
  return retentionRules.map(({ kind, state, days, schedule }) => {
    const what = said[kind as FormKind];
    const from =
      state === 'closed' ? 'the office closes it' : 'the office finds that no person wrote it';
    const time = plural('en', days, { one: 'day', other: 'days' });
    return `The answers in ${what} are erased ${time} after ${from}. The records schedule for that is ${schedule}.`;
  });
}

/** Small numbers are written out. */
const inWords = (count: number): string =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six'][count] ?? String(count);

/** How much a form asks, in words. */
function size(needed: number, least: number, most: number): string {
  const must = needed === 1 ? 'question needs' : 'questions need';
  const more = least === most ? inWords(most) : `${inWords(least)} or ${inWords(most)}`;
  return `Only ${inWords(needed)} ${must} an answer, and the way you choose adds ${more}.`;
}

/** What the office says or writes first, whichever way it reaches a person. */
const word = {
  label: 'A word by which you’ll know it’s us',
  hint: 'The coordinator can say or write it first.',
  errors: { tooLong: shorten('the word') },
};

/** What is asked about each way to reach a person, in every form that answers somebody. */
const reach = {
  telephone: {
    label: 'Your phone number',
    hint: 'A number where a call is safe for you.',
    errors: {
      missing: 'Enter a phone number, or uncheck “By phone”',
      tooLong: shorten('the phone number'),
      several: 'That’s two numbers. Please give one here.',
      invalid: 'Enter a phone number with its area code, such as 555\u00a0555\u00a00100',
    },
  },
  'telephone-message': {
    label: 'Is it safe to leave a message there?',
    hint: 'Someone else may hear it. “I’m not sure” counts as a no.',
    errors: { missing: 'Select whether it’s safe to leave a message' },
    options: safe,
  },
  'telephone-say': {
    label: 'If someone else answers, what may we say?',
    hint: 'They may also see the name of the office. “I’m not sure” counts as a no.',
    errors: { missing: 'Select what we may say if someone else answers' },
    options: {
      yes: 'You may say who’s calling',
      no: 'Don’t say who’s calling',
      'not-sure': safe['not-sure'],
    },
  },
  email: {
    label: 'Your email address',
    hint: 'An address that only you read.',
    errors: {
      missing: 'Enter an email address, or uncheck “By email”',
      tooLong: shorten('the email address'),
      accented: 'Write what is before the @ without accents',
      invalid: 'Enter an email address with an @, such as name@example.com',
    },
  },
  'email-say': {
    label: 'If someone else sees the email, what may it say?',
    hint: 'They may see the subject, or who it’s from. “I’m not sure” counts as a no.',
    errors: { missing: 'Select what an email may say if someone else sees it' },
    options: {
      yes: 'It may say what it’s about',
      no: 'Don’t say what it’s about',
      'not-sure': safe['not-sure'],
    },
  },
  word,
} as const;

export default function words(program: Program): Words {
  const { office, department, telephone, relay, notice, adopted } = program;
  const retention = kept(program);
  const number = telephone.shown;
  const letters =
    telephone.letters === undefined ? undefined : `In letters that’s ${telephone.letters}.`;

  return {
    language: 'English',
    retention,

    site: {
      skip: 'Skip to the main text',
      copy: `This is a copy of the site, for trying things out. Nothing you write here reaches the office. Call ${number}.`,
      exit: {
        label: 'Leave this site',
        skip: 'Leave this site now',
        two: 'Shift, press two more times to leave.',
        one: 'Shift, press one more time to leave.',
        expired: 'Exit keyboard shortcut expired.',
        loading: 'Loading',
        closed: 'Page closed',
        back: 'Return to the page',
      },
      navigation: 'Main',
      menu: 'Menu',
      languages: 'Language',
      moreLanguages: 'More languages',
      call: 'Call',
      ask: 'Ask to be contacted',
      safety: 'Your safety',
      way: 'The page before and the next one',
      previous: 'Previous',
      next: 'Next',
      reviewed: (date) => `Last checked on ${date}.`,
      unread: 'Nobody has checked these words for this program yet.',
      shareImage: 'Two arcs that face each other, and a small third mark a little apart.',
    },

    footer: {
      runBy: adopted
        ? `This is an official site of the ${department.name} (${department.short}).`
        : `This site is an independent implementation. It is not an official ${department.short} site, and ${department.short} has not adopted it.`,
      reach: 'Reach the office',
      telephone: 'Phone',
      relay: 'Relay',
      email: 'Email',
      post: 'Mail',
      relayHow: `Dial ${relay}, then ask for ${number}. The relay call is free.`,
      request: 'Come back to what you sent',
      resources: 'Help now',
      guide: 'This whole site on paper',
      policies: 'About this site',
      suggest: {
        link: 'Suggest a change to this page',
        where: 'Which words:',
        instead: 'What they should say:',
      },
    },

    certification: {
      link: 'Accessibility certification',
      none: 'Not yet certified. No one has signed a certification for this site.',
      made: (day, by) =>
        `On ${day}, ${by} certified that this site meets the Web Content Accessibility Guidelines (WCAG), level AA.`,
      document: 'Read what they signed',
    },

    ways: {
      label: 'Two ways on',
      read: {
        link: 'Read how it works',
        text: 'Each step, and what it asks of you.',
      },
      ask: {
        link: 'Ask to be contacted',
        text: adopted
          ? 'A short form, and you don’t have to be sure.'
          : 'How to reach the office. You don’t have to be sure.',
      },
    },

    questions: {
      contents: 'The questions',
      back: 'Back to the questions',
    },

    resources: {
      where: 'Where',
      languages: 'Languages',
      checked: (date) => `Link last checked ${date}`,
    },

    form: {
      optional: 'optional',
      needed: 'needed',
      error: 'Error:',
      errorTitle: 'Error: ',
      summary: 'Some answers need a change',
      limit: (characters) => `Up to ${characters.toLocaleString('en-US')} characters.`,
      onlyIf: (option) => `Only if you choose “${option}”:`,
      watched: 'If someone may be watching this device, first read about',
      safety: 'your safety on it',
      paper: {
        link: 'Fill it in on paper',
        print: 'Print this page first.',
        before: [
          'Write on it with a pen.',
          'Leave out whatever you’d rather not answer.',
          'Mail it to the address below. You don’t have to write your address on the envelope.',
          'A form on paper gets no reference and no receipt code. To ask about it, call.',
        ],
        // unknown: paper-form
        unconfirmed:
          'Before you mail it, call and ask whether the office takes this form on paper:',
        post: 'Mail it to',
        back: 'Go to the form on this site',
      },
      rather: 'Would you rather talk?',
      ratherHow: 'For a relay call, first dial',
      letters,
      notice: {
        title: 'Notice about your personal information',
        short: `This site gives your answers only to the coordinator at ${office.short}, to reach you safely. What isn’t marked “needed” is up to you. ${notice.access}`,
        draft: adopted
          ? undefined
          : `This notice is a draft. It holds once ${department.short} has adopted this site.`,
        items: [
          {
            term: 'Who it is for',
            text: `The ${office.name} (${office.short}), ${department.name}.`,
          },
          {
            term: 'Who is responsible',
            text: `${notice.official}, ${program.post.join(', ')}. Phone ${number}.`,
          },
          {
            term: 'The legal authority',
            text: notice.authority,
          },
          {
            term: 'What you must give',
            text: 'An answer, wherever a question is marked “needed”. All the others are your choice.',
            onPaper:
              'You can mail it with parts left blank. Ask the coordinator which answers the office needs.',
          },
          {
            term: 'If you leave something out',
            text: 'Without the needed answers, the form can’t be sent. Without the others, it can.',
            onPaper:
              'Without a safe way to reach you, the office may not be able to answer you. You can also call.',
          },
          {
            term: 'What it is used for',
            text: 'To contact you in a way that is safe for you, and to answer you.',
          },
          {
            term: 'Who else may get it',
            text: 'This site gives it to the coordinator and to no one else. Ask the coordinator who else the program may have to give it to.',
            onPaper:
              'It goes to the office by mail. Ask the coordinator who opens mail there, and who else the program may have to give it to.',
          },
          {
            term: 'How long it is kept',
            text: retention.join(' '),
            onPaper: 'Ask the coordinator how long a form on paper is kept.',
          },
          {
            term: 'Your right to see it',
            text: `${notice.access} Call ${number} and ask the coordinator.`,
          },
        ],
        more: 'Read the whole privacy page',
      },
      closed: adopted
        ? undefined
        : {
            title: 'This form isn’t open yet.',
            text: `It opens once ${department.short} has adopted this site, so nothing can be sent from here now.`,
            call: 'To reach the office, call',
            others: 'Other ways to reach the office',
            asks: 'What the form will ask',
            does: 'What it will do',
            steps: [
              'You read your answers once more before anything is sent.',
              'They are locked with a key before they are saved, and the coordinator can open them.',
              'A page shows you a reference and a code. With both, you can come back, change how to reach you, or withdraw what you sent.',
            ],
            refused: {
              title: 'This was not sent',
              text: 'This form isn’t open yet. Nothing was saved, and what you wrote is still on this page, so that you can copy it. To reach the office, call:',
            },
          },
      busy: {
        title: 'We can’t take this right now',
        text: 'Nothing was saved. What you wrote is still on this page. Wait a few minutes and try again. You can also call:',
      },
      unproven: {
        title: 'This was not sent',
        text: 'To protect you, we only take a form that comes from its own page. Your browser did not say that this one does. Nothing was saved or changed, and what you wrote is still on this page. Try again from here. If you see this again, try another browser or another device, or call:',
      },
      toTry: 'This copy is for trying things out. Nothing reaches the office.',
      decoy: 'Leave this empty',
      change: 'Change',
      back: 'Back to the form',
      receipt: {
        reference: 'Your reference',
        referenceUse: 'You can give this if you call. It says nothing about you.',
        code: 'Your receipt code',
        codeUse:
          'With both, you can see where it stands, change how to reach you, or take it back. Tell no one the whole code.',
        comeBack: 'To come back',
        comeBackLink: 'Come back with your reference and receipt code',
        once: 'Before you close this page',
        next: 'What happens next',
        keep: [
          'Write both on paper that only you will find, or remember them. No one can look the code up, but you can still call.',
          'Printed, this page is a slip with only these two, the site’s address and the number.',
          'Don’t save them on a device that someone else may look at, not even as a photo.',
          'Until you close this window, Reload can show this page again, and Back can show your answers.',
        ],
        home: 'Go to the first page',
      },
    },

    forms: {
      contact: {
        size,
        beforeSubmit: 'Nothing is sent before you’ve read your answers once more.',
        submit: 'Check your answers',
        unavailable: {
          title: 'Your message could not be saved',
          text: `It has not reached the coordinator. What you wrote is still on this page. Wait a minute and try again. The button is at the end of this page. Or call:`,
        },
        again: {
          title: 'You have sent this form before',
          text: `What you sent the first time was saved. What is on this page now is different, and it has not been saved. If you press “Send”, it becomes a second message with its own reference. To take one back, use its receipt code under “Come back to what you sent”, or call:`,
        },
        fields: {
          message: {
            label: 'Your message',
            hint: 'You don’t have to describe what happened.',
            errors: { missing: 'Enter a message', tooLong: shorten('your message') },
          },
          reach: {
            label: 'How can we answer you safely?',
            hint: 'So that the answer reaches only you. Choose one or both.',
            errors: { missing: 'Select at least one way in which we can answer you' },
            options: { telephone: 'By phone', email: 'By email' },
          },
          ...reach,
          name: {
            label: 'What name should we use?',
            hint: 'So that whoever answers can ask for you. A first name is enough.',
            errors: { tooLong: shorten('the name') },
          },
        },
        parts: {},
        print: {
          title: 'Write to the office, on paper',
          description:
            'A form to print, fill in by hand and mail, for a question to the coordinator.',
        },
        check: {
          title: 'Check your answers',
          description:
            'Your message has not reached the coordinator yet. Check it, change it if you like, and then send it.',
          intro:
            'Nothing has been sent yet. Read through what you wrote. You can change it, send it, or leave this page and send nothing. If the connection fails when you send it, reload the page: nothing is sent twice.',
          send: 'Send',
        },
        received: {
          title: 'Received',
          description: 'The page that shows once that a form was received, and what happens next.',
          receipt: {
            heading: 'Your message is saved',
            saved: 'It’s locked with a key, and the coordinator can open it.',
            next: [
              'The coordinator gets a notice without your words, can read them here, and can answer you as you chose.',
              `You can also call ${number}, and ask how long an answer may take.`,
              'If you’d rather not have an answer, come back with the code and withdraw your message, or call.',
            ],
          },
          gone: {
            heading: 'This page is now empty',
            text: [
              'A receipt is shown once, so that no one can open it after you.',
              'If you saw your reference here, what you sent was saved.',
              `If you aren’t sure, call ${number}. Give your reference if you have it.`,
            ],
          },
        },
      },

      interest: {
        size,
        beforeSubmit:
          'You don’t have to be sure. Nothing is sent before you’ve read your answers once more.',
        submit: 'Check your answers',
        unavailable: {
          title: 'Your request could not be saved',
          text: `It has not reached the coordinator. What you wrote is still on this page. Wait a minute and try again. The button is at the end of this page. Or call:`,
        },
        again: {
          title: 'You have sent this form before',
          text: `What you sent the first time was saved. What is on this page now is different, and it has not been saved. If you press “Send”, it becomes a second request with its own reference. To take one back, use its receipt code under “Come back to what you sent”, or call:`,
        },
        fields: {
          who: {
            label: 'Which of these fits you?',
            options: {
              harmed: 'I was harmed',
              family: 'I’m family of someone who was harmed or killed',
              guardian: 'I’m a parent or legal guardian of a survivor',
              helper: 'I’m helping a survivor',
            },
          },
          'survivor-knows': {
            label: 'Does the survivor know that you’re asking?',
            hint: 'Only the survivor’s own request can start a dialogue. Next, give your own name.',
            errors: { missing: 'Select whether the survivor knows that you’re asking' },
            options: safe,
          },
          name: {
            label: 'What name should we use?',
            hint: 'A first name is enough.',
            errors: {
              missing: 'Enter a name that we can use',
              tooLong: shorten('the name'),
            },
          },
          reach: {
            label: 'How can we reach you safely?',
            hint: 'Choose one or more.',
            errors: { missing: 'Select at least one way in which we can reach you' },
            options: {
              telephone: 'By phone',
              email: 'By email',
              post: 'By mail',
              someone: 'Through someone you trust',
            },
          },
          ...reach,
          post: {
            label: 'Your mailing address',
            hint: followed('An address where only you open the mail.', program.substituteAddress),
            errors: {
              missing: 'Enter a mailing address, or uncheck “By mail”',
              tooLong: shorten('the mailing address'),
            },
          },
          'post-say': {
            label: 'If someone else sees the envelope, what may it say?',
            hint: 'They may see it in the mailbox. “I’m not sure” counts as a no.',
            errors: { missing: 'Select what the envelope may say if someone else sees it' },
            options: {
              yes: 'It may say who it’s from',
              no: 'Don’t say who it’s from',
              'not-sure': safe['not-sure'],
            },
          },
          someone: {
            label: 'Who is the person you trust?',
            hint: 'So that we can ask for them. A first name is enough.',
            errors: {
              missing:
                'Enter a name for the person you trust, or uncheck “Through someone you trust”',
              tooLong: shorten('the name of the person you trust'),
            },
          },
          'someone-contact': {
            label: 'How can we reach that person?',
            hint: 'A phone number or an email address of theirs. Ask them first.',
            errors: {
              missing: 'Enter a phone number or an email address of the person you trust',
              tooLong: shorten('their phone number or email address'),
            },
          },
          'someone-say': {
            label: 'What may we say to that person?',
            hint: 'Someone you trust may still not know about this. “I’m not sure” counts as a no.',
            errors: { missing: 'Select what we may say to the person you trust' },
            options: {
              yes: 'You may tell them what it’s about',
              no: 'Don’t tell them what it’s about',
              'not-sure': safe['not-sure'],
            },
          },
          'good-times': {
            label: 'Good times',
            hint: 'For example: weekdays after 4 p.m.',
            errors: { tooLong: shorten('your answer about good times') },
          },
          'bad-times': {
            label: 'Times to avoid',
            hint: 'Unsafe times, and days that are hard for you.',
            errors: { tooLong: shorten('your answer about times to avoid') },
          },
          language: {
            label: 'Language',
            options: { other: 'Another language' },
          },
          'language-other': {
            label: 'Which language is it?',
            hint: 'You can name a sign language too.',
            errors: { tooLong: shorten('the name of the language') },
          },
          interpreter: {
            label: 'Do you want an interpreter?',
            options: safe,
          },
          access: {
            label: 'What would help when we contact you?',
            hint: 'For example: a relay call, large print, or more time to answer.',
            errors: { tooLong: shorten('your answer about what would help') },
          },
          person: {
            label: `Do you know the name or ${department.short} number of the person who harmed you or your family?`,
            hint: 'It tells the office whom you mean.',
            options: {
              known: 'Yes',
              unknown: 'I don’t know',
              'rather-not': 'I’d rather not say',
            },
          },
          'person-name': {
            label: `What is their name or ${department.short} number?`,
            errors: { tooLong: shorten('the name of the person who harmed you') },
          },
          note: {
            label: 'What else should we know before we contact you?',
            hint: 'You don’t have to describe what happened, and here it’s safer not to. Leave out your birth date and Social Security number.',
            errors: { tooLong: shorten('this answer') },
          },
        },
        parts: {
          times: {
            label: 'When is it safe to reach you?',
          },
          speech: {
            label: 'Which language do you want to speak?',
          },
          else: {
            label: 'Anything else?',
            hint: 'It’s all optional.',
          },
        },
        print: {
          title: 'Ask to be contacted, on paper',
          description:
            'A form to print, fill in by hand and mail, to ask the coordinator to contact you.',
        },
        check: {
          title: 'Check your answers',
          description:
            'Your request has not reached the coordinator yet. Check it, change it if you like, and then send it.',
          intro:
            'Nothing is sent yet. You can change your answers, send them, or leave. If the connection fails, reload: nothing is sent twice.',
          send: 'Send',
        },
        received: {
          title: 'Received',
          description: 'The page that shows once that a form was received, and what happens next.',
          receipt: {
            heading: 'Your request is saved',
            saved: 'It’s locked with a key, and the coordinator can open it.',
            next: [
              'The coordinator gets a notice without your answers, can read them here, and can contact you as you chose.',
              'You can ask questions first, such as how long it may take. If you go on, the formal intake comes next.',
              'You can pause or stop at any time, for any reason: come back with the code, or call.',
            ],
          },
          gone: {
            heading: 'This page is now empty',
            text: [
              'A receipt is shown once, so that no one can open it after you.',
              'If you saw your reference here, what you sent was saved.',
              `If you aren’t sure, call ${number}. Give your reference if you have it.`,
            ],
          },
        },
      },
    },

    guide: {
      title: 'This whole site on paper',
      description:
        'Every page of this site as one document to print, to read without the internet, and to hand on.',
      about: 'What a dialogue is, what you decide, how it comes about, and whom you can call.',
      call: 'Call',
      state: (date) => `All pages in it were checked on ${date} or later.`,
      unread: 'Not all pages in it have been checked for this program yet.',
      newer: (site) => `Something may have changed since. You can see it at ${site}, or call.`,
      before: 'Before you read',
      hints: (site) => [
        'You can read this in any order, a page at a time, or not at all.',
        `It is the website ${site}, on paper. Where it speaks of “this site”, “this page” or a button, it means the website.`,
        'If someone else may find this paper, think about where you keep it. You can leave it with a person you trust. You can also write down the telephone number alone.',
        'The last pages are forms to fill in by hand. You can take them out.',
      ],
      contents: 'Contents',
      page: (number) => `page ${number}`,
      empty: 'This side is empty, so that the form can be taken out.',
      form: 'The form to fill in by hand:',
      printing: [
        'Print this page, and everything comes out as one document. The forms are at the end.',
        'It needs no color. It can be printed on both sides.',
        'You may copy it and hand it on.',
      ],
      pdf: (pages, size) => `The same as a PDF (${pages} pages, ${size})`,
      pdfStays:
        'Its contents have page numbers. The file stays on your device until you delete it.',
    },

    request: {
      start: {
        title: 'Come back to what you sent',
        description:
          'With your reference and your receipt code you can see where it stands, change it, put it on hold or take it back.',
        intro: [
          'If you sent a form on this site, a page showed you a reference and a receipt code. With these two you can see where it stands, change how to reach you safely, put it on hold, or withdraw it.',
          'You don’t need an account, and you don’t have to say why.',
        ],
        notYet: adopted
          ? undefined
          : 'The forms on this site aren’t open yet, so there is nothing to come back to.',
        fields: {
          reference: {
            label: 'Your reference',
            hint: 'Two groups of four, K7QM-3XDP for example. Capital letters, spaces and dashes don’t matter.',
            errors: { missing: 'Enter your reference', tooLong: shorten('the reference') },
          },
          code: {
            label: 'Your receipt code',
            hint: 'Three groups of four. It is asked so that no one else can see or change what you sent.',
            errors: { missing: 'Enter your receipt code', tooLong: shorten('the receipt code') },
          },
        },
        submit: 'See where it stands',
        refused: {
          title: 'This reference and this code don’t go together',
          text: 'Please check both, one letter at a time. Nothing was changed. After several wrong tries in a row, a reference is locked for an hour. You can also call:',
        },
        unavailable: {
          title: 'We can’t look it up right now',
          text: 'What you typed is still on this page, and nothing was changed. Please wait a minute and try again, or call:',
        },
        locked: {
          title: 'There were too many wrong tries',
          text: 'This reference is now locked for an hour, to protect what was sent under it. Nothing was changed. You can try again in an hour, or call now:',
        },
        without: {
          title: 'If you don’t have them',
          text: 'You can call the office without them:',
        },
      },
      status: {
        title: 'Where it stands',
        description:
          'Where it stands now, and what you can do with it. None of the answers is shown.',
        done: {
          held: 'It is now on hold. The coordinator is being told.',
          resumed: 'You took it off hold. The coordinator is being told.',
          changed:
            'What you gave before about how to reach you was replaced. The coordinator is being told to use only the new answers.',
          withdrawn: 'You withdrew it. The coordinator is being told.',
        },
        received: 'What you sent was received on',
        arrived: {
          telephone: 'The office wrote it down here from a call.',
          paper: 'It came on paper, and the office copied it here.',
        },
        told: {
          held: 'The office noted a call from you and put it on hold on',
          resumed: 'The office noted a call from you and took it off hold on',
          changed: 'The office noted a call from you and changed how to reach you on',
          withdrawn: 'The office noted a call from you and withdrew it on',
        },
        notYours: 'If it wasn’t you who called, please call now:',
        states: {
          received: {
            title: 'It is saved, and not yet opened',
            text: [
              'The office gets a notice that something came. No one has opened it here since you sent it or last changed it.',
            ],
          },
          opened: {
            title: 'The coordinator has opened it',
            text: [
              'The next step is the coordinator’s: to contact you in the way you chose. They may already have tried and left no message, because they’re asked to leave none where you didn’t say that one is safe. If you’d like to know how it stands, you can call and ask.',
            ],
          },
          tried: {
            title: 'The coordinator tried to reach you',
            text: [
              'The coordinator noted here that they tried to reach you and didn’t get through. This page doesn’t show when or how. They may try again, and if you’d rather not wait, you can call.',
              'If another way or another time is safer now, you can change that below.',
            ],
          },
          contacted: {
            title: 'The coordinator noted a contact',
            text: [
              'The coordinator noted here that you were contacted about it. If you weren’t, or if something about it wasn’t right, please call.',
            ],
          },
          intake: {
            title: 'A time for the intake is noted',
            text: [
              'The coordinator noted here that a time was set for the intake, which this page doesn’t show. If you don’t know of it, or want to change it, please call.',
            ],
          },
          handed: {
            title: 'It was passed on to your case',
            text: [
              'The coordinator noted here that it was passed on to your case at the office. This page doesn’t show what happens there, but you can call and ask.',
            ],
          },
          held: {
            title: 'You have it on hold',
            text: [
              'No one is to contact you about it until you take it off hold. Someone may already have set out to contact you, so if you want to be sure, please call.',
            ],
          },
          'office-held': {
            title: 'The office has it on hold',
            text: [
              'The coordinator put it on hold. This page doesn’t show why, or for how long, but you can call and ask.',
            ],
          },
          closed: {
            title: 'The office has closed it',
            text: [
              'No one at the office is working on it now, and changing how to reach you doesn’t open it again. You can call and ask why.',
              'If you’d like to be contacted, you can send a new form or call.',
            ],
          },
          spam: {
            title: 'It is set apart',
            text: [
              'Programs fill in forms too, and the office took this for something that no person sent. That can be a mistake, and it says nothing about you.',
              'If you wrote it, please call and read out the reference. The office can then put it back. Your answers are still kept.',
            ],
          },
          erased: {
            title: 'Your answers were erased',
            text: [
              'This site can’t bring them back. Locked backup copies can last up to 30 days after that.',
              'If you’d like to be contacted, you can send a new form or call.',
            ],
          },
          withdrawn: {
            title: 'It is withdrawn',
            text: [
              'Your answers were erased, and this site can’t bring them back. Locked backup copies can last up to 30 days after that.',
              'You don’t have to do anything more. If you ever want to, you can send a new form at any time.',
            ],
          },
        },
        unseen:
          'For your safety, none of your answers is shown here. Someone who sees this page learns nothing that you wrote.',
        offers: {
          change: {
            title: 'Change how to reach you safely',
            text: 'You answer all of it again, how to reach you and at what times, and what you gave before is then erased.',
            button: 'Change how to reach you',
          },
          hold: {
            title: 'Put it on hold',
            text: 'The coordinator is told not to contact you for now. Your answers are kept, and you can take it off hold whenever you like.',
            button: 'Put it on hold',
          },
          resume: {
            title: 'Take it off hold',
            text: 'The coordinator is told that you may be contacted again in the way you chose.',
            button: 'Take it off hold',
          },
          withdraw: {
            title: 'Withdraw it',
            text: 'You’re asked once more, and then your answers are erased at once.',
            button: 'Withdraw it',
          },
        },
        dialogue:
          'This is about what you sent on this site. If a dialogue is being prepared, you can also put that on hold or end it, at any time and for any reason. Tell the coordinator or the facilitator:',
      },
      withdraw: {
        title: 'Withdraw what you sent?',
        description:
          'The last question before what you sent is withdrawn and your answers are erased.',
        text: [
          'Your answers are erased at once, and this site can’t bring them back. You don’t have to say why.',
          'The reference, the kind of form, the dates and what was done with it are kept, so that the coordinator can see that it was withdrawn. Locked backup copies can last up to 30 days more.',
          'If you may want to go on later, you can put it on hold instead.',
        ],
        confirm: 'Withdraw it and erase my answers',
        back: 'Go back and keep it',
      },
      change: {
        title: 'Change how to reach you',
        description:
          'Answer again how you can be reached safely. What you gave before isn’t shown, and is replaced.',
        unavailable: {
          title: 'The change couldn’t be saved',
          text: 'What you wrote is still on this page. What you gave before may still be in use. Please wait a minute and try again with the button at the end of this page, or call:',
        },
        intro: [
          'For your safety, what you gave before isn’t shown here. All of it is replaced by what you answer now, the word and the times too. What you leave empty is removed.',
          'Nothing is changed until you press the button at the end.',
        ],
        submit: 'Replace how to reach me',
        back: 'Go back and change nothing',
      },
    },

    problems: {
      description: 'Something didn’t work. Here’s what happened and what you can do now.',
      call: 'You can also call',
      requestId: 'If you call about this, you can give this number:',
      home: 'Go to the first page',
      400: {
        title: 'This couldn’t be read',
        what: 'Part of what was sent didn’t arrive as it should, so it\u00a0wasn’t\u00a0saved.',
        next: 'Press Back on this phone or computer, where what you typed may still be, and try again.',
      },
      403: {
        title: 'This form wasn’t taken',
        what: 'To protect you, a form is taken only from its own page here. This one seemed to come from somewhere else, so it\u00a0wasn’t\u00a0saved.',
        next: 'Press Back on this phone or computer and copy what you typed, if it’s still there. Then open the form on this site and try again.',
      },
      405: {
        title: 'This page couldn’t be opened that way',
        what: 'It was asked for in a way that this site doesn’t know. Nothing\u00a0was\u00a0saved.',
        next: 'Go to the first page and open the form from there. If you go back, what you typed may still be there.',
      },
      413: {
        title: 'This didn’t fit',
        what: 'What you wrote is more than this site can take at once, so it\u00a0wasn’t\u00a0saved.',
        next: 'Press Back on this phone or computer. What you typed may still be there. You can shorten it and try again, or say it by telephone.',
      },
      415: {
        title: 'This couldn’t be read',
        what: 'What was sent arrived in a way that this site can’t read, so it\u00a0wasn’t\u00a0saved.',
        next: 'Press Back on this phone or computer, then use the button at the end of the form. What you typed may still be there.',
      },
      429: {
        title: 'Please wait a minute',
        what: 'Many forms came from your internet connection in a short time. People in a library or an office often share one. This time yours wasn’t\u00a0saved.',
        next: 'Wait a minute. Then press Back on this phone or computer and try again. What you typed may still be there.',
      },
      500: {
        title: 'Something went wrong on this site',
        what: 'The fault is here, not with you. If you didn’t see a reference, your answers may not have been saved.',
        next: 'Press Back on this phone or computer. What you typed may still be there. Sending it again from there does no harm.',
      },
      503: {
        title: 'This site can’t do that right now',
        what: 'It can’t read or save forms at this moment. If you didn’t see a reference, your answers may not have been saved.',
        next: 'Wait a few minutes. Then press Back on this phone or computer and try again. What you typed may still be there.',
      },
    },
  };
}
