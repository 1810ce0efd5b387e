import { parse } from 'node-html-parser';
import type { Field } from '../../worker/forms/definition.ts';
import { forms, type FormKind } from '../../worker/forms/index.ts';
import type { ServedSite } from '../server/served-site.ts';
import { idHandedOut } from '../submission-ids.ts';
import { completed } from '../completed.ts';

export type Fields = Record<string, string | string[]>;

let sent = 0;

/** The id of a page that nothing was sent from yet. */
export function freshId(): string {
  sent += 1;
  return idHandedOut(Date.UTC(2026, 10, 22), sent);
}

const reach = {
  telephone: '(555) 010-0199',
  'telephone-message': 'no',
  'telephone-say': 'not-sure',
  email: 'ana.maria.de-los-angeles@mail.vod.example',
  'email-say': 'no',
};

/** What every form that answers somebody asks. */
const reachOnly: Fields = { reach: ['telephone', 'email'], ...reach };

/** What somebody answers who chooses all that asks for more. */
const known: Readonly<Record<string, Fields>> = {
  contact: {
    message: 'May I ask a question first?\n\nI do not know whether I want this.',
    reach: ['telephone', 'email'],
    ...reach,
    name: 'Ana',
  },
  interest: {
    name: 'Ana María Hernández de los Ángeles',
    reach: ['telephone', 'email', 'post', 'someone'],
    ...reach,
    post: 'P.O. Box 1\nSampletown, CA 90000',
    'post-say': 'no',
    someone: 'Lupe',
    'someone-contact': '(555) 010-0123',
    'someone-say': 'yes',
    'good-times': 'weekdays after 5 pm',
    'bad-times': 'weekends',
    language: 'other',
    'language-other': 'Mixteco',
    interpreter: 'yes',
    access: 'Large letters, please.',
    who: 'helper',
    'survivor-knows': 'not-sure',
    person: 'known',
    'person-name': 'A name',
    note: 'Please let it ring for a while.',
  },
};

/** All that somebody can answer, with every choice that asks for more. */
export const answers = Object.fromEntries(
  forms.map(({ kind }) => [kind, completed(kind, known[kind] ?? reachOnly)]),
) as Readonly<Record<FormKind, Fields>>;

/** The same with something wrong in every answer that can be wrong. */
export function wrong(kind: FormKind): Fields {
  const changed = Object.entries(answers[kind]).map(
    ([name, value]): [string, string | string[]] => {
      const asksMore = forms.some(({ fields }) =>
        (fields as readonly Field[]).some(({ when }) => when?.field === name),
      );
      if (asksMore) return [name, value];
      if (name === 'email') return [name, 'ana'];
      if (name === 'telephone') return [name, '1'];
      return [name, typeof value === 'string' && value.length > 8 ? value.repeat(90) : ''];
    },
  );
  return Object.fromEntries(changed);
}

export interface Receipt {
  readonly reference: string;
  readonly code: string;
}

/** Sends a form. @returns what stands on the receipt. */
export async function send(
  site: ServedSite,
  kind: FormKind,
  fields: Fields = answers[kind],
): Promise<Receipt> {
  const answer = await site.post(`/${kind}/received/`, { submission: freshId(), ...fields });
  const page = parse(await answer.text());
  const textOf = (selector: string) => page.querySelector(selector)?.text.trim();
  const [reference, code] = [textOf('[data-reference]'), textOf('[data-code]')];
  if (reference === undefined || code === undefined)
    throw new Error(`There is no receipt: ${answer.status}.`);
  return { reference, code };
}

/** Brings what was sent to where it is to stand: columns of its row and their values, in SQL. */
export async function set(site: ServedSite, { reference }: Receipt, columns: string) {
  await site.db
    .prepare(`UPDATE submissions SET ${columns} WHERE reference = ?1`)
    .bind(reference.replace('-', ''))
    .run();
}
