import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { showReference } from '../../../../worker/submissions/reference.ts';
import {
  coordinator,
  htmlOf,
  postAtDesk,
  read,
  reader,
  received,
  textOf,
  visit,
} from '../../desk/at-the-desk.ts';
import { rowsOf } from '../../saved.ts';

const address = '/coordinator/search/';
const search = (sought: string, member: { email: string } = coordinator) =>
  postAtDesk(address, { sought }, member);
/** Types something, and goes where that leads, as a browser does. */
const find = async (sought: string, member: { email: string } = coordinator) => {
  const answer = await search(sought, member);
  expect(answer.status).toBe(303);
  const page = await visit(answer.headers.get('Location') ?? '', member);
  expect(page.status).toBe(200);
  return page.text();
};
const textFound = async (sought: string) => textOf(await find(sought));

let shown = '';
beforeEach(async () => {
  const answers = {
    ...{ name: 'María Núñez', reach: ['telephone'], telephone: '916-555-0111' },
    ...{ person: 'known', 'person-name': 'Juan Ruiz' },
  };
  shown = showReference((await received(1, { answers })).reference);
  await received(2, { answers: { name: 'Eva Sol' } });
});

describe('POST /coordinator/search/', () => {
  it('leads to an address that has no word of what was typed', async () => {
    const { status, headers } = await search('María Núñez');
    expect(status).toBe(303);
    expect(headers.get('Location')).toMatch(/^\/coordinator\/search\/\?sought=k1\.[0-9a-f]+$/);
  });

  it('leads to the page of a reference, however it is written', async () => {
    const { headers } = await search(` ${shown.toLowerCase()} `);
    expect(headers.get('Location')).toBe(`/coordinator/submissions/${shown}/`);
  });

  it.each(['', '  ', '\u200b'])(
    'leads to what to try where nothing was typed: "%s"',
    async (typed) => {
      expect((await search(typed)).headers.get('Location')).toBe(address);
      expect(await textFound(typed)).toContain('What to try');
    },
  );

  it('looks at no more than the longest email', async () => {
    expect(await textFound('x'.repeat(60_000))).toContain('Nothing was found.');
  });

  it('is open to a reader', async () => {
    expect(await find('nunez', reader)).toContain(shown);
  });
});

describe('GET /coordinator/search/', () => {
  it.each([
    ['nunez maria', 'found by name'],
    ['(916) 555-0111', 'found by number'],
    ['juan ruiz', 'found by the other person’s name'],
  ])('shows by %s a line of the list, and that it was %s', async (typed, why) => {
    const text = await textFound(typed);
    for (const said of ['1 was found.', why, shown, 'telephone']) expect(text).toContain(said);
    expect(text).not.toMatch(/Eva|555-0111(?=.*found by n)|Juan Ruiz/);
  });

  it('has what was typed in the box again, and in no address on the page', async () => {
    const html = await find('María Núñez');
    expect(html).toContain('value="María Núñez"');
    expect(html).not.toMatch(/(?:href|action)="[^"]*(?:N[uú]|N%C3)/i);
  });

  it('says what to try where nothing is found, and how many earlier ones it cannot find', async () => {
    const text = await textFound('nobody');
    expect(text).toContain('Nothing was found.');
    expect(text).toContain('One name alone, first or last.');
    expect(text).not.toContain('cannot be found');
    await env.DB.prepare('UPDATE submissions SET terms_key = NULL').run();
    expect(await textFound('nobody')).toContain('2 earlier submissions cannot be found here yet.');
  });

  it('says so where only some of the words are found', async () => {
    expect(await textFound('María Sol')).toContain('None has all of these words.');
  });

  it('is recorded as a look, without the words, and opens nothing for the office', async () => {
    await find('María Núñez');
    expect((await rowsOf('events')).at(-1)).toMatchObject({
      ...{ submission_id: null, kind: 'searched', actor: coordinator.email, detail: 'found=1' },
    });
    expect(await rowsOf('submissions')).toMatchObject([{ opened_at: null }, { opened_at: null }]);
    expect(await read('/coordinator/audit/')).toContain('Searched (1 shown)');
  });

  it('shows nothing of what another member searched for', async () => {
    const { headers } = await search('nunez', reader);
    const html = await htmlOf(headers.get('Location') ?? '');
    expect(html).toContain('This search is over');
    expect(html).not.toContain(shown);
  });
});

describe('the box in which to search', () => {
  it.each(['/coordinator/', '/coordinator/submissions/'])('stands at %s', async (path) => {
    expect(await htmlOf(path)).toContain(`action="${address}"`);
  });
});
