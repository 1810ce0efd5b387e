import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { done, errors } from '../../../../worker/desk/words/actions.ts';
import { hold, withdraw } from '../../../../worker/submissions/changes.ts';
import { showReference } from '../../../../worker/submissions/reference.ts';
import { coordinator, postAtDesk, received, textOf, visit } from '../../desk/at-the-desk.ts';
import { rowsOf, sampleTime } from '../../saved.ts';

async function opened() {
  const { id, reference } = await received();
  const path = `/coordinator/submissions/${showReference(reference)}/`;
  await visit(path);
  return { id, reference, path };
}

const kinds = async () => (await rowsOf('events')).map(({ kind }) => kind);

describe('GET /coordinator/submissions/…', () => {
  it('shows it, and each look is an event that comes before', async () => {
    const { path } = await opened();
    const html = await (await visit(path)).text();
    expect(textOf(html)).toContain('Name they gaveAna');
    expect(await kinds()).toEqual(['received', 'opened', 'viewed']);
  });

  it.each(['22222222', '22222223', 'nothing', '%3Cscript%3E', '..%2F'])(
    'answers 404 to %s',
    async (reference) => {
      const response = await visit(`/coordinator/submissions/${reference}/`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('There is nothing at this address');
    },
  );

  it('says what the person decided', async () => {
    const { id, path } = await opened();
    await hold(env.DB, id, sampleTime);
    expect(await (await visit(path)).text()).toContain(
      'On hold by the person. Do not contact them.',
    );
    await withdraw(env.DB, id, sampleTime);
    const html = await (await visit(path)).text();
    expect(html).toContain('Withdrawn. Do not contact them.');
    expect(html).not.toContain('<form');
  });

  it('says who put it on hold, and no language that nobody chose once the answers are erased', async () => {
    const { id, path } = await opened();
    const shown = async () => textOf(await (await visit(path)).text());
    await postAtDesk(path, { action: 'put-on-hold', version: '1' });
    expect(await shown()).toContain('On hold by the office · received');
    await hold(env.DB, id, sampleTime);
    expect(await shown()).toContain('On hold by the person · received');
    await withdraw(env.DB, id, sampleTime);
    const list = textOf(await (await visit('/coordinator/submissions/')).text());
    expect(list).toContain('English (language of the form)');
    expect(list).not.toContain('they did not say');
  });

  it('takes no outcome from the address but that of an action', async () => {
    const { path } = await opened();
    expect(await (await visit(`${path}?done=stale`)).text()).not.toMatch(/role="(status|alert)"/);
    expect(await (await visit(`${path}?done=closed`)).text()).toContain(
      `<div class="told" role="status"><p>${done.closed}</p>`,
    );
  });
});

describe('POST /coordinator/submissions/…', () => {
  it('tells who comes second, keeps the note and changes nothing', async () => {
    const { path } = await opened();
    await postAtDesk(path, { action: 'put-on-hold', version: '1' });
    const response = await postAtDesk(path, {
      action: 'closed',
      outcome: 'met',
      version: '1',
      note: 'My <b>words</b>',
    });
    const html = await response.text();
    expect(response.status).toBe(409);
    expect(html).toContain('somebody else was here meanwhile');
    expect(html).toContain('>\nMy &lt;b&gt;words&lt;/b&gt;</textarea>');
    expect(html).toContain('name="version" value="2"');
    expect(await rowsOf('submissions')).toMatchObject([{ closed_at: null, version: 2 }]);
  });

  it('names who changed it last, and records what was refused as what it was', async () => {
    const { path } = await opened();
    const colleague = { email: 'colleague@vod.example', role: 'coordinator' } as const;
    const env = { MEMBERS: [coordinator, colleague] };
    await postAtDesk(path, { action: 'put-on-hold', version: '1' }, colleague, { env });
    await visit(path, coordinator, env);
    const closing = { action: 'closed', outcome: 'met', version: '1' };
    const html = await (await postAtDesk(path, closing, coordinator, { env })).text();
    expect(html).toContain(`The last change came from ${colleague.email}.`);
    expect(await kinds()).toEqual([
      ...['received', 'opened', 'put-on-hold', 'viewed'],
      'save-refused',
    ]);
  });

  it('says when an action does not follow', async () => {
    const { path } = await opened();
    const response = await postAtDesk(path, { action: 'reopened', version: '1' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('that cannot be done from where this stands');
  });

  it('keeps a note of 10,000 characters on the page and saves none of it', async () => {
    const { path } = await opened();
    const note = 'n'.repeat(10_000);
    const response = await postAtDesk(path, { action: 'noted', version: '1', note });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain(`<a href="#note">${errors['note-long']}</a>`);
    expect(html).toContain(note);
    expect(await rowsOf('notes')).toEqual([]);
  });

  it.each([
    { action: 'tried', version: '1' },
    { action: '', version: '1' },
    { version: '1' },
    { action: 'erased', version: '1' },
    { action: 'closed', version: '1' },
    { action: 'closed', outcome: 'gone', version: '1' },
    { action: 'assigned', member: 'stranger@vod.example', version: '1' },
    { action: 'corrected', to: 'closed', version: '1' },
  ])('changes nothing by %j', async (fields) => {
    const { path } = await opened();
    expect((await postAtDesk(path, fields)).status).toBe(422);
    expect(await rowsOf('submissions')).toMatchObject([{ version: 1 }]);
  });

  it.each(['', 'x', '-1', '1.5', '99999999999999999999'])(
    'is stale with the version %j',
    async (version) => {
      const { path } = await opened();
      const closing = { action: 'closed', outcome: 'met', version };
      expect((await postAtDesk(path, closing)).status).toBe(409);
    },
  );

  it('answers 404 for a reference that nobody has', async () => {
    expect(
      (await postAtDesk('/coordinator/submissions/22222222/', { action: 'closed' })).status,
    ).toBe(404);
  });

  it('erases with the reference typed, and shows no word after that', async () => {
    const { path, reference } = await opened();
    await postAtDesk(path, { action: 'noted', version: '1', note: 'Marked words' });
    const fields = { action: 'erased', version: '2', reference, reason: 'asked' };
    expect((await postAtDesk(path, fields)).status).toBe(303);
    const html = await (await visit(path)).text();
    expect(html).not.toMatch(/Marked|Ana|555/);
    expect(await rowsOf('events')).toContainEqual(
      expect.objectContaining({ kind: 'erased', detail: 'reason=asked' }),
    );
  });
});
