import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { showReference } from '../../../../worker/submissions/reference.ts';
import {
  coordinator,
  postAtDesk,
  reader,
  received,
  textOf,
  visit,
} from '../../desk/at-the-desk.ts';
import { logged } from '../../logged.ts';
import { rowsOf } from '../../saved.ts';

const address = '/coordinator/search/';
const search = (sought: string, member: { email: string } = coordinator) =>
  postAtDesk(address, { sought }, member);
/** Types something, and goes where that leads, as a browser does. */
const find = async (sought: string, member: { email: string } = coordinator) => {
  const answer = await search(sought, member);
  expect(answer.status).toBe(303);
  return visit(answer.headers.get('Location') ?? '', member);
};
const textFound = async (sought: string) => textOf(await (await find(sought)).text());

let reference = '';
beforeEach(async () => {
  const answers = {
    name: 'María Núñez',
    reach: ['telephone'],
    telephone: '916-555-0111',
    person: 'known',
    'person-name': 'Juan Ruiz',
  };
  reference = (await received(1, { answers })).reference;
  await received(2, { answers: { name: 'Eva Sol' } });
});

describe('POST /coordinator/search/', () => {
  it('leads to an address that has no word of what was typed', async () => {
    const answer = await search('María Núñez');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toMatch(
      /^\/coordinator\/search\/\?sought=k1\.[0-9a-f]+$/,
    );
  });

  it('leads to the page of a reference, however it is written', async () => {
    const answer = await search(` ${showReference(reference).toLowerCase()} `);
    expect(answer.headers.get('Location')).toBe(
      `/coordinator/submissions/${showReference(reference)}/`,
    );
  });

  it.each(['', '  ', '\u200b'])(
    'leads to what to try where nothing was typed: "%s"',
    async (typed) => {
      expect((await search(typed)).headers.get('Location')).toBe(address);
      expect(await textFound(typed)).toContain('What to try');
    },
  );

  it('looks at no more than the longest email', async () => {
    expect((await find('x'.repeat(60_000))).status).toBe(200);
  });

  it('is open to a reader, who posts nothing else', async () => {
    expect(await (await find('nunez', reader)).text()).toContain(showReference(reference));
    logged();
    expect((await postAtDesk('/coordinator/export/', { as: 'csv' }, reader)).status).toBe(403);
  });
});

describe('GET /coordinator/search/', () => {
  it.each([
    ['nunez maria', 'found by name'],
    ['(916) 555-0111', 'found by number'],
    ['juan ruiz', 'found by the other person’s name'],
  ])('shows by %s a line of the list, and that it was %s', async (typed, why) => {
    const text = await textFound(typed);
    expect(text).toContain('1 was found.');
    expect(text).toContain(why);
    expect(text).toContain(showReference(reference));
    expect(text).toContain('telephone');
    expect(text).not.toMatch(/Eva|555-0111(?=.*found by n)|Juan Ruiz/);
  });

  it('has what was typed in the box again, and in no address on the page', async () => {
    const html = await (await find('María Núñez')).text();
    expect(html).toContain('value="María Núñez"');
    expect(html).not.toMatch(/(?:href|action)="[^"]*(?:N[uú]|N%C3)/i);
  });

  it('says what to try where nothing is found', async () => {
    const text = await textFound('nobody');
    expect(text).toContain('Nothing was found.');
    expect(text).toContain('One name alone, first or last.');
  });

  it('says so where only some of the words are found', async () => {
    expect(await textFound('María Sol')).toContain('None has all of these words.');
  });

  it('says how many earlier ones it does not find', async () => {
    expect(await textFound('nobody')).not.toContain('cannot be found');
    await env.DB.prepare('UPDATE submissions SET terms_key = NULL').run();
    expect(await textFound('nobody')).toContain('2 earlier submissions cannot be found here yet.');
  });

  it('is recorded as a look, with how many were shown and without the words', async () => {
    await find('María Núñez');
    const event = (await rowsOf('events')).at(-1);
    expect(event).toMatchObject({
      submission_id: null,
      kind: 'searched',
      actor: coordinator.email,
      detail: 'found=1',
    });
    expect(textOf(await (await visit('/coordinator/audit/')).text())).toContain(
      'Searched (1 shown)',
    );
  });

  it('opens nothing for the office: a line of the list is no look at a submission', async () => {
    await find('nunez');
    expect(await rowsOf('submissions')).toMatchObject([{ opened_at: null }, { opened_at: null }]);
  });

  it('shows nothing of what another member searched for', async () => {
    const { headers } = await search('nunez', reader);
    const html = await (await visit(headers.get('Location') ?? '')).text();
    expect(html).toContain('This search is over');
    expect(html).not.toContain(showReference(reference));
  });
});

describe('the box in which to search', () => {
  it.each(['/coordinator/', '/coordinator/submissions/'])('stands at %s', async (path) => {
    expect(await (await visit(path)).text()).toContain(`action="${address}"`);
  });
});
