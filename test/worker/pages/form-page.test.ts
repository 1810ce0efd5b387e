import { describe, expect, it } from 'vitest';
import type { FieldError } from '../../../worker/forms/check.ts';
import { formPage, type FormPageContent } from '../../../worker/pages/form-page.ts';

const id = '019aace2-8d5a-7a6b-9c0d-1e2f3a4b5c6d';

async function filled(html: string, content: FormPageContent = {}): Promise<string> {
  return (await formPage(new Response(html), { id, ...content })).text();
}

const inForm = (controls: string) => `<form data-form>${controls}</form>`;
const missing: FieldError[] = [{ field: 'message', key: 'missing' }];

describe('formPage', () => {
  it('writes the id into its field', async () => {
    expect(await filled(inForm('<input type="hidden" name="submission" value="">'))).toBe(
      inForm(`<input type="hidden" name="submission" value="${id}">`),
    );
  });

  it.each([
    { status: 200, what: 'as it is handed out', content: {} },
    { status: 200, what: 'with what was typed', content: { values: { message: ['Hello'] } } },
    { status: 422, what: 'with errors', content: { errors: missing } },
    {
      status: 429,
      what: 'in a situation',
      content: { situation: { name: 'locked', status: 429 } },
    },
  ])('answers $status $what', async ({ status, content }) => {
    expect((await formPage(new Response(''), { id, ...content })).status).toBe(status);
  });

  it('may be found by search engines as it is handed out', async () => {
    expect((await formPage(new Response(''), { id })).headers.has('X-Robots-Tag')).toBe(false);
  });

  it('may not be found with what was typed', async () => {
    const page = await formPage(new Response(''), { id, values: {} });
    expect(page.headers.get('X-Robots-Tag')).toBe('noindex');
  });

  describe('with what was typed', () => {
    it.each([
      {
        into: 'a text field',
        html: '<input type="text" name="name" value="">',
        result: '<input type="text" name="name" value="Ana &quot;A&quot; &amp;lt; <b>">',
      },
      {
        into: 'a text area',
        html: '<textarea name="name">old</textarea>',
        result: '<textarea name="name">Ana "A" &amp;lt; &lt;b&gt;</textarea>',
      },
    ])('writes it escaped into $into', async ({ html, result }) => {
      expect(await filled(inForm(html), { values: { name: ['Ana "A" &lt; <b>'] } })).toBe(
        inForm(result),
      );
    });

    it('lets nobody close a text area', async () => {
      const values = { message: ['</textarea><script>alert(1)</script>'] };
      expect(
        await filled(inForm('<textarea name="message"></textarea>'), { values }),
      ).not.toContain('<script>');
    });

    it('ticks what was ticked and nothing else', async () => {
      const box = (option: string, more = '') =>
        `<input type="checkbox" name="reach" value="${option}"${more}>`;
      const values = { reach: ['telephone', 'post'] };
      expect(await filled(inForm(box('telephone') + box('email') + box('post')), { values })).toBe(
        inForm(box('telephone', ' checked=""') + box('email') + box('post', ' checked=""')),
      );
    });

    it('chooses what was chosen', async () => {
      const radio = (option: string, more = '') =>
        `<input type="radio" name="say" value="${option}"${more}>`;
      expect(await filled(inForm(radio('yes') + radio('no')), { values: { say: ['no'] } })).toBe(
        inForm(radio('yes') + radio('no', ' checked=""')),
      );
    });

    it('does not write into the field of the id', async () => {
      const html = inForm('<input type="hidden" name="submission" value="">');
      expect(await filled(html, { values: { message: ['Hello'] } })).toContain(`value="${id}"`);
    });

    it('leaves a field alone that was not of the form', async () => {
      const html = inForm('<input type="text" name="other" value="as built">');
      expect(await filled(html, { values: { message: ['Hello'] } })).toBe(html);
    });

    it('leaves other forms of the page alone', async () => {
      const html = '<form><input type="text" name="message" value=""></form>';
      expect(await filled(html, { values: { message: ['Hello'] } })).toBe(html);
    });

    it('keeps what is wrong', async () => {
      const html = inForm('<textarea name="message"></textarea>');
      const page = await filled(html, { values: { message: ['Hello'] }, errors: missing });
      expect(page).toContain('>Hello</textarea>');
    });
  });

  describe('with errors', () => {
    const message = (field: string) =>
      `<p id="${field}-error" hidden>` +
      `<span data-error="${field}.missing">Write it.</span><span data-error="${field}.tooLong">Shorten it.</span></p>`;

    it('shows the sentence of the error at its field, and no other', async () => {
      expect(await filled(message('message') + message('name'), { errors: missing })).toBe(
        '<p id="message-error"><span data-error="message.missing">Write it.</span></p>',
      );
    });

    it('shows a summary of the same sentences, and gives it the focus', async () => {
      const html =
        '<div data-error-summary hidden><ul><li data-error="message.missing">Write it.</li><li data-error="name.missing">Name it.</li></ul></div>';
      expect(await filled(html, { errors: missing })).toBe(
        '<div data-error-summary autofocus=""><ul><li data-error="message.missing">Write it.</li></ul></div>',
      );
    });

    it('marks a text field and ties it to its message after its hint', async () => {
      const html = inForm('<textarea name="message" aria-describedby="message-hint"></textarea>');
      expect(await filled(html, { errors: missing })).toBe(
        inForm(
          '<textarea name="message" aria-describedby="message-hint message-error" aria-invalid="true"></textarea>',
        ),
      );
    });

    it('ties a field without a hint to its message', async () => {
      const html = inForm('<input type="text" name="message">');
      expect(await filled(html, { errors: missing })).toContain('aria-describedby="message-error"');
    });

    it('ties a group to its message, and none of its options', async () => {
      const html = inForm(
        '<fieldset data-field="message"><input type="radio" name="message" value="a"></fieldset>',
      );
      expect(await filled(html, { errors: missing })).toBe(
        inForm(
          '<fieldset data-field="message" aria-describedby="message-error"><input type="radio" name="message" value="a"></fieldset>',
        ),
      );
    });

    it('leaves a field without an error unmarked', async () => {
      const html = inForm('<input type="text" name="name">');
      expect(await filled(html, { errors: missing })).toBe(html);
    });

    it('says so in the title', async () => {
      expect(
        await filled('<title data-error-title="Error: ">Contact</title>', { errors: missing }),
      ).toBe('<title>Error: Contact</title>');
    });
  });

  describe('without errors', () => {
    it.each([
      { what: 'the summary', html: '<div data-error-summary hidden>There is a problem</div>' },
      { what: 'the messages', html: '<p id="message-error" hidden>Write it.</p>' },
      {
        what: 'what is said in a situation',
        html: '<p data-when="locked" hidden>Wait an hour.</p>',
      },
    ])('has none of $what', async ({ html }) => {
      expect(await filled(html)).toBe('');
    });

    it('has its own title', async () => {
      expect(await filled('<title data-error-title="Error: ">Contact</title>')).toBe(
        '<title>Contact</title>',
      );
    });
  });

  it('says in the title too that something is in the way', async () => {
    const situation = { name: 'locked', status: 429 };
    expect(await filled('<title data-error-title="Error: ">Contact</title>', { situation })).toBe(
      '<title>Error: Contact</title>',
    );
  });

  it('says what belongs to the situation', async () => {
    const html =
      '<p data-when="locked" hidden>Wait.</p><p data-when="refused" hidden>Look again.</p>';
    expect(await filled(html, { situation: { name: 'locked', status: 429 } })).toBe(
      '<p data-when="locked">Wait.</p>',
    );
  });
});
