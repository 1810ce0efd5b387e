import { beforeAll, describe, expect, it } from 'vitest';
import { answerNeeded, control, hasFocus, submit } from './steps.ts';
import { open, page, visitsAll } from './visit.ts';

visitsAll({ javaScriptEnabled: false });
beforeAll(async () => {
  await open('/interest/');
  await control(page, 'reach', 'telephone').check();
  await control(page, 'telephone').fill('12');
  // What an office asks besides is answered; these are what is wrong.
  await answerNeeded(page, {
    ...{ name: '', reach: 'telephone', telephone: '12' },
    ...{ 'telephone-message': '', 'telephone-say': '' },
  });
  await submit(page);
});

/** The names and descriptions that the browser gives to assistive technology. */
async function heard(selector: string) {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    nodeId,
    fetchRelatives: false,
  });
  const { role, name, description, properties } = nodes[0] ?? {};
  const invalid = properties?.find((property) => property.name === 'invalid');
  return {
    role: String(role?.value),
    name: String(name?.value),
    description: String(description?.value ?? ''),
    invalid: String(invalid?.value.value ?? 'false'),
  };
}

describe('the interest form with errors, as it is heard', () => {
  it('begins with the list of errors, which has the focus', async () => {
    const summary = page.locator('[data-error-summary]');
    await expect.poll(() => hasFocus(summary)).toBe(true);
    expect(await summary.ariaSnapshot()).toBe(
      [
        '- alert "Some answers need a change":',
        '  - heading "Some answers need a change" [level=2]',
        '  - list:',
        '    - listitem:',
        '      - link "Enter a name that we can use":',
        '        - /url: "#name"',
        '    - listitem:',
        '      - link "Enter a phone number with its area code, such as 555 555 0100":',
        '        - /url: "#telephone"',
        '    - listitem:',
        '      - link "Select whether it’s safe to leave a message":',
        '        - /url: "#telephone-message"',
        '    - listitem:',
        '      - link "Select what we may say if someone else answers":',
        '        - /url: "#telephone-say"',
      ].join('\n'),
    );
  });

  it('gives a text field its question, its hint and its error', async () => {
    expect(await heard('[id="telephone"]')).toEqual({
      role: 'textbox',
      name: 'Your phone number (needed)',
      description:
        'A number where a call is safe for you. Error: Enter a phone number with its area code, such as 555\u00a0555\u00a00100',
      invalid: 'true',
    });
  });

  it('gives a group its question, its hint and its error', async () => {
    expect(await heard('fieldset[data-field="telephone-message"]')).toEqual({
      role: 'group',
      name: 'Is it safe to leave a message there? (needed)',
      description:
        'Someone else may hear it. “I’m not sure” counts as a no. Error: Select whether it’s safe to leave a message',
      invalid: 'false',
    });
  });

  it('says of what holds that it holds', async () => {
    expect(await heard('[id="good-times"]')).toMatchObject({
      name: 'Good times (optional)',
      invalid: 'false',
    });
  });
});
