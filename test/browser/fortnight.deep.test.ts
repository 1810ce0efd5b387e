import { parse } from 'node-html-parser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyTrail, type EventRow } from '../../worker/events/verify.ts';
import { homes } from '../languages.ts';
import { anOutcome } from '../outcomes.ts';
import { serveSite, type ServedSite } from '../server/served-site.ts';
import { freshId, type Fields } from '../views/sent-forms.ts';
import { comeBack, control, leadOn } from './steps.ts';
import { browser, visits } from './visit.ts';

visits();
let site: ServedSite;
beforeAll(async () => {
  site = await serveSite(
    {},
    {
      ACCESS_AUDIENCE: 'local',
      // The mail of the morning goes out at whatever hour the test runs.
      WORKING_HOURS: 'Mon Tue Wed Thu Fri Sat Sun 0-24',
      MEMBERS: ['coordinator', 'second'].map((name) => ({
        email: `${name}@vod.example`,
        role: 'coordinator',
      })),
    },
  );
});
afterAll(() => site.close());

const day = 86_400_000;
const names = ['Ana García', 'Luz Núñez', 'Kim O’Brien', 'Sam de la Cruz'] as const;

/** What the person with this number sends: each fourth can't be left a message. */
const answersOf = (number: number): Fields => ({
  name: `${names[number % names.length] ?? ''} ${String(number)}`,
  reach: 'telephone',
  telephone: `(555) 010-${String(1000 + number)}`,
  'telephone-message': number % 4 === 0 ? 'no' : 'yes',
  'telephone-say': 'no',
  who: number % 2 === 0 ? 'harmed' : 'family',
  note: `Words of ${String(number)}`,
});

interface Sent {
  readonly reference: string;
  readonly code: string;
}

/** Sends a request in a language of the site. */
async function ask(number: number, home: string, changes: Fields = {}): Promise<Sent> {
  const fields = { submission: freshId(), ...answersOf(number), ...changes };
  const page = parse(await (await site.post(`${home}interest/received/`, fields)).text());
  const read = (name: string) => page.querySelector(`[data-${name}]`)?.text.trim() ?? '';
  return { reference: read('reference'), code: read('code') };
}

/** A day of the office, so many days from now, as a browser's control has it. */
const dayFromNow = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(
    Date.now() + days * day,
  );

