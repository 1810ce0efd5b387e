import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { dist } from '../folders.ts';
import type { Sending } from './client.ts';
import { incomplete, message, type Receipt } from './posts.ts';

/** One way to call on the Worker. `status` is what it is answered with. */
export interface Call extends Sending {
  readonly name: string;
  readonly status: number;
}

/** The folders of the languages that the site is translated into. */
const translations = globSync('*/contact', { cwd: dist }).map(dirname).sort();

/**
 * Every address of the Worker that answers something of its own, called as people call it.
 *
 * @param receipt of a submission that is there.
 * @param version of that submission, as the desk shows it.
 */
export function everyRoute({ reference, code }: Receipt, version: number): readonly Call[] {
  const get = (name: string, path: string, status = 200): Call => ({ name, path, status });
  const post = (name: string, path: string, form: URLSearchParams, status = 200): Call => ({
    ...{ name, path, form, status },
  });
  const mine = (more: Readonly<Record<string, string>> = {}) =>
    new URLSearchParams({ reference, code, ...more });
  const desk = '/coordinator/';
  const its = `${desk}submissions/${reference.replace('-', '')}/`;
  const noted = { action: 'noted', note: 'Invented', version: String(version) };
  const reach = { reach: 'email', email: 'me@mail.example', 'email-say': 'yes' };
  return [
    get('the form', '/contact/'),
    get('the longer form', '/interest/'),
    ...translations.map((locale) => get(`the form, in "${locale}"`, `/${locale}/contact/`)),
    post('a refused post', '/contact/', incomplete(), 422),
    post('the check page', '/contact/', message()),
    post('an accepted post', '/contact/received/', message()),
    get('a receipt that is gone', '/contact/received/'),
    get('coming back', '/request/'),
    post('a request', '/request/', mine()),
    post('a hold', '/request/', mine({ action: 'hold' })),
    post('off hold', '/request/', mine({ action: 'resume' })),
    post('the change page', '/request/', mine({ action: 'change' })),
    post('a change of reach', '/request/change-contact/', mine(reach)),
    get('the quick exit', '/exit', 303),
    get('health', '/health'),
    get('the list', `${desk}submissions/`),
    get('a search', `${desk}submissions/?reference=${reference}`),
    get('one submission', its),
    post('an action', its, new URLSearchParams(noted), 303),
    post('the export of the list', `${desk}export/`, new URLSearchParams({ as: 'csv' })),
    get('counts', `${desk}counts/`),
    get('the trail', `${desk}audit/`),
    get("the desk's health", `${desk}health/`),
    get('an address that nobody knows', '/contact/nowhere/', 404),
  ];
}
