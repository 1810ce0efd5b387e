import { describe, expect, it } from 'vitest';
import { workers } from '../../../worker/access/members.ts';
import { showReference } from '../../../worker/submissions/reference.ts';
import { rowsOf, sampleTime } from '../saved.ts';
import { coordinator, editor, postAtDesk, reader, received, textOf, visit } from './at-the-desk.ts';

const colleague = { email: 'colleague@vod.example', role: 'coordinator' } as const;
const office = { MEMBERS: [coordinator, colleague, editor, reader] };

async function opened(number = 1) {
  const { id, reference } = await received(number, { now: sampleTime });
  const path = `/coordinator/submissions/${showReference(reference)}/`;
  await visit(path);
  return { id, shown: showReference(reference), path };
}
const assign = (path: string, member: string, version = 1) =>
  postAtDesk(path, { action: 'assigned', member, version: String(version) }, coordinator, {
    env: office,
  });
const read = async (path: string, member: { email: string } = coordinator) =>
  textOf(await (await visit(path, member, office)).text());

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
    await assign(path, 'nobody', 2);
    expect(await rowsOf('submissions')).toMatchObject([{ assigned_to: null, version: 3 }]);
    expect(await read(path)).not.toContain(`Assigned to ${colleague.email}.`);
  });

  it.each([reader.email, editor.email, 'stranger@vod.example', '', 'NOBODY'])(
    'is refused to %j',
    async (member) => {
      const { path } = await opened();
      expect((await assign(path, member)).status).toBe(422);
      expect(await rowsOf('submissions')).toMatchObject([{ assigned_to: null }]);
    },
  );

  it('keeps the name of a member who has left in the choice', async () => {
    const { path } = await opened();
    await assign(path, colleague.email);
    const html = await (await visit(path)).text();
    expect(html).toMatch(/<option value="colleague@vod\.example" selected/);
  });
});

describe('what is assigned to me', () => {
  it('is a selection of the list, with the others', async () => {
    const mine = await opened(1);
    const theirs = await opened(2);
    await assign(mine.path, coordinator.email);
    await assign(theirs.path, colleague.email);
    const list = await read('/coordinator/submissions/?mine=yes');
    expect(list).toContain(mine.shown);
    expect(list).not.toContain(theirs.shown);
    expect((await rowsOf('events')).at(-1)).toMatchObject({ detail: 'mine=yes' });
    expect(await read('/coordinator/submissions/?mine=yes', colleague)).toContain(theirs.shown);
    expect(await read('/coordinator/submissions/?mine=yes&state=closed')).toContain(
      'Nothing matches',
    );
    expect(await read('/coordinator/submissions/?mine=no')).toContain(theirs.shown);
  });

  it('is what Today shows where that is asked, with the way back to all', async () => {
    const mine = await opened(1);
    const theirs = await opened(2);
    await assign(mine.path, coordinator.email);
    const page = await (await visit('/coordinator/?mine=yes')).text();
    expect(page).toContain(mine.path);
    expect(page).not.toContain(theirs.path);
    expect(page).toContain('Only what is assigned to you. <a href="/coordinator/">');
    expect(await (await visit('/coordinator/')).text()).toContain(theirs.path);
  });

  it('is nothing that is offered to who only reads', async () => {
    await opened();
    expect(await read('/coordinator/', reader)).not.toContain('assigned to you');
  });

  it('is what is taken out of that selection', async () => {
    const mine = await opened(1);
    await opened(2);
    await assign(mine.path, coordinator.email);
    const file = await postAtDesk('/coordinator/export/', { as: 'csv', mine: 'yes' });
    const [, ...rows] = (await file.text()).trimEnd().split('\r\n');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(`${mine.shown},`);
    expect(rows[0]).toContain(coordinator.email);
  });
});
