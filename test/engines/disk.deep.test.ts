import { Key } from 'selenium-webdriver';
import { describe, expect, it } from 'vitest';
import { homes } from '../languages.ts';
import { engines } from './engines.ts';
import { away, choose, click, fill, filled, go, press, send, text, type } from './steps.ts';
import { edge, neutral, session, visitsAllIn } from './visit.ts';

const [home = '/'] = homes;

/** Which of these words stand in a file of the browser, by their name. */
async function kept(words: Readonly<Record<string, string>>): Promise<string[]> {
  const files = [...(await session.keeps()).values()];
  return Object.keys(words).filter((name) =>
    files.some((content) => content.includes(words[name] ?? '')),
  );
}

async function leave(): Promise<void> {
  await click('a.leave');
  await away();
}

describe.each(engines)('what $name keeps on the disk', (engine) => {
  visitsAllIn(engine);

  it('is nothing of a form that is being filled in, by telephone, email or letter', async () => {
    const others = { email: 'ana@vod.example', post: '12 Jacaranda Street' };
    await go(`${home}interest/`);
    await fill();
    await choose('reach', 'email');
    await type('email', others.email);
    await choose('reach', 'post');
    await type('post', others.post);
    expect(await kept({ ...filled, ...others })).toEqual([]);
  });

  if (engine.name !== 'Chromium')
    it('is nothing of a form that was left while the neutral site is silent', async () => {
      edge.leadTo('stalled');
      await go(`${home}interest/`);
      await fill();
      await press(Key.SHIFT, Key.SHIFT, Key.SHIFT);
      await expect.poll(() => neutral.takeAsked()).toContain('/stalled');
      expect(await kept(filled)).toEqual([]);
    });

  it('is nothing of what was sent, nor what the receipt says, on each page and after it was left', async () => {
    await go(`${home}interest/`);
    await fill();
    await send();
    expect(await kept(filled)).toEqual([]);
    await send();
    const receipt = { reference: await text('[data-reference]'), code: await text('[data-code]') };
    expect(await kept({ ...filled, ...receipt })).toEqual([]);
    await leave();
    expect(await kept({ ...filled, ...receipt })).toEqual([]);
  });

  it('is nothing of a form that was given back with errors', async () => {
    await go(`${home}interest/`);
    await type('name', filled.name);
    await type('note', filled.note);
    await send();
    expect(await kept(filled)).toEqual([]);
    await send();
    expect(await kept(filled)).toEqual([]);
    await leave();
    expect(await kept(filled)).toEqual([]);
  });
});

describe.each(engines)('what $name keeps on the disk without script', (engine) => {
  visitsAllIn(engine, { script: false });

  it('is nothing of the note, but may be what a field about the person holds', async () => {
    await go(`${home}interest/`);
    await fill();
    const filling = await kept(filled);
    await send();
    const sent = await kept(filled);
    expect([...new Set([...filling, ...sent])]).toEqual(['name', 'telephone']);
  });
});

describe.each(engines)('what a private window of $name keeps on the disk', (engine) => {
  visitsAllIn(engine, { isPrivate: true });

  it('is nothing of what was sent, nor what the receipt says, before and after it was left', async () => {
    await go(`${home}interest/`);
    await fill();
    await send();
    await send();
    const receipt = { reference: await text('[data-reference]'), code: await text('[data-code]') };
    expect(await kept({ ...filled, ...receipt })).toEqual([]);
    await press(Key.SHIFT, Key.SHIFT, Key.SHIFT);
    await away();
    expect(await kept({ ...filled, ...receipt })).toEqual([]);
  });
});

describe.each(engines)('what a private window of $name keeps without script', (engine) => {
  visitsAllIn(engine, { isPrivate: true, script: false });

  it('is nothing of what is being filled in, nor of what was sent', async () => {
    await go(`${home}interest/`);
    await fill();
    expect(await kept(filled)).toEqual([]);
    await send();
    expect(await kept(filled)).toEqual([]);
  });
});
