import { readLanguages } from '../../scripts/content/read-languages.ts';
import { root } from '../../scripts/root.ts';
import type { Sending } from './client.ts';
import { incomplete, message, type Receipt } from './posts.ts';

/** One way to call on the Worker. `status` is what it is answered with. */
export interface Call extends Sending {
  readonly name: string;
  readonly status: number;
}

const { source, all } = readLanguages(root);
const translations = all.filter((locale) => locale !== source);

const reach = { reach: 'email', email: 'me@mail.example', 'email-say': 'yes' };

/**
 * Every address of the Worker that answers something of its own, called as people call it.
 *
 * @param receipt of a submission that is there.
 * @param version of that submission, as the desk shows it.
 */
export function everyRoute({ reference, code }: Receipt, version: number): readonly Call[] {
  const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields);
  const mine = { reference, code };
  const its = `/coordinator/submissions/${reference.replace('-', '')}/`;
  return [
    { name: 'the form', path: '/contact/', status: 200 },
    { name: 'the longer form', path: '/interest/', status: 200 },
    ...translations.map((locale) => ({
      name: `the form, in "${locale}"`,
      path: `/${locale}/contact/`,
      status: 200,
    })),
    { name: 'a refused post', path: '/contact/', form: incomplete(), status: 422 },
    { name: 'the check page', path: '/contact/', form: message(), status: 200 },
    { name: 'an accepted post', path: '/contact/received/', form: message(), status: 200 },
    { name: 'a receipt that is gone', path: '/contact/received/', status: 200 },
    { name: 'coming back', path: '/request/', status: 200 },
    { name: 'a request', path: '/request/', form: form(mine), status: 200 },
    { name: 'a hold', path: '/request/', form: form({ ...mine, action: 'hold' }), status: 200 },
    {
      name: 'off hold',
      path: '/request/',
      form: form({ ...mine, action: 'resume' }),
      status: 200,
    },
    {
      name: 'the change page',
      path: '/request/',
      form: form({ ...mine, action: 'change' }),
      status: 200,
    },
    {
      name: 'a change of reach',
      path: '/request/change-contact/',
      form: form({ ...mine, ...reach }),
      status: 200,
    },
    { name: 'the quick exit', path: '/exit', status: 303 },
    { name: 'health', path: '/health', status: 200 },
    { name: 'the list', path: '/coordinator/submissions/', status: 200 },
    { name: 'a search', path: `/coordinator/submissions/?reference=${reference}`, status: 200 },
    { name: 'one submission', path: its, status: 200 },
    {
      name: 'an action',
      path: its,
      form: form({ action: 'noted', note: 'Invented', version: String(version) }),
      status: 303,
    },
    {
      name: 'the export of the list',
      path: '/coordinator/export/',
      form: form({ as: 'csv' }),
      status: 200,
    },
    { name: 'counts', path: '/coordinator/counts/', status: 200 },
    { name: 'the trail', path: '/coordinator/audit/', status: 200 },
    { name: "the desk's health", path: '/coordinator/health/', status: 200 },
    { name: 'an address that nobody knows', path: '/contact/nowhere/', status: 404 },
  ];
}
