import { Button, Key } from 'selenium-webdriver';
import { afterEach, describe, expect, it } from 'vitest';
import { here, homes } from '../languages.ts';
import { engines } from './engines.ts';
import {
  ask,
  away,
  click,
  fill,
  find,
  go,
  perform,
  press,
  send,
  title,
  type,
  valueOf,
} from './steps.ts';
import { driver, edge, neutral, session, visitsAllIn } from './visit.ts';

const [home = '/'] = homes;
const exits = () => edge.takeAsked().filter((line) => line === 'GET /exit').length;
const announced = () => ask(() => document.querySelector('[data-loading]')?.textContent);
const presses = () => ask(() => document.documentElement.getAttribute('data-presses'));
const shift = (times: number) => press(...Array.from({ length: times }, () => Key.SHIFT));
/** Nothing of the site, and nothing of what was typed into it. */
const blank = () => ask(() => document.querySelectorAll('body *:not([role="alert"])').length);

let release: (() => void) | undefined;
afterEach(() => {
  release?.();
});

/** Pages on which somebody may have typed, or may read what they typed. */
const pagesWithWords: Readonly<Record<string, () => Promise<void>>> = {
  'a form': async () => {
    await go(`${home}interest/`);
    await fill();
  },
  'a form with errors': async () => {
    await go(`${home}interest/`);
    await type('name', 'Ana');
    await send();
  },
  'the check page': async () => {
    await go(`${home}interest/`);
    await fill();
    await send();
  },
  'the receipt': async () => {
    await go(`${home}interest/`);
    await fill();
    await send();
    await send();
  },
  'the page to come back by': () => go(`${home}request/`),
};

describe.each(engines)('leaving in $name', (engine) => {
  visitsAllIn(engine);
  // chromedriver answers nothing while a page does not come: test/browser/leave.test.ts looks at that in Chromium.
  const answers = engine.name !== 'Chromium';

  describe.each(Object.keys(pagesWithWords))('from %s', (page) => {
    it('leads to the neutral site in the same tab by a click, and tells it nothing', async () => {
      await pagesWithWords[page]?.();
      await click('a.leave');
      await away();
      expect(neutral.takeAsked()).toContain('/');
      expect(await driver.getAllWindowHandles()).toHaveLength(1);
    });

    if (answers)
      it('leaves nothing on the screen by ten presses of Shift while the neutral site is silent', async () => {
        edge.leadTo('stalled');
        await pagesWithWords[page]?.();
        edge.takeAsked();
        await shift(10);
        await expect.poll(() => neutral.takeAsked()).toContain('/stalled');
        expect(await title()).toBe('Loading');
        expect(await blank()).toBe(0);
        expect(exits()).toBe(1);
      });
  });

  if (answers)
    it.each([3, 4, 10])(
      'leaves by %i presses of Shift while the way out is slow',
      async (times) => {
        await go(`${home}process/`);
        release = edge.hold(/^\/exit$/);
        await shift(times);
        await expect.poll(title).toBe('Loading');
        expect(await blank()).toBe(0);
        release();
        await away();
        expect(exits()).toBe(1);
      },
    );

  it('counts both Shift keys together as one press, and leaves by the third', async () => {
    await go(`${home}process/`);
    const both = () =>
      session.type([
        ['down', 'ShiftLeft'],
        ['down', 'ShiftRight'],
        ['up', 'ShiftLeft'],
        ['up', 'ShiftRight'],
      ]);
    await both();
    await expect.poll(presses).toBe('1');
    await both();
    await expect.poll(presses).toBe('2');
    edge.takeAsked();
    await both();
    await away();
    expect(exits()).toBe(1);
  });

  it('counts a key that is held as one press, once it is let go', async () => {
    await go(`${home}process/`);
    await session.type(Array.from({ length: 5 }, () => ['down', 'ShiftLeft']));
    expect(await announced()).toBe('');
    await session.type([['up', 'ShiftLeft']]);
    await expect.poll(presses).toBe('1');
  });

  it('counts no press that writes a capital letter or goes back to a field', async () => {
    await go(`${home}interest/`);
    await type('name', 'Ana Maria BCD');
    expect(await valueOf('name')).toBe('Ana Maria BCD');
    for (let time = 0; time < 4; time++)
      await perform((actions) => actions.keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT));
    expect(await announced()).toBe('');
    expect(exits()).toBe(0);
  });

  it.each(Object.entries({ Control: Key.CONTROL, Shift: Key.SHIFT, Alt: Key.ALT }))(
    'leaves in the same tab by a click with %s held',
    async (_name, key) => {
      await go(`${home}process/`);
      const link = await find('a.leave');
      await perform((actions) => actions.keyDown(key).click(link).keyUp(key));
      await away();
      expect(await driver.getAllWindowHandles()).toHaveLength(1);
    },
  );

  it('leaves in the same tab by the middle button', async () => {
    await go(`${home}process/`);
    const origin = await find('a.leave');
    await perform((actions) =>
      actions.move({ origin }).press(Button.MIDDLE).release(Button.MIDDLE),
    );
    await away();
    expect(await driver.getAllWindowHandles()).toHaveLength(1);
  });

  it('is the second thing that the keyboard comes to', async () => {
    await go(`${home}interest/`);
    await press(Key.TAB, Key.TAB, Key.ENTER);
    await away();
  });
});

describe.each(engines)('leaving in $name without script', (engine) => {
  visitsAllIn(engine, { script: false });

  it.each(here([`${home}process/`, `${home}interest/`]))(
    'works by the link of %s',
    async (path) => {
      await go(path);
      await click('a.leave');
      await away();
      expect(neutral.takeAsked()).toContain('/');
    },
  );
});
