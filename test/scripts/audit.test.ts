import { expect, it, vi } from 'vitest';
import { auditTrail } from '../../scripts/commands/audit.ts';
import type { Execute } from '../../scripts/database/d1.ts';
import { chain } from '../../worker/events/event.ts';

/** A database of one event at the desk, in which `kind` says what it was. */
async function trail(kind: string): Promise<Execute> {
  const event = { submissionId: null, at: 1, kind: 'list-viewed', actor: 'a@vod.example' } as const;
  const { hash, nonce } = await chain({ ...event, detail: null }, '');
  const row = { id: 1, submission_id: null, at: 1, kind, actor: event.actor, detail: null };
  const events = [{ ...row, previous_hash: '', hash, nonce }];
  const known = [[], [{ chain: '', hash }], [{ newest: 1 }]];
  return (sql) => Promise.resolve(sql.includes('FROM chain_ends') ? known : [events]);
}

it('auditTrail holds for a trail that fits', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  expect(await auditTrail(await trail('list-viewed'))).toBe(true);
  expect(said.mock.calls.flat()).toEqual(['1 events in 1 chains and 0 daily records fit.']);
});

it('auditTrail fails for an event that was changed, and names it', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  expect(await auditTrail(await trail('list-printed'))).toBe(false);
  expect(said.mock.calls.flat()).toEqual([
    'Row 1 of events does not fit: it is not what it was when it was written.',
  ]);
});
