import { describe, expect, it } from 'vitest';
import { engines } from './engines.ts';
import { ask, go } from './steps.ts';
import { edge, visitsAllIn } from './visit.ts';

const wide = { size: { width: 1280, height: 900 } };
const said = () => ask(() => document.body.innerText);

describe.each(engines.filter(({ name }) => name !== 'Chromium'))('/edit/ in $name', (engine) => {
  visitsAllIn(engine, wide);

  it('says on this computer, whose folder it cannot open, what to do instead', async () => {
    await go('/edit/');
    await expect.poll(said).toContain('Open this address in one of them');
    expect(await said()).toContain('docs/editing.md');
  });

  it('offers to sign in where the site is edited in its repository', async () => {
    const editing = { repository: 'example/site', branch: 'main' };
    const settings = `&quot;editing&quot;:${JSON.stringify(editing).replaceAll('"', '&quot;')},`;
    edge.say('/edit/', '&quot;unread&quot;', `${settings}&quot;unread&quot;`);
    await go('/edit/');
    await expect.poll(said).toMatch(/sign in/i);
    expect(await said()).not.toContain('Open this address in one of them');
  });
});
