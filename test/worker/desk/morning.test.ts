import { describe, expect, it } from 'vitest';
import { morningMail, sendMorning } from '../../../worker/desk/lists/morning.ts';
import { showReference } from '../../../worker/submissions/reference.ts';
import { fakeMailer } from '../fake-mailer.ts';
import { logged } from '../logged.ts';
import { at, policy } from '../notices/office.ts';
import { received, set } from './at-the-desk.ts';

/** At the office, on a Monday. */
const monday = (time: string) => Date.parse(`2026-11-30T${time}-08:00`);
const nextDay = 24 * 3_600_000;

/** A submission whose next contact is on a day; without one, it has no next step. */
async function planned(number: number, on: string | null, state = "stage = 'tried'") {
  const { reference } = await received(number);
  const next = on === null ? 'NULL' : `'${on}'`;
  await set(
    number,
    `opened_at = 1, next_on = ${next}, next_at = 'any', next_why = 'call', ${state}`,
  );
  return showReference(reference);
}

/** The mails that went out at these times, one after the other. */
async function mails(times: readonly number[], ...codes: string[]) {
  const { mailer, accepted } = fakeMailer(...codes);
  for (const time of times) await sendMorning(at(time, mailer), policy.workingHours);
  return accepted;
}

describe('sendMorning', () => {
  it('tells once, when the office begins, what is due today or was before, and counts the rest', async () => {
    const late = await planned(1, '2026-11-27');
    const due = await planned(2, '2026-11-30');
    await planned(3, '2026-12-01');
    await planned(4, null);
    await received(5);
    const [mail, ...more] = await mails(['07:59', '08:00', '08:05', '16:55'].map(monday));
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Due today: 2');
    expect(mail?.text).toContain(`${late}\n${due}\n\n`);
    expect(mail?.text).toContain(
      'Changed by the person, and not opened since: 0\nNew, and not opened: 1\nWithout a next step: 1\n',
    );
  });

  it('tells again the next working day, and not on a Saturday', async () => {
    await planned(1, '2026-11-30');
    const friday = monday('09:00') + 4 * nextDay;
    expect(await mails([friday, friday + nextDay, friday + 3 * nextDay])).toHaveLength(2);
  });

  it.each([
    { what: 'is closed', state: 'closed_at = 1' },
    { what: 'is on hold', state: 'held_at = 1' },
    { what: 'is set apart', state: "suspicion = 'pace'" },
    { what: 'has no next step', on: null },
  ])('says nothing where all that waits $what', async ({ state, on = '2026-11-30' }) => {
    await planned(1, on, state);
    expect(await mails([monday('09:00')])).toEqual([]);
  });

  it('is tried again by the next run when it is not taken', async () => {
    logged();
    await planned(1, '2026-11-30');
    const times = ['08:00', '08:05', '08:10'].map(monday);
    expect(await mails(times, 'E_RATE_LIMIT_EXCEEDED')).toHaveLength(1);
  });
});

describe('morningMail', () => {
  it('says how many there are besides those that it names', () => {
    const counts = { references: ['K7QM3XDP'], due: 3, unplanned: 0, fresh: 0, changed: 0 };
    const { text } = morningMail(counts, 'https://vod.example');
    expect(text).toContain('K7QM-3XDP\nand 2 more\n');
    expect(text).toContain('https://vod.example/coordinator/\n');
  });
});
