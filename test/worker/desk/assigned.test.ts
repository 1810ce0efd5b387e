import { describe, expect, it } from 'vitest';
import { workers } from '../../../worker/access/members.ts';
import { firstRow, rowsOf } from '../saved.ts';
import {
  act,
  colleague,
  coordinator,
  editor,
  htmlOf,
  opened,
  postAtDesk,
  read,
  reader,
  visit,
} from './at-the-desk.ts';

const assign = (path: string, member: string) => act(path, { action: 'assigned', member });

/** Two submissions, of which the first is assigned to the coordinator and the other to a colleague. */
async function mineAndTheirs() {
  const [mine, theirs] = [await opened(1), await opened(2)];
  await assign(mine.path, coordinator.email);
  await assign(theirs.path, colleague.email);
  return { mine, theirs };
}

describe('workers', () => {
  it('are those who work at the desk, and nobody who only reads or edits', () => {
    const members = new Map(
      [coordinator, colleague, editor, reader].map((one) => [one.email, one]),
    );
    expect(workers(members)).toEqual([colleague.email, coordinator.email]);
  });
});

describe('assigning', () => {
  it('says on the page, in the list and today who looks after it, with an event', async () => {
    const { path } = await opened();
    expect((await assign(path, colleague.email)).status).toBe(303);
    expect((await rowsOf('events')).at(-1)).toMatchObject({
      kind: 'assigned',
      actor: coordinator.email,
      detail: 'member=colleague%40vod.example',
    });
    expect(await read(path)).toContain(`Assigned to ${colleague.email}.`);
    expect(await read('/coordinator/submissions/')).toContain(`for ${colleague.email}`);
    expect(await read('/coordinator/submissions/', colleague)).toContain('for you');
    expect(await read('/coordinator/', colleague)).toContain(', for you');
  });

  it('is taken away by choosing nobody', async () => {
    const { path } = await opened();
    await assign(path, colleague.email);
    await assign(path, 'nobody');
    expect(await firstRow()).toMatchObject({ assigned_to: null, version: 3 });
    expect(await read(path)).not.toContain(`Assigned to ${colleague.email}.`);
  });

  it.each([reader.email, editor.email, 'stranger@vod.example', '', 'NOBODY'])(
    'is refused to %j',
    async (member) => {
      const { path } = await opened();
      expect((await assign(path, member)).status).toBe(422);
      expect(await firstRow()).toMatchObject({ assigned_to: null });
    },
  );

  it('keeps the name of a member who has left in the choice', async () => {
    const { path } = await opened();
    await assign(path, colleague.email);
    const html = await (await visit(path, coordinator, { MEMBERS: [coordinator] })).text();
    expect(html).toMatch(/<option value="colleague@vod\.example" selected/);
  });
});

describe('what is assigned to me', () => {
  it.each([
    { query: 'mine=yes', member: coordinator, shows: ['mine'] },
    { query: 'mine=yes', member: colleague, shows: ['theirs'] },
    { query: 'mine=yes&state=closed', member: coordinator, shows: [] },
    { query: 'mine=no', member: coordinator, shows: ['mine', 'theirs'] },
  ])('is $shows of the list for $member.email with $query', async (expected) => {
    const { query, member, shows } = expected;
    const all = Object.entries(await mineAndTheirs());
    const list = await read(`/coordinator/submissions/?${query}`, member);
    expect(all.filter(([, { shown }]) => list.includes(shown)).map(([name]) => name)).toEqual(
      shows,
    );
  });

  it('is recorded as a look at that selection', async () => {
    await visit('/coordinator/submissions/?mine=yes');
    expect((await rowsOf('events')).at(-1)).toMatchObject({ detail: 'mine=yes' });
  });

  it('is what Today shows where that is asked, with the way back to all', async () => {
    const { mine, theirs } = await mineAndTheirs();
    const page = await htmlOf('/coordinator/?mine=yes');
    expect(page).toContain(mine.path);
    expect(page).not.toContain(theirs.path);
    expect(page).toContain('Only what is assigned to you. <a href="/coordinator/">');
    expect(await htmlOf('/coordinator/')).toContain(theirs.path);
    expect(await read('/coordinator/', reader)).not.toContain('assigned to you');
  });

  it('is what is taken out of that selection', async () => {
    const { mine } = await mineAndTheirs();
    const file = await postAtDesk('/coordinator/export/', { as: 'csv', mine: 'yes' });
    const [, ...rows] = (await file.text()).trimEnd().split('\r\n');
    expect(rows).toEqual([
      expect.stringMatching(new RegExp(`^${mine.shown},.*${coordinator.email}`)),
    ]);
  });
});
