import type { Journey } from '../journey.ts';

/** The desk before anything has come. */
export const emptyDesk: Journey = {
  name: 'desk-empty',
  go: async function* go(page, origin) {
    await page.goto(`${origin}/coordinator/submissions/`);
    yield 'desk-empty';
  },
};

/** The desk at work. */
export const desk: Journey = {
  name: 'desk',
  go: async function* go(page, origin) {
    const at = (path: string) => page.goto(`${origin}/coordinator/${path}`);
    await at('');
    yield 'desk-today';
    for (const [name, sought] of [
      ['found', '(916) 555-0118'],
      ['nothing-found', 'nobody'],
    ] as const) {
      await page.getByRole('searchbox').fill(sought);
      await page.getByRole('button', { name: 'Find', exact: true }).click();
      await page.waitForURL('**/search/**');
      yield `desk-${name}`;
    }
    await at('submissions/');
    yield 'desk-list';
    await at('submissions/?apart=yes');
    yield 'desk-set-apart';
    for (const kind of ['interest', 'contact']) {
      await at(`submissions/?kind=${kind}&state=new`);
      await page.locator('tbody a').first().click();
      await page.waitForURL('**/submissions/*/');
      yield `desk-${kind}`;
      await at(`enter/${kind}/`);
      yield `desk-enter-${kind}`;
    }
    await at('submissions/?kind=interest');
    await page.locator('tbody a').first().click();
    await page.getByRole('link', { name: /On the telephone/ }).click();
    await page.waitForURL('**/telephone/');
    yield 'desk-telephone';
    for (const name of ['counts', 'audit', 'health']) {
      await at(`${name}/`);
      yield `desk-${name}`;
    }
    await at('submissions/2222-2222/');
    yield 'desk-nothing';
  },
};
