import { describe, expect, it } from 'vitest';
import { withoutMachine } from '../../../scripts/guide/metadata.ts';

/** The beginning of a file as Chromium writes it. */
const written = String.raw`%PDF-1.4
1 0 obj
<</Title (Victim Offender Dialogue)
/Creator (Mozilla/5.0 \(X11; Linux x86_64\) AppleWebKit/537.36 \(KHTML, like Gecko\) HeadlessChrome/156.0.0.0 Safari/537.36)
/Producer (Skia/PDF m156)
/CreationDate (D:20261129084731+00'00')
/ModDate (D:20261129084731+00'00')>>
endobj
`;
const made = (text = written, day?: string) =>
  Buffer.from(withoutMachine(Buffer.from(text, 'latin1'), day)).toString('latin1');

describe('withoutMachine', () => {
  it('names neither the system nor a version', () => {
    expect(made()).not.toMatch(/Linux|X11|x86|Mozilla|Safari|\d{3}\.\d|m156/);
    expect(made()).toContain('/Creator (Chromium) ');
    expect(made()).toContain('/Producer (Skia/PDF) ');
  });

  it('is as long as before, each part where it was', () => {
    const length = made().length;
    expect(length).toBe(written.length);
    for (const part of ['/Title', '/Producer', '/CreationDate', 'endobj'])
      expect(made().indexOf(part), part).toBe(written.indexOf(part));
  });

  it('gives the day of its words for the moment of its making', () => {
    expect(made(written, '2026-11-26').match(/D:\d{14}/g)).toEqual([
      'D:20261126000000',
      'D:20261126000000',
    ]);
  });

  it('is the same file from two machines', () => {
    const other = written
      .replace('X11; Linux x86_64', 'X11; Linux arm_64')
      .replaceAll('084731', '101500');
    expect(made(other, '2026-11-26')).toBe(made(written, '2026-11-26'));
  });

  it('leaves every other byte as it is', () => {
    const bytes = String.fromCharCode(...Array.from({ length: 256 }, (_, byte) => byte));
    expect(made(bytes)).toBe(bytes);
  });
});
