import { describe, expect, it } from 'vitest';
import { absentPackages, adviceFor, attempt } from '../../scripts/browsers/install.ts';

/** A machine on which every program runs but those. */
const without =
  (...programs: readonly string[]) =>
  ([program]: readonly [string, ...string[]]) =>
    Promise.resolve({ ok: !programs.includes(program), output: '' });

describe('absentPackages', () => {
  it('names no package where all is here', async () => {
    expect(await absentPackages(without())).toEqual([]);
  });

  it('names the packages of what is absent', async () => {
    expect(await absentPackages(without('firefox-esr', '/usr/bin/python3'))).toEqual([
      'firefox-esr',
      'python3-gi',
      'gir1.2-webkit2-4.1',
    ]);
  });
});

describe('attempt', () => {
  it('fails where there is no such program, as where there is one that does not run', async () => {
    expect(await attempt(['no-such-program'])).toMatchObject({ ok: false });
    expect(await attempt(['false'])).toMatchObject({ ok: false });
    expect(await attempt(['true'])).toMatchObject({ ok: true });
  });
});

describe('adviceFor', () => {
  it('says what to install, and what to do on another system', () => {
    expect(adviceFor(['firefox-esr', 'xvfb'])).toMatch(
      /apt-get install firefox-esr xvfb.+container of Debian/,
    );
  });
});
