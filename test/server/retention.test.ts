import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { here } from '../languages.ts';
import { SiteCopy } from './site-copy.ts';

const rule = '{ kind = "contact", state = "closed", days = 730';

describe('what pages say of retention', () => {
  let copy: SiteCopy;
  beforeEach(() => {
    copy = new SiteCopy();
  });
  afterEach(() => {
    copy.forget();
  });

  it('is the rules of the one setting, on the privacy page, in its drawing and in the notice of each form on the site', async () => {
    copy.change('wrangler.toml', 'RETENTION = []', `RETENTION = [${rule}, schedule = "AB-12" }]`);
    expect(await copy.run('build')).toMatchObject({ code: 0 });
    const english =
      'The answers in a message are erased 730 days after the office closes it. The records schedule for that is AB-12.';
    for (const address of ['/privacy/', '/contact/', '/interest/']) {
      expect(copy.page(address)?.text, address).toContain(english);
    }
    const translated = [
      [
        '/es/privacy/',
        'Las respuestas de un mensaje se borran 730 días después de que la oficina lo cierra.',
      ],
    ] as const;
    for (const [address, words] of here(translated))
      expect(copy.page(address)?.text).toContain(words);
    const sent = copy.page('/privacy/')?.querySelector('.sent');
    expect(sent?.text).toContain(english);
    expect(sent?.querySelectorAll('.way[stroke-dasharray]')).toEqual([]);
  });

  it('is refused without the number of a schedule', async () => {
    copy.change('wrangler.toml', 'RETENTION = []', `RETENTION = [${rule} }]`);
    const { code, output } = await copy.run('build');
    expect(code).toBe(1);
    expect(output).toContain('wrangler.toml: set RETENTION under [vars]');
  });
});
