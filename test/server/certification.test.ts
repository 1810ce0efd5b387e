import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programSchema } from '../../site/src/program-schema.ts';
import { here } from '../languages.ts';
import { SiteCopy } from './site-copy.ts';

const settings = `
certification:
  on: 2026-06-15
  by:
    - Ana Sample, Director
    - Ben Sample, Chief Information Officer
  document: https://office.example/signed.pdf
`;

describe('a site that somebody certified as accessible', () => {
  const copy = new SiteCopy();
  beforeAll(async () => {
    const file = 'site/src/content/program.yaml';
    copy.write(file, copy.read(file) + settings);
    expect(await copy.run('build')).toMatchObject({ code: 0 });
  });
  afterAll(() => {
    copy.forget();
  });

  const said = [
    ['/accessibility/', 'On June 15, 2026, Ana Sample, Director and Ben Sample'],
    ['/es/accessibility/', 'El 15 de junio de 2026, Ana Sample, Director y Ben Sample'],
  ] as const;
  it.each(here(said))('says on %s who signed it, and when', (address, words) => {
    const said = copy.page(address)?.querySelector('[id="certified"]');
    expect(said?.text.trim().startsWith(words)).toBe(true);
    expect(copy.page(address)?.text).not.toMatch(/Not yet certified|no está certificado/);
    const link = copy.page(address)?.querySelector('a[href="https://office.example/signed.pdf"]');
    expect(link?.text).not.toBe('');
  });
});

describe('the setting "certification"', () => {
  const { certification } = programSchema.shape;
  const signed = { on: '2026-06-15', by: ['Ana Sample, Director'] };

  it('may be left out, and needs no document', () => {
    expect(certification.safeParse(undefined).success).toBe(true);
    expect(certification.safeParse(signed).success).toBe(true);
  });

  it.each([
    ['a day that has not come yet', { ...signed, on: '2999-01-01' }, 'This day has not come yet.'],
    ['no day', { ...signed, on: 'soon' }, 'Write a day as YYYY-MM-DD.'],
    [
      'half an address',
      { ...signed, document: 'signed.pdf' },
      'Write the whole address, such as https://office.example/signed.pdf.',
    ],
  ])('is refused with %s', (_what, setting, says) => {
    expect(certification.safeParse(setting).error?.issues[0]?.message).toBe(says);
  });

  it('is refused where nobody signed', () => {
    expect(certification.safeParse({ ...signed, by: [] }).success).toBe(false);
  });
});
