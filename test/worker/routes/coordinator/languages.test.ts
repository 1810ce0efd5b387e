import { describe, expect, it } from 'vitest';
import { showReference } from '../../../../worker/submissions/reference.ts';
import { idOf, postAtDesk, textOf, visit } from '../../desk/at-the-desk.ts';
import { received } from '../../received.ts';

const answers = {
  name: 'Ana',
  reach: ['email'],
  email: 'ana@mail.example',
  'email-say': 'no',
  note: 'Por las tardes, por favor.',
};

/** What somebody sent from the pages of a language, who wants to speak one. */
async function sent(locale: string, language?: string): Promise<string> {
  const { submission } = await received({
    ...{ id: idOf(1), kind: 'interest', locale },
    answers: { ...answers, ...(language !== undefined && { language }) },
  });
  return `/coordinator/submissions/${showReference(submission.reference)}/`;
}

const read = async (path: string) => (await visit(path)).text();

describe('what was written on a page in another language', () => {
  it('stands as it was written, marked as of that language, under the office’s question', async () => {
    const html = await read(await sent('es'));
    expect(html).toContain('<dt>Question note</dt>');
    expect(html).toContain('lang="es">Por las tardes, por favor.</dd>');
  });

  it('asks for an interpreter, and for no program that translates', async () => {
    const text = textOf(await read(await sent('es')));
    expect(text).toContain('They wrote on the page in Spanish');
    expect(text).toContain('ask an interpreter');
    expect(text).toContain('Don’t paste it into a program that translates');
  });

  it('says nothing of it where the page was in the office’s own', async () => {
    const html = await read(await sent('en', 'es'));
    expect(html).toContain('dir="auto">Por las tardes, por favor.</dd>');
    expect(html).not.toContain('ask an interpreter');
  });

  it('says nothing of it where a member wrote it down', async () => {
    await postAtDesk('/coordinator/enter/interest/', {
      ...{ submission: idOf(1), 'arrived-by': 'telephone', 'page-language': 'es' },
      ...{ ...answers, reach: 'email' },
    });
    const list = await read('/coordinator/submissions/');
    const [, page = ''] = /href="(\/coordinator\/submissions\/[^"]+)"/.exec(list) ?? [];
    const html = await read(page);
    expect(html).toContain('Por las tardes');
    expect(html).not.toMatch(/ask an interpreter|lang="es"/);
  });
});

describe('the language of the page and the one to speak', () => {
  it.each(['/coordinator/submissions/', '/coordinator/'])('both stand on %s', async (path) => {
    await sent('en', 'es');
    expect(textOf(await read(path))).toContain('Option es (page in English)');
  });

  it('are told apart where nobody chose one to speak', async () => {
    await sent('es');
    const text = textOf(await read('/coordinator/submissions/'));
    expect(text).toContain('Spanish (language of the form; they did not say)');
    expect(text).not.toContain('(page in');
  });

  it('have a column each in the file', async () => {
    await sent('en', 'es');
    const file = await (await postAtDesk('/coordinator/export/', { as: 'csv' })).text();
    const [header = '', row = ''] = file.replace('\uFEFF', '').split('\r\n');
    const cell = (column: string) => row.split(',')[header.split(',').indexOf(column)];
    expect([cell('Language of the page'), cell('Language they want to speak')]).toEqual([
      'English',
      'Option es',
    ]);
  });
});
