import { Key } from 'selenium-webdriver';
import { describe, expect, it } from 'vitest';
import { homes } from '../languages.ts';
import { engines } from './engines.ts';
import {
  ask,
  choose,
  click,
  fill,
  filled,
  find,
  go,
  leadOn,
  press,
  send,
  text,
  title,
  type,
  valueOf,
} from './steps.ts';
import { driver, edge, site, visitsAllIn } from './visit.ts';

const [home = '/'] = homes;
const rows = async () => (await site.db.prepare('SELECT id FROM submissions').all()).results.length;
const focused = () => ask(() => document.activeElement?.id ?? '');
const answer = (name: string) => text(`[data-answer-value="${name}"]`);

/** The names of what the Tab key comes to on the page that is shown, until it leaves the page. */
async function stops(): Promise<string[]> {
  await ask(() => {
    Object.assign(window, { stops: [] });
    addEventListener('focusin', ({ target }) => {
      const { tagName, name, type } = target as HTMLInputElement;
      (window as unknown as { stops: string[] }).stops.push([tagName, type, name].join(' ').trim());
    });
  });
  await press(...Array.from({ length: 60 }, () => Key.TAB));
  return ask(() => (window as unknown as { stops: string[] }).stops);
}

describe.each(engines)('a request in $name, without script', (engine) => {
  visitsAllIn(engine, { script: false });

  it('leads from the form over the check page to a receipt, and is saved once', async () => {
    await go(`${home}interest/`);
    await fill();
    await send();
    for (const name of ['name', 'telephone', 'note'] as const)
      expect(await answer(name)).toBe(filled[name]);
    await send();
    expect(await text('[data-reference]')).toMatch(/^\w{4}-\w{4}$/);
    expect(await rows()).toBe(1);
  });

  it('keeps what was typed beside what is missing, and takes the correction', async () => {
    await go(`${home}interest/`);
    await type('note', filled.note);
    await send();
    expect(await title()).toMatch(/^Error: /);
    expect(await valueOf('note')).toBe(filled.note);
    await fillRest();
    await send();
    expect(await answer('name')).toBe(filled.name);
  });

  it('shows the ring of the focus on the field that an error leads to only where letters go into it', async () => {
    await go(`${home}interest/`);
    await type('note', filled.note);
    await send();
    await (await find('[data-error-summary] a[href="#name"]')).sendKeys(Key.ENTER);
    await expect.poll(() => ask(() => location.hash)).toBe('#name');
    await press('A');
    const looks = () =>
      ask(() =>
        Array.from(document.querySelectorAll('#name, #note'), (field) => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(field);
          return { ring: outlineStyle === 'solid' && outlineWidth === '3px', boxShadow };
        }),
      );
    const [meant, other] = await looks();
    expect(meant?.ring).toBe((await valueOf('name')) === 'A');
    expect(meant?.boxShadow).not.toBe(other?.boxShadow);
    expect(
      await ask(() => {
        const field = document.querySelector('#name')?.getBoundingClientRect();
        const bar = document.querySelector('.reach')?.getBoundingClientRect();
        return field && bar && field.top > 0 && field.bottom < bar.top;
      }),
    ).toBe(true);
  });
});

/** What `fill` fills in but for the note. */
async function fillRest(): Promise<void> {
  await type('name', filled.name);
  await choose('reach', 'telephone');
  await type('telephone', filled.telephone);
  await choose('telephone-message', 'no');
  await choose('telephone-say', 'not-sure');
}

