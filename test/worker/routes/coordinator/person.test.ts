import { beforeEach, describe, expect, it } from 'vitest';
import { checkMark } from '../../../../worker/forms/decoy.ts';
import { withdraw } from '../../../../worker/submissions/changes.ts';
import { showReference } from '../../../../worker/submissions/reference.ts';
import { env } from 'cloudflare:workers';
import {
  ask,
  audience,
  coordinator,
  idOf,
  postAtDesk,
  reader,
  received,
  textOf,
  visit,
} from '../../desk/at-the-desk.ts';
import { logged } from '../../logged.ts';
import { rowsOf } from '../../saved.ts';

let [one, other] = ['', ''];
beforeEach(async () => {
  // Both have the same number.
  [one, other] = [(await received(1)).reference, (await received(2)).reference].map(
    showReference,
  ) as [string, string];
});

const pageOf = (reference: string) => `/coordinator/submissions/${reference}/`;
const page = async (reference: string, member: { email: string } = coordinator) =>
  (await visit(pageOf(reference), member)).text();
const post = (
  reference: string,
  fields: Record<string, string>,
  member = coordinator as { email: string },
) => postAtDesk(`${pageOf(reference)}person/`, fields, member);

describe('POST /coordinator/submissions/…/person/', () => {
  it('joins two, and both pages, the list and today say so', async () => {
    expect(textOf(await page(one))).toContain('Perhaps also from this person');
    const answer = await post(one, { change: 'joined', other });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe(`${pageOf(one)}?done=joined`);
    const html = await (await visit(`${pageOf(one)}?done=joined`)).text();
    expect(textOf(html)).toContain('Joined: each shows the other.');
    expect(html).toContain(`href="${pageOf(other)}"`);
    const text = textOf(await page(other));
    expect(text).toContain('Also from this person');
    expect(text).not.toContain('Perhaps also');
    expect(text).toContain(`Said that one person sent this and ${one}`);
    for (const path of ['/coordinator/', '/coordinator/submissions/'])
      expect((await (await visit(path)).text()).match(/same person as another/g)).toHaveLength(2);
  });

  it('parts them again', async () => {
    await post(one, { change: 'joined', other });
    const { headers } = await post(other, { change: 'parted' });
    expect(headers.get('Location')).toBe(`${pageOf(other)}?done=parted`);
    expect(textOf(await page(one))).toContain('Perhaps also from this person');
    expect(await (await visit('/coordinator/submissions/')).text()).not.toContain(
      'same person as another',
    );
  });

  it.each([
    { change: 'joined', other: '2222-2222' },
    { change: 'joined' },
    { change: 'erased', other: '' },
    {},
  ])('finds nothing to do by %j, and changes nothing', async (fields) => {
    expect((await post(one, fields as Record<string, string>)).status).toBe(404);
    expect(await rowsOf('submissions')).toMatchObject([{ person: null }, { person: null }]);
  });

  it('finds no submission by a reference that nobody has', async () => {
    expect((await post('2222-2222', { change: 'joined', other })).status).toBe(404);
  });

  it('is not for a reader, who sees both and no button', async () => {
    logged();
    expect((await post(one, { change: 'joined', other }, reader)).status).toBe(403);
    const html = await page(one, reader);
    expect(html).toContain(`href="${pageOf(other)}"`);
    expect(html).not.toContain('value="joined"');
  });
});

describe('the page of a submission', () => {
  it('joins nothing by itself', async () => {
    await page(one);
    expect(await rowsOf('submissions')).toMatchObject([{ person: null }, { person: null }]);
  });

  it('warns where the same person withdrew another', async () => {
    await post(one, { change: 'joined', other });
    const warning = 'They withdrew another or put it on hold.';
    expect(textOf(await page(one))).not.toContain(warning);
    await withdraw(env.DB, idOf(2), 1);
    expect(textOf(await page(one))).toContain(warning);
  });

  it('shows a program no other submission', async () => {
    const token = `${'0af1'.repeat(8)}.access`;
    const check = await received(3, { kind: 'contact', decoy: checkMark });
    const access = {
      aud: audience,
      getIdentity: () => Promise.resolve({ service_token_id: token }),
    } as CloudflareAccessContext;
    const members = { MEMBERS: [coordinator, { token, role: 'checker' }] };
    const answer = await ask(pageOf(check.reference), {}, { access, env: members });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).not.toContain(pageOf(one));
    // A member who looks at it is shown them: it is the program that is not.
    expect(await page(showReference(check.reference))).toContain(pageOf(one));
  });
});
