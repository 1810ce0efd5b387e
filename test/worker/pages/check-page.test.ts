import { describe, expect, it } from 'vitest';
import { decoyName } from '../../../worker/forms/decoy.ts';
import type { FormDefinition } from '../../../worker/forms/definition.ts';
import type { Answers } from '../../../worker/forms/values.ts';
import { checkPage, type CheckSituation } from '../../../worker/pages/check-page.ts';

const form: FormDefinition = {
  kind: 'sample',
  fields: [
    { name: 'words', kind: 'long-text', required: true, maxLength: 100 },
    { name: 'name', kind: 'text', required: false, maxLength: 100 },
    { name: 'reach', kind: 'any-of', required: true, options: ['email', 'post'] },
    {
      name: 'post',
      kind: 'text',
      required: true,
      maxLength: 100,
      when: { field: 'reach', is: 'post' },
    },
  ],
};
const id = '019aace2-8d5a-7a6b-9c0d-1e2f3a4b5c6d';
const answers = { words: 'Hello', reach: ['email'] };

function page(
  html: string,
  given: Answers = answers,
  situation?: CheckSituation,
): Promise<Response> {
  const content = {
    form,
    id,
    answers: given,
    decoy: '',
    status: 200,
    ...(situation && { situation }),
  };
  return checkPage(new Response(html), content);
}

const filled = async (...given: Parameters<typeof page>) => (await page(...given)).text();

describe('checkPage', () => {
  it('writes the id into its field', async () => {
    expect(await filled('<input type="hidden" name="submission" value="">')).toContain(
      `value="${id}"`,
    );
  });

  it.each([200, 409, 429, 503])('has the status %i', async (status) => {
    expect(
      (await checkPage(new Response(''), { form, id, answers, decoy: '', status })).status,
    ).toBe(status);
  });

  it('carries along what stood in the field that no person sees', async () => {
    const html = `<input type="hidden" name="${decoyName}" value="">`;
    const content = { form, id, answers, decoy: 'a "name"', status: 200 };
    expect(await (await checkPage(new Response(html), content)).text()).toBe(
      `<input type="hidden" name="${decoyName}" value="a &quot;name&quot;">`,
    );
  });

  const option = (name: string) => `<span data-option="reach.${name}">${name}</span>`;
  const carry = (name: string) =>
    `<input type="hidden" name="reach" value="${name}" data-carry="reach.${name}">`;
  const row = (field: string) => `<div data-answer="${field}">row</div>`;
  const escaped = { ...answers, words: '<b>"you" & me</b>\n&lt;3' };
  const byPost = { ...answers, reach: ['post'], post: 'PO Box 1' };

  it.each<{ what: string; html: string; result: string; given?: Answers }>([
    {
      what: 'shows what was typed, escaped',
      given: escaped,
      html: '<span data-answer-value="words">old</span>',
      result: '<span data-answer-value="words">&lt;b&gt;"you" &amp; me&lt;/b&gt;\n&amp;lt;3</span>',
    },
    {
      what: 'carries what was typed, so that a browser reads the same again',
      given: escaped,
      html: '<input type="hidden" name="words" value="" data-carry="words">',
      result:
        '<input type="hidden" name="words" value="<b>&quot;you&quot; &amp; me</b>\n&amp;lt;3" data-carry="words">',
    },
    {
      what: 'carries the options that were chosen and no others',
      html: carry('email') + carry('post'),
      result: carry('email'),
    },
    {
      what: 'does not carry a field that is not asked',
      html: '<input type="hidden" name="post" value="" data-carry="post">',
      result: '',
    },
    {
      what: 'shows the options that were chosen and no others',
      html: option('email') + option('post'),
      result: option('email'),
    },
    {
      what: 'shows a row for each answer that was given, and none for what was left out',
      html: ['words', 'name', 'reach', 'post'].map(row).join(''),
      result: ['words', 'reach'].map(row).join(''),
    },
    {
      what: 'shows a row under an option that was chosen',
      given: byPost,
      html: row('post'),
      result: row('post'),
    },
  ])('$what', async ({ html, result, given }) => {
    expect(await filled(html, given)).toBe(result);
  });

  it.each(['unavailable', 'again'] as const)('says what belongs to "%s"', async (situation) => {
    const html =
      '<p data-when="unavailable" hidden>Not saved.</p><p data-when="again" hidden>Once more?</p>';
    const shown = await filled(html, answers, situation);
    expect(shown).toMatch(new RegExp(`^<p data-when="${situation}">[^<]+</p>$`));
  });

  it('says none of it otherwise', async () => {
    expect(await filled('<p data-when="unavailable" hidden>Not saved.</p>')).toBe('');
  });
});
