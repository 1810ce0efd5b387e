import { describe, expect, it } from 'vitest';
import { decoyName } from '../../../worker/forms/decoy.ts';
import type { FormDefinition } from '../../../worker/forms/definition.ts';
import type { Answers } from '../../../worker/forms/values.ts';
import { checkPage, type CheckSituation } from '../../../worker/pages/check-page.ts';

const form: FormDefinition = {
  kind: 'sample',
  fields: [
    { name: 'words', type: 'long-text', required: true, maxLength: 100 },
    { name: 'name', type: 'text', required: false, maxLength: 100 },
    { name: 'reach', type: 'any-of', required: true, options: ['email', 'post'] },
    {
      ...{ name: 'post', type: 'text', required: true, maxLength: 100 },
      when: { field: 'reach', is: 'post' },
    },
  ],
};
const id = '019aace2-8d5a-7a6b-9c0d-1e2f3a4b5c6d';
const always = { form, id, answers: { words: 'Hello', reach: ['email'] }, decoy: '', status: 200 };

const option = (name: string) => `<span data-option="reach.${name}">${name}</span>`;
const carry = (name: string) =>
  `<input type="hidden" name="reach" value="${name}" data-carry="reach.${name}">`;
const row = (field: string) => `<div data-answer="${field}">row</div>`;
const hidden = (name: string, value: string) =>
  `<input type="hidden" name="${name}" value="${value}">`;
const escaped = { words: '<b>"you" & me</b>\n&lt;3', reach: ['email'] };
const byPost = { words: 'Hello', reach: ['post'], post: 'PO Box 1' };
const situations =
  '<p data-when="unavailable" hidden>Not.</p><p data-when="again" hidden>Once?</p>';

describe('checkPage', () => {
  it.each<{
    what: string;
    html: string;
    result: string;
    given?: { answers?: Answers; decoy?: string; situation?: CheckSituation };
  }>([
    {
      what: 'writes the id into its field',
      ...{ html: hidden('submission', ''), result: hidden('submission', id) },
    },
    {
      what: 'carries along what stood in the field that no person sees',
      given: { decoy: 'a "name"' },
      ...{ html: hidden(decoyName, ''), result: hidden(decoyName, 'a &quot;name&quot;') },
    },
    {
      what: 'shows what was typed, escaped',
      given: { answers: escaped },
      html: '<span data-answer-value="words">old</span>',
      result: '<span data-answer-value="words">&lt;b&gt;"you" &amp; me&lt;/b&gt;\n&amp;lt;3</span>',
    },
    {
      what: 'carries what was typed, so that a browser reads the same again',
      given: { answers: escaped },
      html: '<input name="words" value="" data-carry="words">',
      result:
        '<input name="words" value="<b>&quot;you&quot; &amp; me</b>\n&amp;lt;3" data-carry="words">',
    },
    {
      what: 'carries the options that were chosen and no others',
      ...{ html: carry('email') + carry('post'), result: carry('email') },
    },
    {
      what: 'does not carry a field that is not asked',
      ...{ html: '<input type="hidden" name="post" value="" data-carry="post">', result: '' },
    },
    {
      what: 'shows the options that were chosen and no others',
      ...{ html: option('email') + option('post'), result: option('email') },
    },
    {
      what: 'shows a row for each answer that was given, and none for what was left out',
      html: ['words', 'name', 'reach', 'post'].map(row).join(''),
      result: ['words', 'reach'].map(row).join(''),
    },
    {
      what: 'shows a row under an option that was chosen',
      ...{ given: { answers: byPost }, html: row('post'), result: row('post') },
    },
    {
      what: 'says what belongs to a situation',
      ...{ given: { situation: 'again' }, html: situations },
      result: '<p data-when="again">Once?</p>',
    },
    { what: 'says none of it otherwise', html: situations, result: '' },
  ])('$what', async ({ html, result, given }) => {
    const page = await checkPage(new Response(html), { ...always, ...given });
    expect(await page.text()).toBe(result);
  });

  it.each([200, 409])('has the status %i', async (status) => {
    expect((await checkPage(new Response(''), { ...always, status })).status).toBe(status);
  });
});
