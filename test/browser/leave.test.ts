import { describe, expect, it } from 'vitest';
import {
  announced,
  brokenOff,
  context,
  leadTo,
  leaves,
  left,
  neutral,
  onceAway,
  open,
  page,
  press,
  pressBoth,
  release,
} from './leaving.ts';

leaves();

describe('Shift, pressed wildly', () => {
  it.each([3, 4, 5, 10])('leaves once by %i presses', async (times) => {
    await leadTo('', { held: true });
    await open('/process/');
    await press(times);
    release();
    await page.waitForURL(neutral.url);
    expect(left).toEqual(onceAway);
    expect(brokenOff).toEqual([]);
  });

  it.each([3, 4, 5, 10])('leaves once by %i presses to a site that is silent', async (times) => {
    await leadTo('stalled');
    await open('/process/');
    await press(times);
    await expect.poll(() => neutral.takeAsked()).toContain('/stalled');
    await press(times);
    expect(left).toEqual(['/exit', '/stalled']);
    expect(brokenOff).toEqual([]);
  });

  it.each(['/', '/interest/', '/interest/received/', '/request/'])(
    'leaves once from %s',
    async (address) => {
      await leadTo('', { held: true });
      await open(address);
      await press(10);
      release();
      await page.waitForURL(neutral.url);
      expect(left).toEqual(onceAway);
    },
  );

  it('leaves by both keys in turn', async () => {
    await open('/process/');
    for (const key of ['ShiftLeft', 'ShiftRight', 'ShiftLeft']) await page.keyboard.press(key);
    await page.waitForURL(neutral.url);
  });

  it('is left by Shift all the same after one link to leave was pressed', async () => {
    await leadTo('', { held: true });
    await open('/process/');
    // oxlint-disable-next-line no-deprecated -- a click waits for the page that it leads to, and this one comes late or never.
    await page.locator('a.leave').click({ noWaitAfter: true });
    await press(4);
    release();
    await page.waitForURL(neutral.url);
    expect(left).toEqual(onceAway);
  });

  it('is not broken off by Escape, with which browsers stop loading', async () => {
    await leadTo('', { held: true });
    await open('/process/');
    const stopped: string[] = [];
    page.on('console', (message) => stopped.push(message.text()));
    await page.evaluate(() => {
      addEventListener('keydown', ({ key, defaultPrevented }) => {
        console.log(`${key} ${String(defaultPrevented)}`);
      });
    });
    await press(1, 'Escape');
    await press(3);
    await press(1, 'Escape');
    await expect
      .poll(() => stopped.filter((key) => key.startsWith('Escape')))
      .toEqual(['Escape false', 'Escape true']);
    release();
    await page.waitForURL(neutral.url);
  });
});

describe('one press of Shift', () => {
  it('is both keys at once', async () => {
    await open('/process/');
    await pressBoth();
    expect(await announced()).toBe('Shift, press two more times to leave.');
    await pressBoth();
    expect(await announced()).toBe('Shift, press one more time to leave.');
    await pressBoth();
    await page.waitForURL(neutral.url);
  });

  it('is a key that is held', async () => {
    await open('/process/');
    for (let repeat = 0; repeat < 10; repeat++) await page.keyboard.down('Shift');
    await page.keyboard.up('Shift');
    expect(await announced()).toBe('Shift, press two more times to leave.');
  });

  it('is a key that is held while the other is pressed', async () => {
    await open('/process/');
    await page.keyboard.down('ShiftLeft');
    await page.keyboard.down('ShiftRight');
    await page.keyboard.up('ShiftLeft');
    for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('ShiftRight');
    await page.keyboard.up('ShiftRight');
    expect(await announced()).toBe('Shift, press two more times to leave.');
  });

  it('is counted where a key that went up was never heard of', async () => {
    await open('/process/');
    // Windows tells of one key where two go up; any system, of none where another window took the focus.
    await page.keyboard.down('ShiftLeft');
    await page.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' })));
    await page.keyboard.up('ShiftLeft');
    await press(2, 'ShiftRight');
    await page.waitForURL(neutral.url);
  });
});

describe('Shift beside the mouse', () => {
  const withMouse = {
    'the wheel': () => page.mouse.wheel(100, 0),
    'a click': () => page.mouse.click(5, 300),
    'words selected': async () => {
      await page.mouse.move(100, 200);
      await page.mouse.down();
      await page.mouse.move(200, 300);
      await page.mouse.up();
    },
  };

  describe.each(Object.entries(withMouse))('%s', (_name, use) => {
    it('does not count as a press', async () => {
      await open('/process/');
      for (let time = 0; time < 4; time++) {
        await page.keyboard.down('Shift');
        await use();
        await page.keyboard.up('Shift');
      }
      expect(await announced()).toBe('');
      expect(left).toEqual([]);
    });

    it('does not count where the system repeats the key that is held', async () => {
      await open('/process/');
      for (let time = 0; time < 4; time++) {
        await page.keyboard.down('Shift');
        await use();
        await page.keyboard.down('Shift');
        await page.keyboard.up('Shift');
      }
      expect(await announced()).toBe('');
      expect(left).toEqual([]);
    });
  });

  it('does not count where words are selected by keys', async () => {
    await open('/interest/');
    await page.locator('#name').fill('Ana María');
    for (const key of ['ArrowLeft', 'Home', 'End', 'ArrowLeft'])
      await page.keyboard.press(`Shift+${key}`);
    expect(await announced()).toBe('');
    expect(left).toEqual([]);
  });
});

describe('the link to leave', () => {
  const modifiers = ['Control', 'Shift', 'Meta', 'Alt'] as const;

  it.each(modifiers)('leaves in the same tab with %s held', async (modifier) => {
    await open('/process/');
    await page.locator('a.leave').click({ modifiers: [modifier] });
    await page.waitForURL(neutral.url);
    expect(context.pages()).toHaveLength(1);
    expect(left).toEqual(onceAway);
  });

  it.each(modifiers)('leaves in the same tab by Enter with %s held', async (modifier) => {
    await open('/process/');
    await page.locator('a.skip[href="/exit"]').focus();
    await page.keyboard.press(`${modifier}+Enter`);
    await page.waitForURL(neutral.url);
    expect(context.pages()).toHaveLength(1);
  });

  it('leaves in the same tab by the middle button', async () => {
    await open('/process/');
    await page.locator('a.leave').click({ button: 'middle' });
    await page.waitForURL(neutral.url);
    expect(context.pages()).toHaveLength(1);
    expect(left).toEqual(onceAway);
  });

  it('leaves by no button that opens a menu', async () => {
    await open('/process/');
    await page.locator('a.leave').click({ button: 'right' });
    expect(left).toEqual([]);
    expect(await page.locator('h1').count()).toBe(1);
  });
});

describe('a page that was still loading when it was left', () => {
  it('stays blank once it has loaded, and says nothing more', async () => {
    await leadTo('', { held: true });
    await open('/process/');
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await page.evaluate(() => {
      addEventListener('keyup', ({ key }) => {
        if (key !== 'a') return;
        // Chromium keeps back this event of a page that is being left; not every browser has to.
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
        console.log(document.title, document.querySelectorAll('a').length);
      });
    });
    await press(3);
    await press(1, 'a');
    await expect.poll(() => told).toEqual(['Loading 0']);
    release();
    await page.waitForURL(neutral.url);
  });
});
