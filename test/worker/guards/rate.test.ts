import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { networkOf } from '../../../worker/guards/network.ts';
import { logged } from '../logged.ts';
import { received } from '../received.ts';
import { firstRow, rowsOf, sampleId } from '../saved.ts';
import { message, origin, posting, request } from '../through-the-worker.ts';

/** A counter of the platform that lets so many pass for each key. */
function counter(limit: number) {
  const keys: string[] = [];
  const binding = {
    limit({ key }: { key: string }) {
      keys.push(key);
      return Promise.resolve({ success: keys.filter((each) => each === key).length <= limit });
    },
  };
  return { binding, keys };
}

/** Posts from an address, under these counters. */
function post(
  path: string,
  address: string,
  { byAddress = counter(1000), ofAll = counter(1000) } = {},
  fields: Readonly<Record<string, string>> = message,
) {
  return request(path, posting(fields, { Origin: origin, 'CF-Connecting-IP': address }), {
    RATE_BY_ADDRESS: byAddress.binding,
    RATE_OF_ALL: ofAll.binding,
  });
}

/** The statuses of posts from these addresses, one after another. */
async function statuses(counters: Parameters<typeof post>[2], ...addresses: string[]) {
  const found = [];
  for (const address of addresses) found.push((await post('/contact/', address, counters)).status);
  return found;
}

const [one, other] = ['192.0.2.1', '192.0.2.2'];

describe('networkOf', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:DB8:0:1:2:3:4:5', '2001:db8:0:1'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
    // Mapped from IPv4, each is an address of its own.
    ['::ffff:192.0.2.1', '::ffff:c000:201'],
    ['unknown', 'unknown'],
    ['not:an:address', 'not:an:address'],
  ])('is of %s: %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('isWithinRates', () => {
  let lines: unknown[][] = [];
  beforeEach(() => {
    lines = logged();
  });

  it('stops an address after so many posts, and no other', async () => {
    const counters = { byAddress: counter(2) };
    expect(await statuses(counters, one, one, one, other)).toEqual([200, 200, 429, 200]);
  });

  it('stops every address when the counter of all has run out', async () => {
    expect(await statuses({ ofAll: counter(1) }, one, other)).toEqual([200, 429]);
  });

  it('uses up nothing of what everybody may post where one address posts too much', async () => {
    const counters = { byAddress: counter(1), ofAll: counter(2) };
    expect(await statuses(counters, one, one, one, other)).toEqual([200, 429, 429, 200]);
  });

  it('takes all addresses of one network of IPv6 for one', async () => {
    const network = ['2001:db8::1', '2001:db8::ffff:2', '2001:db8:0:1::1'];
    expect(await statuses({ byAddress: counter(1) }, ...network)).toEqual([200, 429, 200]);
  });

  it('counts who has no address together', async () => {
    const byAddress = counter(1);
    const init = posting(message);
    await request('/contact/', init, { RATE_BY_ADDRESS: byAddress.binding });
    expect(byAddress.keys).toEqual(['unknown']);
  });

  it('counts a form that is read once more and sent as two', async () => {
    const ofAll = counter(10);
    await post('/contact/', one, { ofAll });
    await post('/contact/received/', one, { ofAll });
    expect(ofAll.keys).toEqual(['all', 'all']);
  });

  it.each(['/contact/', '/contact/received/', '/request/', '/exit'])(
    'counts no GET of %s',
    async (path) => {
      const { binding, keys } = counter(0);
      await request(path, {}, { RATE_BY_ADDRESS: binding, RATE_OF_ALL: binding });
      expect(keys).toEqual([]);
    },
  );

  it.each([
    { which: 'address', counters: () => ({ byAddress: counter(0) }) },
    { which: 'all', counters: () => ({ ofAll: counter(0) }) },
    { which: 'address', counters: () => ({ byAddress: counter(0), ofAll: counter(0) }) },
  ])('logs which counter it was ($which), and no address', async ({ which, counters }) => {
    await post('/contact/', one, counters());
    const line = `^{"event":"too-many","request":"[0-9a-f-]{36}","counter":"${which}"}$`;
    expect(lines).toEqual([[expect.stringMatching(new RegExp(line))]]);
  });

  it('lets a post pass where the counters fail, and logs that they do', async () => {
    const failing = counter(0);
    failing.binding.limit = () => Promise.reject(new TypeError('broken'));
    expect(await statuses({ byAddress: failing, ofAll: failing }, one)).toEqual([200]);
    const line = /^\{"event":"counter-failed","request":"[0-9a-f-]{36}","error":"TypeError"\}$/;
    expect(lines).toEqual([[expect.stringMatching(line)], [expect.stringMatching(line)]]);
  });

  it.each(['/contact/', '/contact/received/'])(
    'keeps what was typed at %s, says so and when to try again, and saves nothing',
    async (path) => {
      const response = await post(path, one, { byAddress: counter(0) });
      const html = await response.text();
      expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '60']);
      expect(html).toContain('It is busy.');
      expect(html).toContain('>Marked &lt;b&gt;words&lt;/b&gt; &amp; more</textarea>');
      expect(html).toContain('value="marked@mail.example"');
      expect(html).toContain(`name="submission" value="${sampleId}"`);
      expect(await rowsOf('submissions')).toEqual([]);
    },
  );

  it('gives the receipt again of what was saved before, and no other', async () => {
    const first = await (await post('/contact/received/', one)).text();
    const full = { byAddress: counter(0) };
    const again = await post('/contact/received/', one, full);
    expect([again.status, await again.text()]).toEqual([200, first]);
    const words = { ...message, message: 'Other words' };
    const different = await post('/contact/received/', one, full, words);
    expect([different.status, await different.text()]).toEqual([
      429,
      expect.stringContaining('Other words'),
    ]);
    expect(await rowsOf('submissions')).toHaveLength(1);
  });

  it('keeps reference and code, counts no try and changes nothing', async () => {
    const { credentials } = await received();
    const fields = { ...credentials, action: 'withdraw-now' };
    const response = await post('/request/', one, { ofAll: counter(0) }, fields);
    const html = await response.text();
    expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '60']);
    expect(html).toContain('It is busy.');
    expect(html).toContain(`value="${credentials.code}"`);
    expect(await rowsOf('code_tries')).toEqual([]);
    expect(await firstRow()).toMatchObject({ withdrawn_at: null });
  });

  it('uses the counters of wrangler.toml', async () => {
    const limits = await Promise.all(
      [env.RATE_BY_ADDRESS, env.RATE_OF_ALL].map((binding) => binding.limit({ key: 'a key' })),
    );
    expect(limits).toEqual([{ success: true }, { success: true }]);
  });
});
