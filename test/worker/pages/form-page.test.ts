import { describe, expect, it } from 'vitest';
import type { FieldError } from '../../../worker/forms/check.ts';
import { formPage, type FormPageContent } from '../../../worker/pages/form-page.ts';

const id = '019aace2-8d5a-7a6b-9c0d-1e2f3a4b5c6d';
const page = (content: FormPageContent, html = '') =>
  formPage(new Response(html), { id, ...content });

const inForm = (controls: string) => `<form data-form>${controls}</form>`;
const box = (option: string, more = '') =>
  `<input type="checkbox" name="reach" value="${option}"${more}>`;
const radio = (option: string, more = '') =>
  `<input type="radio" name="say" value="${option}"${more}>`;
const said = (field: string) =>
  `<p id="${field}-error" hidden>` +
  `<span data-error="${field}.missing">Write it.</span><span data-error="${field}.tooLong">Shorten it.</span></p>`;
const title = '<title data-error-title="Error: ">Contact</title>';

const errors: FieldError[] = [{ field: 'message', key: 'missing' }];
const situation = { name: 'locked', status: 429 };
const values = { message: ['Hello'] };

/** What is built, and what becomes of it; without a result it stays as it is. */
interface Part {
  readonly what: string;
  readonly html: string;
  readonly result?: string;
  readonly content?: FormPageContent;
}

const handedOut: readonly Part[] = [
  {
    what: 'writes the id into its field',
    html: inForm('<input type="hidden" name="submission" value="">'),
    result: inForm(`<input type="hidden" name="submission" value="${id}">`),
  },
  { what: 'has no summary', html: '<div data-error-summary hidden>Wrong</div>', result: '' },
  { what: 'has no message', html: '<p id="message-error" hidden>Write it.</p>', result: '' },
  { what: 'has no situation', html: '<p data-when="locked" hidden>Wait.</p>', result: '' },
  { what: 'has its own title', html: title, result: '<title>Contact</title>' },
  {
    what: 'says what comes before the first question, and has nothing to carry',
    html: '<p data-when="first">Welcome.</p><button data-when="typed" hidden>Español</button>',
    result: '<p data-when="first">Welcome.</p>',
  },
];

const typed: readonly Part[] = [
  {
    what: 'does not begin again, and can be carried into another language',
    html: '<p data-when="first">Welcome.</p><button data-when="typed" hidden>Español</button>',
    result: '<button data-when="typed">Español</button>',
  },
  {
    what: 'writes it escaped into a text field',
    content: { values: { name: ['Ana "A" &lt; <b>'] } },
    html: inForm('<input type="text" name="name" value="">'),
    result: inForm('<input type="text" name="name" value="Ana &quot;A&quot; &amp;lt; <b>">'),
  },
  {
    what: 'writes it escaped into a text area, which nobody can close',
    content: { values: { name: ['Ana "A" &lt; </textarea><b>'] } },
    html: inForm('<textarea name="name">old</textarea>'),
    result: inForm('<textarea name="name">Ana "A" &amp;lt; &lt;/textarea&gt;&lt;b&gt;</textarea>'),
  },
  {
    what: 'ticks what was ticked and nothing else',
    content: { values: { reach: ['telephone', 'post'] } },
    html: inForm(box('telephone') + box('email') + box('post')),
    result: inForm(box('telephone', ' checked=""') + box('email') + box('post', ' checked=""')),
  },
  {
    what: 'chooses what was chosen',
    content: { values: { say: ['no'] } },
    html: inForm(radio('yes') + radio('no')),
    result: inForm(radio('yes') + radio('no', ' checked=""')),
  },
  {
    what: 'does not write into the field of the id',
    html: inForm('<input type="hidden" name="submission" value="">'),
    result: inForm(`<input type="hidden" name="submission" value="${id}">`),
  },
  {
    what: 'leaves a field alone that was not of the form',
    html: inForm('<input type="text" name="other" value="as built">'),
  },
  {
    what: 'leaves other forms of the page alone',
    html: '<form><input type="text" name="message" value=""></form>',
  },
];

const wrong: readonly Part[] = [
  {
    what: 'shows the sentence of the error at its field, and no other',
    html: said('message') + said('name'),
    result: '<p id="message-error"><span data-error="message.missing">Write it.</span></p>',
  },
  {
    what: 'shows a summary of the same sentences, and gives it the focus',
    html: '<div data-error-summary hidden><ul><li data-error="message.missing">Write it.</li><li data-error="name.missing">Name it.</li></ul></div>',
    result:
      '<div data-error-summary autofocus=""><ul><li data-error="message.missing">Write it.</li></ul></div>',
  },
  {
    what: 'marks a text field and ties it to its message after its hint, and keeps what was typed',
    content: { values },
    html: inForm('<textarea name="message" aria-describedby="message-hint"></textarea>'),
    result: inForm(
      '<textarea name="message" aria-describedby="message-hint message-error" aria-invalid="true">Hello</textarea>',
    ),
  },
  {
    what: 'ties a field without a hint to its message',
    html: inForm('<input type="text" name="message">'),
    result: inForm(
      '<input type="text" name="message" aria-invalid="true" aria-describedby="message-error">',
    ),
  },
  {
    what: 'ties a group to its message, and none of its options',
    html: inForm('<fieldset data-field="message"><input type="radio" name="message"></fieldset>'),
    result: inForm(
      '<fieldset data-field="message" aria-describedby="message-error"><input type="radio" name="message"></fieldset>',
    ),
  },
  {
    what: 'leaves a field without an error unmarked',
    html: inForm('<input type="text" name="name">'),
  },
  { what: 'says so in the title', html: title, result: '<title>Error: Contact</title>' },
];

const inTheWay: readonly Part[] = [
  { what: 'says so in the title', html: title, result: '<title>Error: Contact</title>' },
  {
    what: 'says what belongs to it',
    html: '<p data-when="locked" hidden>Wait.</p><p data-when="refused" hidden>Look again.</p>',
    result: '<p data-when="locked">Wait.</p>',
  },
];

describe.each([
  { how: 'as it is handed out', parts: handedOut, always: {}, status: 200 },
  { how: 'with what was typed', parts: typed, always: { values }, status: 200 },
  { how: 'with errors', parts: wrong, always: { errors }, status: 422 },
  { how: 'in a situation', parts: inTheWay, always: { situation }, status: 429 },
])('formPage, $how', ({ parts, always, status }) => {
  it.each(parts)('$what', async ({ html, result = html, content }) => {
    expect(await (await page({ ...always, ...content }, html)).text()).toBe(result);
  });

  it(`answers ${status}`, async () => {
    expect((await page(always)).status).toBe(status);
  });
});

describe('formPage', () => {
  it('may be found by search engines as it is handed out, and not with what was typed', async () => {
    expect((await page({})).headers.has('X-Robots-Tag')).toBe(false);
    expect((await page({ values: {} })).headers.get('X-Robots-Tag')).toBe('noindex');
  });
});
