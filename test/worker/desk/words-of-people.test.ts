import { beforeEach, describe, expect, it } from 'vitest';
import { showReference } from '../../../worker/submissions/reference.ts';
import { postAtDesk, received, textOf, visit } from './at-the-desk.ts';
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
  let rows: ReadonlyMap<string, string>;
  beforeEach(async () => {
    const { reference } = await received(1, { answers: storedBefore });
    const html = await (await visit(pageOf(reference))).text();
    const [, list = ''] = /<dl class="answers">(.*?)<\/dl>/s.exec(html) ?? [];
    const found = [...list.matchAll(/<dt>(.*?)<\/dt>(.*?)<\/div>/gs)];
    rows = new Map(found.map(([, question = '', answer = '']) => [question, textOf(answer)]));
  });

  it.each(Object.entries(storedBefore))('has what was answered to %s', (name, answer) => {
    const question = siteFile.questions.interest[name];
    const said = [answer].flat().map((each) => question?.options[each]?.[0]?.words ?? each);
    expect(rows.get(question?.label ?? '')).toBe(said.join(''));
  });

  it('says of a question that is newer that it was not answered', () => {
    expect(rows.get('Not answered')).toContain('Question word');
  });

  it('has no question that its other answers do not lead to', async () => {
    const { reference } = await received(2, { answers: { name: 'Ana', reach: ['email'] } });
    const html = await (await visit(pageOf(reference))).text();
    expect(html).not.toContain('Question telephone');
  });
});

describe('what somebody wrote', () => {
  const answers = {
    ...{ name: hostile, reach: ['email'], email: hostile, 'bad-times': hostile },
    ...{ language: 'other', 'language-other': hostile, note: hostile },
  };

  it.each([
    { where: 'on the list', read: () => visit('/coordinator/submissions/'), times: 2 },
    {
      where: 'in print',
      read: () => postAtDesk('/coordinator/export/', { as: 'print' }),
      times: 10,
    },
  ])('stands $where as they wrote it, and as nothing else', async ({ read, times }) => {
    await received(1, { answers });
    const html = await (await read()).text();
    expect(html.split(asMarkup)).toHaveLength(times + 1);
    expect(html).not.toContain('<b>');
    expect(html).not.toContain('<script');
  });

  it('stands in a form that was not taken as they wrote it', async () => {
    const { reference } = await received(1, { answers });
    const fields = { action: 'erased', version: '1', reference: hostile, note: `\n${hostile}` };
    const html = await (await postAtDesk(pageOf(reference), fields)).text();
    expect(html).toContain(`value="${asMarkup}`);
    // A browser drops the first line break of a text field, and no other.
    expect(html).toContain(`dir="auto">\n\n${asMarkup}`);
    expect(html).not.toContain('<script');
  });

  it('stands in the box that searches as it was typed', async () => {
    const found = await postAtDesk('/coordinator/search/', { sought: hostile });
    const html = await (await visit(found.headers.get('Location') ?? '')).text();
    expect(html).toContain(`value="${asMarkup}`);
    expect(html).not.toContain('<script');
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
