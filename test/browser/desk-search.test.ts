import { beforeAll, describe, expect, it } from 'vitest';
import { answers, send } from '../views/sent-forms.ts';
import { open, page, site, visitsAll } from './visit.ts';

visitsAll({ javaScriptEnabled: false, viewport: { width: 1024, height: 768 } });

let [maria, ana] = ['', ''];
beforeAll(async () => {
  const sendAs = (fields: Record<string, string>) =>
    send(site, 'interest', { ...answers.interest, ...fields });
  maria = (await sendAs({ name: 'María José Núñez de la Cruz', 'person-name': 'Ángel Peña' }))
    .reference;
  ana = (
    await sendAs({ name: 'Ana Ibarra', telephone: '+1 555 010 0199', email: 'ana@mail.example' })
  ).reference;
});

/** Types something into the box on a page, and presses the button. */
async function find(typed: string, from = '/coordinator/'): Promise<void> {
  await open(from);
  await page.getByRole('searchbox').fill(typed);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.waitForURL('**/coordinator/search/**');
}

const lines = () => page.getByRole('table', { name: 'What was found' }).locator('tbody tr');

describe('to find somebody who wrote, without script', () => {
  it.each([
    ['nunez', 'name'],
    ['MARIA JOSE', 'name'],
    ['Delacruz Núñez', 'name'],
    ['angel pena', 'the other person’s name'],
  ])('works by %s as it is heard on the telephone: %s', async (typed, why) => {
    await find(typed);
    expect(await lines().count()).toBe(1);
    expect(await lines().getByRole('rowheader').innerText()).toBe(maria);
    expect(await lines().innerText()).toContain(why);
  });

  it('leaves no word in any address, and the way back to what was found is open', async () => {
    await find('Núñez');
    expect(decodeURIComponent(page.url())).not.toMatch(/n[uú][nñ]ez/i);
    await lines().getByRole('link').click();
    await page.waitForURL('**/submissions/**');
    await page.goBack();
    expect(await lines().getByRole('rowheader').innerText()).toBe(maria);
    expect(await page.getByRole('searchbox').inputValue()).toBe('Núñez');
  });
});

describe('two from one number, without script', () => {
  it('are joined by hand and parted again, and each shows the other', async () => {
    await open(`/coordinator/submissions/${maria}/`);
    const perhaps = page.getByRole('region', { name: 'Perhaps also from this person' });
    expect(await perhaps.innerText()).toContain('same number');
    await perhaps.getByRole('button', { name: `Join with ${ana}` }).click();
    await page.waitForURL('**done=joined');
    const joined = page.getByRole('region', { name: 'Also from this person', exact: true });
    await joined.getByRole('link', { name: ana }).click();
    await page.waitForURL(`**/submissions/${ana}/`);
    expect(await joined.innerText()).toContain(maria);
    await joined.getByRole('button', { name: 'Part this one' }).click();
    await page.waitForURL('**done=parted');
    expect(await joined.count()).toBe(0);
    expect(await perhaps.count()).toBe(1);
  });
});
