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

  it('shows what was typed, escaped', async () => {
    const html = '<span data-answer-value="words">old</span>';
    expect(await filled(html, { ...answers, words: '<b>"you" & me</b>\n&lt;3' })).toBe(
      '<span data-answer-value="words">&lt;b&gt;"you" &amp; me&lt;/b&gt;\n&amp;lt;3</span>',
    );
  });

  it('carries what was typed, so that a browser reads the same again', async () => {
    const html = '<input type="hidden" name="words" value="" data-carry="words">';
    expect(await filled(html, { ...answers, words: '<b>"you" & me</b>\n&lt;3' })).toBe(
      '<input type="hidden" name="words" value="<b>&quot;you&quot; &amp; me</b>\n&amp;lt;3" data-carry="words">',
    );
  });

  it('carries a field that was left empty', async () => {
    const html = '<input type="hidden" name="name" value="" data-carry="name">';
    expect(await filled(html)).toBe(html);
  });

  it('carries the options that were chosen and no others', async () => {
    const carry = (option: string) =>
      `<input type="hidden" name="reach" value="${option}" data-carry="reach.${option}">`;
    expect(await filled(carry('email') + carry('post'))).toBe(carry('email'));
  });

  it('does not carry a field that is not asked', async () => {
    expect(await filled('<input type="hidden" name="post" value="" data-carry="post">')).toBe('');
  });

  it('shows the options that were chosen and no others', async () => {
    const option = (name: string) => `<span data-option="reach.${name}">${name}</span>`;
    expect(await filled(option('email') + option('post'))).toBe(option('email'));
  });

  it.each([
    { field: 'words', shown: true },
    { field: 'name', shown: true },
    { field: 'reach', shown: true },
    { field: 'post', shown: false },
  ])('shows the row of $field: $shown', async ({ field, shown }) => {
    expect((await filled(`<div data-answer="${field}">row</div>`)) !== '').toBe(shown);
  });

  it('shows a row under an option that was chosen', async () => {
    const html = '<div data-answer="post">row</div>';
    expect(await filled(html, { ...answers, reach: ['post'], post: 'PO Box 1' })).toBe(html);
  });

  it.each([
    { field: 'words', said: false },
    { field: 'name', said: true },
    { field: 'reach', said: false },
    { field: 'post', said: false },
  ])('says that $field was not answered: $said', async ({ field, said }) => {
    expect((await filled(`<span data-empty="${field}">Not answered</span>`)) !== '').toBe(said);
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
