import { beforeEach, describe, expect, it } from 'vitest';
import { env } from 'cloudflare:workers';
import { withdraw } from '../../../../worker/submissions/changes.ts';
import { showReference } from '../../../../worker/submissions/reference.ts';
import {
  coordinator,
  htmlOf,
  idOf,
  postAtDesk,
  read,
  reader,
  received,
} from '../../desk/at-the-desk.ts';
import { logged } from '../../logged.ts';
import { rowsOf } from '../../saved.ts';

const pageOf = (reference: string) => `/coordinator/submissions/${reference}/`;

let [one, other] = ['', ''];
beforeEach(async () => {
  // Both have the same number.
  one = showReference((await received(1)).reference);
  other = showReference((await received(2)).reference);
});

const post = (
  reference: string,
  fields: Record<string, string>,
  member: { email: string } = coordinator,
) => postAtDesk(`${pageOf(reference)}person/`, fields, member);
const joining = () => post(one, { change: 'joined', other });

describe('POST /coordinator/submissions/…/person/', () => {
  it('joins two, and both pages, the list and today say so', async () => {
    expect(await read(pageOf(one))).toContain('Perhaps also from this person');
    const answer = await joining();
    const done = `${pageOf(one)}?done=joined`;
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, done]);
    expect(await read(done)).toContain('Joined: each shows the other.');
    expect(await htmlOf(done)).toContain(`href="${pageOf(other)}"`);
    const text = await read(pageOf(other));
    expect(text).toContain('Also from this person');
    expect(text).not.toContain('Perhaps also');
    expect(text).toContain(`Said that one person sent this and ${one}`);
    for (const path of ['/coordinator/', '/coordinator/submissions/'])
      expect((await htmlOf(path)).match(/same person as another/g)).toHaveLength(2);
  });

  it.each([
    { fields: { change: 'joined', other: '2222-2222' } },
    { fields: { change: 'joined' } },
    { fields: { change: 'erased' } },
    { fields: {} },
    { of: '2222-2222', fields: { change: 'joined' } },
  ])('finds nothing to do by $fields, and changes nothing', async ({ of = one, fields }) => {
    const given = of === one ? fields : { ...fields, other };
    expect((await post(of, given as Record<string, string>)).status).toBe(404);
    expect(await rowsOf('submissions')).toMatchObject([{ person: null }, { person: null }]);
  });

  it('is not for a reader, who sees both and no button', async () => {
    logged();
    expect((await post(one, { change: 'joined', other }, reader)).status).toBe(403);
    const html = await htmlOf(pageOf(one), reader);
    expect(html).toContain(`href="${pageOf(other)}"`);
    expect(html).not.toContain('value="joined"');
    // And no look joins anything by itself.
    expect(await rowsOf('submissions')).toMatchObject([{ person: null }, { person: null }]);
  });
});

describe('the page of a submission', () => {
  it('warns where the same person withdrew another', async () => {
    await joining();
    const warning = 'They withdrew another or put it on hold.';
    expect(await read(pageOf(one))).not.toContain(warning);
    await withdraw(env.DB, idOf(2), 1);
    expect(await read(pageOf(one))).toContain(warning);
  });
});
