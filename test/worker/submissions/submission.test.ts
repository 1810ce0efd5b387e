import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { requestPage } from '../../../worker/pages/request-page.ts';
import { shownStates } from '../../../worker/pages/shown-states.ts';
import { eraseAnswers } from '../../../worker/submissions/erase.ts';
import { findByReference } from '../../../worker/submissions/submission.ts';
import { sampleId, saved } from '../saved.ts';

describe('findByReference', () => {
  it.each([
    { sets: "stage = 'opened'", shown: 'received' },
    { sets: "opened_at = 1, stage = 'tried'", shown: 'tried' },
    { sets: "opened_at = 1, stage = 'contacted'", shown: 'contacted' },
    { sets: "opened_at = 1, stage = 'intake'", shown: 'intake' },
    { sets: "opened_at = 1, stage = 'handed'", shown: 'handed' },
    { sets: 'held_at = 1, office_held_at = 1', shown: 'held' },
    { sets: 'office_held_at = 1', shown: 'office-held' },
    { sets: 'held_at = 1, closed_at = 1', shown: 'closed' },
    { sets: 'spam_at = 1', shown: 'spam' },
    { sets: `erased_at = 1, ${eraseAnswers}`, shown: 'erased' },
    { sets: `closed_at = 1, purged_at = 1, ${eraseAnswers}`, shown: 'erased' },
  ])('reads of $sets what is shown as $shown', async ({ sets, shown }) => {
    const { reference } = await saved();
    await env.DB.prepare(`UPDATE submissions SET ${sets} WHERE id = ?`).bind(sampleId).run();
    const submission = await findByReference(env.DB, reference);
    if (!submission) throw new Error('it was saved and is not found');
    const html = shownStates.map((state) => `<p data-when="state-${state}" hidden></p>`).join('');
    const page = await requestPage(new Response(html), {
      submission,
      credentials: { reference, code: 'K7QM-3XDP-4HWN' },
      mayBeTold: true,
      day: String,
    });
    expect(await page.text()).toBe(`<p data-when="state-${shown}"></p>`);
  });
});
