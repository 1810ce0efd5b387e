import { describe, expect, it } from 'vitest';
import { absentPackages, adviceFor } from '../../scripts/engines/install.ts';

/** A machine on which every program runs but those. */
const without =
  (...programs: readonly string[]) =>
  ([program]: readonly [string, ...string[]]) => {
    if (!programs.includes(program)) return Promise.resolve({ ok: true, output: '' });
    const absent = new Error(`spawn ${program} ENOENT`);
    return Promise.reject(Object.assign(absent, { code: 'ENOENT' }));
  };

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

  it('names the package of what is here and does not run', async () => {
    const broken = ([program]: readonly [string, ...string[]]) =>
      Promise.resolve({ ok: program !== 'WebKitWebDriver', output: '' });
    expect(await absentPackages(broken)).toEqual(['webkit2gtk-driver']);
  });
});

describe('adviceFor', () => {
  it('says what to install, and what to do on another system', () => {
    expect(adviceFor(['firefox-esr', 'xvfb'])).toMatch(
      /apt-get install firefox-esr xvfb.+container of Debian/,
    );
  });
});