describe.each(engines)('a request in $name', (engine) => {
  visitsAllIn(engine);

  it('puts the focus on what is wrong, and by each link into its field, ready to type', async () => {
    await go(`${home}interest/`);
    await type('note', filled.note);
    await send();
    await expect
      .poll(() => ask(() => document.activeElement?.matches('[data-error-summary]')))
      .toBe(true);
    await click('[data-error-summary] a[href="#name"]');
    await expect.poll(focused).toBe('name');
    await press('A', 'n', 'a');
    expect(await valueOf('name')).toBe('Ana');
    expect(
      await ask(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle),
    ).toBe('solid');
  });

  it('lets one answer be changed on the check page, with the focus on it, and keeps the others', async () => {
    await go(`${home}interest/`);
    await fill();
    await send();
    await leadOn(() => click('button[name="change"][value="name"]'));
    await expect.poll(focused).toBe('name');
    expect(await valueOf('note')).toBe(filled.note);
    await (await find('#name')).clear();
    await type('name', 'Ana Ruiz');
    await send();
    expect(await answer('name')).toBe('Ana Ruiz');
    expect(await answer('telephone')).toBe(filled.telephone);
  });

  it('stops the Tab key on the check page only at what can be seen', async () => {
    await go(`${home}interest/`);
    await fill();
    await send();
    const found = await stops();
    expect(found.length).toBeGreaterThan(8);
    expect(found.filter((stop) => stop.includes('hidden'))).toEqual([]);
  });

  it('is saved once however often the button is pressed', async () => {
    await go(`${home}interest/`);
    await fill();
    await send();
    const button = await find('form:has(.answers) button.button:not([name])');
    await leadOn(async () => {
      await driver.executeScript('arguments[0].click(); arguments[0].click()', button);
    });
    expect(await text('[data-reference]')).toMatch(/^\w{4}-\w{4}$/);
    expect(await rows()).toBe(1);
  });

  it('finds the form again by Back from the check page', async () => {
    await go(`${home}interest/`);
    await fill();
    await send();
    await leadOn(() => click('button[name="change"][value=""]'));
    expect(await valueOf('note')).toBe(filled.note);
    expect(await valueOf('name')).toBe(filled.name);
  });

  it('can be come back to with what stands on the receipt', async () => {
    await go(`${home}interest/`);
    await fill();
    await send();
    await send();
    const [reference, code] = [await text('[data-reference]'), await text('[data-code]')];
    await go(`${home}request/`);
    await type('reference', reference);
    await type('code', code);
    await send();
    expect(await ask(() => document.querySelectorAll('button[name="action"]').length)).toBe(3);
    await leadOn(() => click('button[name="action"][value="hold"]'));
    expect(await ask(() => document.querySelectorAll('[role="status"].done').length)).toBe(1);
  });
});

const wide = { size: { width: 1280, height: 900 } };

describe.each(engines)('the desk in $name', (engine) => {
  visitsAllIn(engine, wide);

  it('lists what was sent, opens it, and stops the Tab key only at what can be seen', async () => {
    await go(`${home}interest/`);
    await fill();
    await send();
    await send();
    const reference = await text('[data-reference]');
    await go('/coordinator/submissions/');
    // Found by its reference, whether or not it was sent so fast that it is set apart.
    const search = new URL(`/coordinator/submissions/?reference=${reference}`, edge.url).href;
    await leadOn(() => driver.get(search));
    await leadOn(() => click(`a[href="/coordinator/submissions/${reference}/"]`));
    await expect.poll(() => ask(() => document.body.innerText)).toContain(filled.note);
    expect((await stops()).filter((stop) => stop.includes('hidden'))).toEqual([]);
  });
});

describe.each(engines)('letters twice as large in $name', (engine) => {
  // Firefox opens no window as narrow as a telephone: 500 pixels are the least.
  visitsAllIn(engine);

  it.each(homes.flatMap((first) => [first, `${first}interest/`, `${first}process/`]))(
    'nothing of %s goes beyond the screen, and the name of the site is no column of letters',
    async (path) => {
      await go(path);
      // As a browser's own setting does it, to which the sizes in rem are bound.
      await ask(() => {
        document.documentElement.style.fontSize = '200%';
        // Many computers have wider letters than those that the project brings: as wide as Verdana's are these then.
        document.documentElement.style.letterSpacing = '0.07em';
      });
      expect(
        await ask(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBeLessThan(1);
      expect(
        await ask(() => {
          const name = document.querySelector('.top .name');
          const range = document.createRange();
          range.selectNodeContents(name?.lastElementChild ?? name ?? document.body);
          return Math.max(...Array.from(range.getClientRects(), ({ width }) => width));
        }),
      ).toBeGreaterThan(60);
    },
  );
});
