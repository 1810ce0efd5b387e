import { describe, expect, it } from 'vitest';
import { showReference } from '../../../worker/submissions/reference.ts';
import { htmlOf, postAtDesk, received, set, textOf, visit } from './at-the-desk.ts';
import { siteFile } from './desk-site.ts';

/**
 * A request as it was sealed before its questions had their present order: what is stored is named by field and option,
 * and neither a new order nor a new question changes that.
 */
const storedBefore = {
  name: 'Ana',
  reach: ['telephone', 'email', 'post', 'someone'],
  telephone: '+1 (555) 010-0199',
  'telephone-message': 'no',
  'telephone-say': 'not-sure',
  email: 'ana@vod.example',
  'email-say': 'no',
  post: 'P.O. Box 1',
  'post-say': 'yes',
  someone: 'Lupe',
  'someone-contact': '(555) 010-0123',
  'someone-say': 'yes',
  'good-times': 'weekdays',
  'bad-times': 'weekends',
  language: 'other',
  'language-other': 'Mixteco',
  interpreter: 'yes',
  access: 'Large letters',
  who: 'helper',
  'survivor-knows': 'not-sure',
  person: 'known',
  'person-name': 'A name',
  note: 'Please let it ring.',
} as const;

const hostile = `<b>"you" & 'me'</b>&lt;</dd></textarea><script>`;
const asMarkup = '&lt;b&gt;&quot;you&quot; &amp; &#39;me&#39;&lt;/b&gt;&amp;lt;';
const pageOf = (reference: string) => `/coordinator/submissions/${showReference(reference)}/`;

describe('the answers of a request on its page', () => {
  it('stand each at its question, and what was not asked then is not answered', async () => {
    const { reference } = await received(1, { answers: storedBefore });
    const [, list = ''] =
      /<dl class="answers">(.*?)<\/dl>/s.exec(await htmlOf(pageOf(reference))) ?? [];
    const rows = new Map(
      [...list.matchAll(/<dt>(.*?)<\/dt>(.*?)<\/div>/gs)].map(([, question = '', answer = '']) => [
        question,
        textOf(answer),
      ]),
    );
    const said = Object.entries(storedBefore).map(([name, answer]) => {
      const question = siteFile.questions.interest[name];
      const words = [answer].flat().map((each) => question?.options[each]?.[0]?.words ?? each);
      return [question?.label, words.join('')];
    });
    expect(Object.fromEntries(rows)).toMatchObject(Object.fromEntries(said));
    expect(rows.get('Not answered')).toContain('Question word');
  });

  it('have no question that the others do not lead to', async () => {
    const { reference } = await received(2, { answers: { name: 'Ana', reach: ['email'] } });
    expect(await htmlOf(pageOf(reference))).not.toContain('Question telephone');
  });
});

describe('what somebody wrote', () => {
  const answers = {
    ...{ name: hostile, reach: ['email'], email: hostile, 'bad-times': hostile },
    ...{ language: 'other', 'language-other': hostile, note: hostile },
  };
  const searched = async () => {
    const found = await postAtDesk('/coordinator/search/', { sought: hostile });
    return visit(found.headers.get('Location') ?? '');
  };
  const print = () => postAtDesk('/coordinator/export/', { as: 'print' });
  const refused = (reference: string) =>
    postAtDesk(pageOf(reference), {
      ...{ action: 'erased', version: '1', reference: hostile, note: `\n${hostile}` },
    });

  it.each([
    {
      where: 'on the list',
      page: () => visit('/coordinator/submissions/'),
      has: [asMarkup],
      times: 2,
    },
    { where: 'in print', page: print, has: [asMarkup], times: 10 },
    { where: 'in the box that searches', page: searched, has: [`value="${asMarkup}`] },
    {
      where: 'in a form that was not taken',
      page: refused,
      // A browser drops the first line break of a text field, and no other.
      has: [`value="${asMarkup}`, `dir="auto">\n\n${asMarkup}`],
    },
  ])('stands $where as they wrote it, and as nothing else', async ({ page, has, times }) => {
    const { reference } = await received(1, { answers });
    const html = await (await page(reference)).text();
    for (const written of has) expect(html).toContain(written);
    if (times !== undefined) expect(html.split(asMarkup)).toHaveLength(times + 1);
    expect(html).not.toContain('<b>');
    expect(html).not.toContain('<script');
  });
});

describe('what somebody wrote on a page in another language', () => {
  const words = 'palabras';
  const answers = {
    ...{ name: words, reach: ['email', 'someone'], email: words, someone: words },
    ...{ 'someone-contact': words, 'good-times': words, 'bad-times': words, word: words },
    ...{ language: 'other', 'language-other': words, access: words, note: words },
  };

  it.each([
    { where: 'on its page', page: (reference: string) => visit(pageOf(reference)) },
    { where: 'on the list', page: () => visit('/coordinator/submissions/') },
    { where: 'on Today', page: () => visit('/coordinator/') },
    { where: 'in print', page: () => postAtDesk('/coordinator/export/', { as: 'print' }) },
  ])('is named as that language, $where (WCAG 3.1.2)', async ({ page }) => {
    const { reference } = await received(1, { answers });
    await set(1, "locale = 'es'");
    const html = await (await page(reference)).text();
    const all = html.split(words).length - 1;
    expect(all).toBeGreaterThan(0);
    expect(html.match(new RegExp(`lang="es"[^>]*>${words}`, 'g'))).toHaveLength(all);
  });
});

describe('a number among words that are written from the right', () => {
  it('stands in the order in which it is dialled', async () => {
    const note = 'اتصلوا (555) 010-0199 بعد 5';
    const { reference } = await received(1, { answers: { name: 'Ana', reach: ['email'], note } });
    const html = await htmlOf(pageOf(reference));
    const inOrder = 'اتصلوا <bdi dir="ltr">(555) 010-0199</bdi> بعد 5';
    expect(html.split(inOrder)).toHaveLength(3);
  });
});

describe('a page of the desk', () => {
  it.each(['', 'submissions/', 'counts/', 'audit/', 'health/', 'nothing/'])(
    'is one that no cache keeps, no search engine finds and no script runs on: /coordinator/%s',
    async (path) => {
      const answer = await visit(`/coordinator/${path}`);
      const html = await answer.text();
      const policy = answer.headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("default-src 'none'; style-src 'self';");
      expect(policy).not.toContain('script-src');
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(answer.headers.get('X-Robots-Tag')).toBe('noindex');
      expect(html).toContain('<meta name="robots" content="noindex"/>');
      expect(html.match(/<link rel="stylesheet"[^>]*>/g)).toEqual([
        `<link rel="stylesheet" href="${siteFile.style}"/>`,
      ]);
      expect(html).not.toMatch(/<script|<style|\s(?:style|on[a-z]+)=/i);
    },
  );

  it('gives nobody what the site tells the desk', async () => {
    expect((await visit('/coordinator/desk.json')).status).toBe(404);
  });
});
