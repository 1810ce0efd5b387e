import { describe, expect, it } from 'vitest';
import { showReference } from '../../../../worker/submissions/reference.ts';
import { htmlOf, idOf, postAtDesk, read, textOf } from '../../desk/at-the-desk.ts';
import { received } from '../../received.ts';
import { completed } from '../../../completed.ts';

const written = 'Por las tardes, por favor.';
const answers = { name: 'Ana', email: 'ana@mail.example', 'email-say': 'no', note: written };

/** What somebody sent from the pages of a language, who wants to speak one. */
async function sent(locale: string, language?: string): Promise<string> {
  const { submission } = await received({
    ...{ id: idOf(1), kind: 'interest', locale },
    answers: { ...answers, reach: ['email'], ...(language !== undefined && { language }) },
  });
  return `/coordinator/submissions/${showReference(submission.reference)}/`;
}

describe('what was written on a page in another language', () => {
  it('stands as it was written under the office’s question, and asks for an interpreter', async () => {
    const html = await htmlOf(await sent('es'));
    expect(html).toContain('<dt>Question note</dt>');
    expect(html).toContain(`lang="es">${written}</dd>`);
    const text = textOf(html);
    expect(text).toContain('They wrote on the page in Spanish');
    expect(text).toContain('ask an interpreter');
    expect(text).toContain('Don’t paste it into a program that translates');
  });

  const enteredAtDesk = async () => {
    await postAtDesk(
      '/coordinator/enter/interest/',
      completed('interest', {
        ...{ submission: idOf(1), 'arrived-by': 'telephone', 'page-language': 'es' },
        ...{ ...answers, reach: 'email' },
      }),
    );
    const list = await htmlOf('/coordinator/submissions/');
    return /href="(\/coordinator\/submissions\/[^"]{9}\/)"/.exec(list)?.[1] ?? '';
  };
  it.each([
    { where: 'the page was in the office’s own', page: () => sent('en', 'es') },
    { where: 'a member wrote it down', page: enteredAtDesk },
  ])('says nothing of it where $where', async ({ page }) => {
    const html = await htmlOf(await page());
    expect(html).toContain(`dir="auto">${written}</dd>`);
    expect(html).not.toMatch(/ask an interpreter|lang="es"/);
  });
});

describe('the language of the page and the one to speak', () => {
  it.each(['/coordinator/submissions/', '/coordinator/'])('both stand on %s', async (path) => {
    await sent('en', 'es');
    expect(await read(path)).toContain('Option es (page in English)');
  });

  it('are told apart where nobody chose one to speak', async () => {
    await sent('es');
    const text = await read('/coordinator/submissions/');
    expect(text).toContain('Spanish (language of the form; they did not say)');
    expect(text).not.toContain('(page in');
  });

  it('have a column each in the file', async () => {
    await sent('en', 'es');
    const file = await (await postAtDesk('/coordinator/export/', { as: 'csv' })).text();
    const [header = [], row = []] = file.split('\r\n').map((line) => line.split(','));
    const cell = (column: string) => row[header.indexOf(column)];
    expect(cell('Language of the page')).toBe('English');
    expect(cell('Language they want to speak')).toBe('Option es');
  });

  it.each([
    { where: 'on its page', page: (address: string) => htmlOf(address) },
    { where: 'on the list', page: () => htmlOf('/coordinator/submissions/') },
    {
      where: 'in the file',
      page: async () => (await postAtDesk('/coordinator/export/', { as: 'csv' })).text(),
    },
  ])('have the name $where of one in which the site is no longer', async ({ page }) => {
    expect(await page(await sent('en', 'vi'))).toContain('Vietnamese');
  });
});
