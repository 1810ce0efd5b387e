import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import type { SiteFile } from '../../worker/desk/site/from-site.ts';
import type { ServedSite } from './served-site.ts';
import { it } from './the-site.ts';
import { idHandedOut } from '../submission-ids.ts';

let site: ServedSite;
it.beforeAll(({ theSite }) => {
  site = theSite;
});

describe('a request that comes by telephone', () => {
  it('is asked for at the desk in the words of the form, with its sentences for what is wrong', async () => {
    const file = readFileSync('dist/coordinator/desk.json', 'utf8');
    const { reach, telephone } = (JSON.parse(file) as SiteFile).questions.interest;
    const address = '/coordinator/enter/interest/';
    expect(await (await site.fetch(address)).text()).toContain(reach?.label);
    const wrong = { submission: idHandedOut(0, 9), reach: 'telephone', telephone: '1' };
    expect(await (await site.post(address, wrong)).text()).toContain(
      `<a href="#telephone">${telephone?.errors['invalid'] ?? '?'}</a>`,
    );
  });
});

describe('the desk without an audience', () => {
  it.for([
    '/coordinator',
    '/coordinator/submissions/',
    '/coordinator/index.html',
    '/coordinator/index',
    '/coordinator/refused/',
    '/coordinator/audit/',
    '/coordinator/submissions/interest/',
    '/coordinator/submissions/interest/index.html',
    '/%63oordinator/',
    '/%63oordinator/audit/',
    '/coordinator//audit/',
    '/x/../coordinator/audit/',
    '/coordinator/%61udit/',
  ])('shows nobody what is built at %s', async (path, { shutSite }) => {
    const answer = await shutSite.fetch(path);
    expect([403, 404]).toContain(answer.status);
    expect(await answer.text()).not.toMatch(/data-value|<nav aria-label="Desk"/);
  });
});
