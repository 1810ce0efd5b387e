import { describe, expect, it } from 'vitest';
import { inEach, languages } from '../languages.ts';
import { pageAt, written } from './built-site.ts';
import { interfaceWords } from './interface-words.ts';
import { oneLine } from './visible-text.ts';

const { certification } = written;

describe.each(inEach('/accessibility/').map((address, index) => ({ address, index })))(
  '$address',
  ({ address, index }) => {
    const certified = pageAt(address)?.document.querySelector('[id="certified"]');

    it('says who certified the site, or that nobody has', async () => {
      const { none } = (await interfaceWords(languages[index] ?? '', [])).certification;
      const said = oneLine(certified?.text ?? '');
      if (certification === undefined) expect(said).toBe(none);
      else for (const name of certification.by) expect(said).toContain(name);
      expect(said.includes(none)).toBe(certification === undefined);
    });
  },
);

it.each(inEach('/'))('%s leads to what is said of it', (address) => {
  const to = `${address}accessibility/#certified`;
  expect(pageAt(address)?.document.querySelector(`footer a[href="${to}"]`)).not.toBeNull();
});
