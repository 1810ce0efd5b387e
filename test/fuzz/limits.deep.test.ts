import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { noLimits } from '../configuration.ts';
import { contactForm } from '../../worker/forms/contact.ts';
import { idHandedOut } from '../submission-ids.ts';
import { holds } from './cases.ts';
import { expectForm } from './nothing-lost.ts';
import { expectPage } from './page.ts';
import { serve, type Served } from './served.ts';
import { filledIn } from './typed.ts';

let site: Served;
afterEach(() => site.close());

const path = fc.constantFrom('/contact/', '/contact/received/');
const posts = fc.record({ path, fields: filledIn(contactForm) });
/** A form in which everything holds, and so the one of its day. */
let handedOut = 0;
const freshId = () => idHandedOut(Date.now() - 60_000, handedOut++);

describe('a posted form when there are too many', () => {
  it('within a minute comes back with all that was typed', async () => {
    site = await serve({ ...noLimits, rate: 1 });
    let refused = 0;
    await holds(0.01, posts, async ({ path, fields }) => {
      const answer = await site.post(path, [['submission', freshId()], ...fields]);
      const document = expectPage(answer);
      expect([200, 422, 429]).toContain(answer.status);
      if (answer.status !== 429) return;
      refused += 1;
      expectForm(contactForm, document, fields);
    });
    expect(refused).toBeGreaterThan(0);
  });
});