describe('a fortnight at the desk, script off', () => {
  it('loses none of forty requests, and counts them at its end', async () => {
    const office = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const desk = new Desk(office, site);

    // 37 come in one language, 3 in another where the site has one; the last of all by a number that came before.
    const other = homes.at(-1) ?? '/';
    const sent: Sent[] = [];
    for (let number = 0; number < 38; number++)
      sent.push(await ask(number, number < 3 ? other : '/'));
    sent.push(await ask(38, '/', { telephone: '555.010.1007' }));
    const at = (number: number): Sent => sent[number] ?? { reference: '', code: '' };
    // They came over two weeks.
    await site.db
      .prepare(
        `UPDATE submissions SET received_at = received_at - ${String(day)} * (1 + (abs(random()) % 13))`,
      )
      .run();

    // The fortieth calls, and is entered by hand, once.
    await desk.open('enter/interest/');
    await control(office, 'arrived-by', 'telephone').check();
    await control(office, 'name').fill('Rosa Peña');
    await control(office, 'reach', 'telephone').check();
    await control(office, 'telephone').fill('555 010 2222');
    await desk.press('Save it');
    expect(await office.title()).toMatch(/^Error: /);
    expect(await control(office, 'name').inputValue()).toBe('Rosa Peña');
    await control(office, 'telephone-message', 'yes').check();
    await control(office, 'telephone-say', 'no').check();
    await control(office, 'page-language', 'en').check();
    await desk.press('Save it');
    const entered = (await office.locator('.plan .number').first().innerText()).trim();
    expect(entered).toMatch(/^\w{4}-\w{4}$/);

    // Today has all that came by the site as new.
    await desk.open('');
    expect(await office.locator('main').innerText()).toContain('New (39)');

    // Each is called: what came of it is one press, and when to call again.
    for (const [number, { reference }] of sent.entries()) {
      await desk.open(`submissions/${reference}/`);
      const result = (['No answer', 'We spoke', 'Someone else answered'] as const)[number % 3];
      if (number < 34) await office.locator('#next').fill(dayFromNow(1 + (number % 5)));
      await desk.press(result ?? '');
      expect(await office.getByRole('status').innerText()).toContain('Recorded');
    }
    // A message is no result where none may be left.
    await desk.open(`submissions/${at(4).reference}/`);
    expect(await office.getByRole('button', { name: 'Left a message' }).count()).toBe(0);

    // What was pressed by mistake is taken back.
    await desk.press('We spoke');
    await desk.press('Undo');
    expect(await office.locator('.where').innerText()).toContain('Contacted');
    expect(await office.locator('.history').innerText()).toContain('Taken back');

    // Nothing is due, and the five without a next step stand there; so does what was entered.
    await desk.open('');
    const today = await office.locator('main').innerText();
    expect(today).toContain('No next step (6)');
    expect(today).toContain('Planned for a later day: 34.');

    // A day passes. What is due is named in the morning's mail, without anybody's words.
    await site.db
      .prepare(`UPDATE submissions SET next_on = ? WHERE next_on = ?`)
      .bind(dayFromNow(0), dayFromNow(1))
      .run();
    await site.sweep();
    const mail = (await site.mails()).find(({ subject }) => subject.startsWith('Due today'));
    expect(mail?.subject).toBe('Due today: 7');
    expect(mail?.text).not.toMatch(/Ana|Words|555/);
    await desk.open('');
    expect(await office.locator('main').innerText()).toContain('Due (7)');

    // Somebody calls: found by name as it is heard, and by number; made sure of; put on hold, changed, withdrawn.
    await desk.find('nunez 5');
    await office.getByRole('link', { name: at(5).reference, exact: true }).click();
    await desk.onTheTelephone();
    await desk.press('Put it on hold');
    expect(await office.locator('main').innerText()).toContain('On hold by the person');
    await desk.find('555-010-1008');
    await office.getByRole('link', { name: at(8).reference, exact: true }).click();
    await desk.onTheTelephone();
    await desk.press('Change how to reach them');
    await control(office, 'reach', 'email').check();
    await control(office, 'email').fill('luz@mail.example');
    await control(office, 'email-say', 'no').check();
    await desk.press('Replace how to reach them');
    expect(await office.locator('.plan').innerText()).toContain('luz@mail.example');
    await desk.open(`submissions/${at(9).reference}/`);
    await desk.onTheTelephone();
    await desk.press('Withdraw it');
    await desk.press('Withdraw it and erase the answers');
    expect(await office.locator('main').innerText()).toContain('Withdrawn. Do not contact them.');
    await desk.find('Luz Núñez 9');
    expect(await office.locator('main').innerText()).not.toContain(at(9).reference);

    // Two are of one person: found by the number that they share, joined by hand.
    await desk.open(`submissions/${at(38).reference}/`);
    await desk.press(`Join with ${at(7).reference}`);
    expect(await office.locator('main').innerText()).toContain('Also from this person');

    // Three are one member's.
    for (const number of [10, 11, 12]) {
      await desk.open(`submissions/${at(number).reference}/`);
      await office.locator('#member').selectOption('coordinator@vod.example');
      await desk.press('Assign');
    }
    await desk.open('submissions/?mine=yes');
    expect(await office.locator('tbody tr').count()).toBe(3);

    // An intake is on a day, and five come to their end.
    await desk.open(`submissions/${at(13).reference}/`);
    await control(office, 'action', 'intake').check();
    await office.locator('#when').fill(`${dayFromNow(3)}T10:00`);
    await desk.press('Save');
    for (const number of [20, 21, 22, 23, 24]) {
      await desk.open(`submissions/${at(number).reference}/`);
      await control(office, 'action', 'closed').check();
      await office.locator('#outcome').selectOption(anOutcome[0]);
      await desk.press('Save');
    }

    // Who comes back reads what happened.
    const person = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await comeBack(person, site.url, at(13));
    expect(await person.locator('h2').first().innerText()).toContain('intake');
    await person.context().close();

    // The quarter has all forty but for those of an earlier one, and nobody's name or number.
    await site.db
      .prepare(`UPDATE submissions SET received_at = ? WHERE arrived_by = 'site'`)
      .bind(Date.now() - 60_000)
      .run();
    await desk.open('counts/');
    const figures = await office.locator('main').innerText();
    expect(figures).toMatch(/Requests received\s+40/);
    expect(figures).toMatch(/By telephone\s+1\b/);
    expect(figures).toMatch(new RegExp(`${anOutcome[1]}\\s+5\\b`));
    const file = await site.fetch('/coordinator/counts/counts.csv');
    expect(await file.text()).not.toMatch(/Ana|Luz|Kim|Sam|Rosa|555/);

    // The trail of all of it names nobody, and holds.
    await desk.open('audit/');
    expect(await office.locator('main').innerText()).not.toMatch(/Ana|Words|\(555\)/);
    const rowsOf = async <T>(sql: string) => (await site.db.prepare(sql).all<T>()).results;
    const events = await rowsOf<EventRow>('SELECT * FROM events ORDER BY id');
    const ends = await rowsOf<{ chain: string; hash: string }>(
      'SELECT chain, hash FROM chain_ends',
    );
    const verified = await verifyTrail(events, [], {
      ends: ends.map(({ chain, hash }) => [chain, hash] as const),
      newest: events.at(-1)?.id ?? 0,
    });
    expect(verified).toMatchObject({ events: events.length });
    expect(verified.misfit).toBeUndefined();
    await office.context().close();
  });
});

/** What a member does at the desk. */
class Desk {
  readonly #page: Page;
  readonly #site: ServedSite;

  constructor(page: Page, site: ServedSite) {
    this.#page = page;
    this.#site = site;
  }

  open(path: string) {
    return this.#page.goto(new URL(`/coordinator/${path}`, this.#site.url).href);
  }

  press(name: string): Promise<void> {
    return leadOn(this.#page, () => this.#page.getByRole('button', { name, exact: true }).click());
  }

  async find(sought: string): Promise<void> {
    await this.open('submissions/');
    await control(this.#page, 'sought').fill(sought);
    await this.press('Find');
  }

  /** Makes sure of who is calling. */
  async onTheTelephone(): Promise<void> {
    await this.#page.getByRole('link', { name: /^On the telephone with them/ }).click();
    await control(this.#page, 'sure', 'answers').check();
  }
}
