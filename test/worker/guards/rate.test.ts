import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { networkOf } from '../../../worker/guards/network.ts';
import { logged } from '../logged.ts';
import { received } from '../received.ts';
import { rowsOf, sampleId } from '../saved.ts';
import { origin, posting, request } from '../through-the-worker.ts';

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

const message = {
  submission: sampleId,
  message: 'Marked words',
  reach: 'email',
  email: 'marked@mail.example',
  'email-say': 'yes',
};

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

  it.each([
    { earlier: 1, status: 200 },
    { earlier: 2, status: 200 },
    { earlier: 3, status: 429 },
  ])(
    'answers $status to a post after $earlier of 3 from one address',
    async ({ earlier, status }) => {
      const counters = { byAddress: counter(3) };
      for (let time = 0; time < earlier; time++) await post('/contact/', '192.0.2.1', counters);
      expect((await post('/contact/', '192.0.2.1', counters)).status).toBe(status);
    },
  );

  it('lets another address pass', async () => {
    const counters = { byAddress: counter(1) };
    await post('/contact/', '192.0.2.1', counters);
    expect((await post('/contact/', '192.0.2.2', counters)).status).toBe(200);
  });

  it('stops every address when the counter of all has run out', async () => {
    const counters = { ofAll: counter(1) };
    await post('/contact/', '192.0.2.1', counters);
    expect((await post('/contact/', '192.0.2.2', counters)).status).toBe(429);
  });

  it('uses up nothing of what everybody may post where one address posts too much', async () => {
    const counters = { byAddress: counter(1), ofAll: counter(2) };
    for (let time = 0; time < 5; time++) await post('/contact/', '192.0.2.1', counters);
    expect((await post('/contact/', '192.0.2.2', counters)).status).toBe(200);
  });

  it('takes all addresses of one network of IPv6 for one', async () => {
    const counters = { byAddress: counter(1) };
    await post('/contact/', '2001:db8::1', counters);
    expect((await post('/contact/', '2001:db8::ffff:2', counters)).status).toBe(429);
    expect((await post('/contact/', '2001:db8:0:1::1', counters)).status).toBe(200);
  });

  it('counts a form that is read once more and sent as two', async () => {
    const ofAll = counter(10);
    await post('/contact/', '192.0.2.1', { ofAll });
    await post('/contact/received/', '192.0.2.1', { ofAll });
    expect(ofAll.keys).toEqual(['all', 'all']);
  });

  it.each([
    '/contact/',
    '/interest/',
    '/contact/check/',
    '/contact/received/',
    '/request/',
    '/exit',
  ])('counts no GET of %s', async (path) => {
    const byAddress = counter(0);
    const bindings = { RATE_BY_ADDRESS: byAddress.binding, RATE_OF_ALL: byAddress.binding };
    expect((await request(path, {}, bindings)).status).not.toBe(429);
    expect(byAddress.keys).toEqual([]);
  });

  it.each([
    { which: 'address', counters: () => ({ byAddress: counter(0) }) },
    { which: 'all', counters: () => ({ ofAll: counter(0) }) },
    { which: 'address', counters: () => ({ byAddress: counter(0), ofAll: counter(0) }) },
  ])('logs which counter it was ($which), and no address', async ({ which, counters }) => {
    await post('/contact/', '192.0.2.1', counters());
    expect(lines).toEqual([
      [
        expect.stringMatching(
          new RegExp(`^\\{"event":"too-many","request":"[0-9a-f-]{36}","counter":"${which}"\\}$`),
        ),
      ],
    ]);
  });

  it('lets a post pass where the counters fail, and logs that they do', async () => {
    const failing = counter(0);
    failing.binding.limit = () => Promise.reject(new TypeError('broken'));
    const { status } = await post('/contact/', '192.0.2.1', { byAddress: failing, ofAll: failing });
    expect(status).toBe(200);
    const line = /^\{"event":"counter-failed","request":"[0-9a-f-]{36}","error":"TypeError"\}$/;
    expect(lines).toEqual([[expect.stringMatching(line)], [expect.stringMatching(line)]]);
  });

  describe.each(['/contact/', '/contact/received/'])('too many posts of %s', (path) => {
    const busy = () => post(path, '192.0.2.1', { byAddress: counter(0) });

    it('keep what was typed and the id, and say so', async () => {
      const response = await busy();
      const html = await response.text();
      expect(response.status).toBe(429);
      expect(html).toContain('It is busy.');
      expect(html).toContain('<textarea name="message">Marked words</textarea>');
      expect(html).toContain('value="marked@mail.example"');
      expect(html).toContain(`name="submission" value="${sampleId}"`);
    });

    it('say when to try again', async () => {
      expect((await busy()).headers.get('Retry-After')).toBe('60');
    });

    it('save nothing', async () => {
      await busy();
      expect(await rowsOf('submissions')).toEqual([]);
    });
  });

  it('gives the receipt again of what was saved before, though there are too many posts', async () => {
    const first = await (await post('/contact/received/', '192.0.2.1')).text();
    const again = await post('/contact/received/', '192.0.2.1', { byAddress: counter(0) });
    expect(again.status).toBe(200);
    expect(await again.text()).toBe(first);
    expect(await rowsOf('submissions')).toHaveLength(1);
  });

  it('says that nothing was saved where other answers come with an id that was saved', async () => {
    await post('/contact/received/', '192.0.2.1');
    const other = { ...message, message: 'Other words' };
    const answer = await post('/contact/received/', '192.0.2.1', { byAddress: counter(0) }, other);
    expect(answer.status).toBe(429);
    expect(await answer.text()).toContain('Other words');
  });

  it('keeps reference and code, counts no try and changes nothing', async () => {
    const { credentials } = await received();
    const fields = { ...credentials, action: 'withdraw-now' };
    const response = await post('/request/', '192.0.2.1', { ofAll: counter(0) }, fields);
    const html = await response.text();
    expect(response.status).toBe(429);
    expect(response.headers.get('Retry-After')).toBe('60');
    expect(html).toContain('It is busy.');
    expect(html).toContain(`value="${credentials.code}"`);
    expect(await rowsOf('code_tries')).toEqual([]);
    expect(await rowsOf('submissions')).toMatchObject([{ withdrawn_at: null }]);
  });

  it('uses the counters of wrangler.toml', async () => {
    const limits = await Promise.all(
      [env.RATE_BY_ADDRESS, env.RATE_OF_ALL].map((binding) => binding.limit({ key: 'a key' })),
    );
    expect(limits).toEqual([{ success: true }, { success: true }]);
  });
});
