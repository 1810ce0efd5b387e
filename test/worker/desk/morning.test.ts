import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { morningMail, sendMorning } from '../../../worker/desk/lists/morning.ts';
import { fakeMailer } from '../fake-mailer.ts';
import { at, policy } from '../notices/office.ts';
import { logged } from '../logged.ts';
import { idNumber, saved } from '../saved.ts';

/** Monday in the office's time zone. */
const monday = (time: string) => Date.parse(`2026-11-30T${time}-08:00`);
const nextDay = 24 * 3_600_000;

/** A submission whose next contact is on a day; without one, it has no next step. */
async function planned(number: number, on: string | null, state = "stage = 'tried'") {
  const { id, reference } = await saved({ id: idNumber(number) });
  await env.DB.prepare(
    `UPDATE submissions SET opened_at = 1, next_on = ?, next_at = 'any', next_why = 'call', ${state} WHERE id = ?`,
  )
    .bind(on, id)
    .run();
  return reference;
}

/** The subjects of the mails that went out at these times, one after the other. */
async function subjects(times: readonly number[], ...codes: string[]) {
  const { mailer, accepted } = fakeMailer(...codes);
  for (const time of times) await sendMorning(at(time, mailer), policy.workingHours);
  return accepted.map(({ subject }) => subject);
}

describe('sendMorning', () => {
  it('tells once, when the office begins, what is due today or was before', async () => {
    const late = await planned(1, '2026-11-27');
    const due = await planned(2, '2026-11-30');
    await planned(3, '2026-12-01');
    const { mailer, accepted } = fakeMailer();
    for (const time of ['07:59', '08:00', '08:05', '16:55'])
      await sendMorning(at(monday(time), mailer), policy.workingHours);
    expect(accepted).toHaveLength(1);
    expect(accepted[0]?.subject).toBe('Due today: 2');
    expect(accepted[0]?.text.replaceAll('-', '')).toContain(`${late}\n${due}\n\n`);
  });

  it('tells again the next working day, and not on a Saturday', async () => {
    await planned(1, '2026-11-30');
    const friday = monday('09:00') + 4 * nextDay;
    expect(await subjects([friday, friday + nextDay, friday + 3 * nextDay])).toHaveLength(2);
  });

  it.each([
    { what: 'closed', state: 'closed_at = 1' },
    { what: 'on hold', state: 'held_at = 1' },
    { what: 'set apart', state: "suspicion = 'pace'" },
  ])('says nothing of what is $what', async ({ state }) => {
    await planned(1, '2026-11-30', state);
    expect(await subjects([monday('09:00')])).toEqual([]);
  });

  it('sends nothing where nothing is due, whatever else waits', async () => {
    await planned(1, null);
    await saved({ id: idNumber(2) });
    expect(await subjects([monday('09:00')])).toEqual([]);
  });

  it('counts what else waits', async () => {
    await planned(1, '2026-11-30');
    await planned(2, null);
    await saved({ id: idNumber(3) });
    const { mailer, accepted } = fakeMailer();
    await sendMorning(at(monday('09:00'), mailer), policy.workingHours);
    expect(accepted[0]?.text).toContain(
      'Changed by the person, and not opened since: 0\nNew, and not opened: 1\nWithout a next step: 1\n',
    );
  });

  it('is tried again by the next run when it is not taken', async () => {
    logged();
    await planned(1, '2026-11-30');
    const times = [monday('08:00'), monday('08:05'), monday('08:10')];
    expect(await subjects(times, 'E_RATE_LIMIT_EXCEEDED')).toEqual(['Due today: 1']);
  });
});

describe('morningMail', () => {
  it('says how many there are besides those that it names', () => {
    const counts = { unplanned: 0, fresh: 0, changed: 0 };
    const mail = morningMail(
      { references: ['K7QM3XDP'], due: 3, ...counts },
      'https://vod.example',
    );
    expect(mail.text).toContain('K7QM-3XDP\nand 2 more\n');
    expect(mail.text).toContain('https://vod.example/coordinator/\n');
  });
});
