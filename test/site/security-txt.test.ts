import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { program, siteUrl } from './built-site.ts';

describe('/.well-known/security.txt', () => {
  const fields = readFileSync('dist/.well-known/security.txt', 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/: (.*)/));
  const all = (name: string) =>
    fields.filter(([field]) => field === name).map(([, value]) => value);

  it('names whoever runs the site, and not the program', () => {
    const { adopted, security, email } = program;
    const whom = adopted ? security.onceAdopted : security.untilAdopted;
    expect(all('Contact')).toEqual([`mailto:${String(whom)}`]);
    expect(security.untilAdopted).not.toBe(email);
  });

  it('expires once, within a year', () => {
    const [expires, ...others] = all('Expires');
    const days = (Date.parse(expires ?? '') - Date.now()) / 86_400_000;
    expect(others).toEqual([]);
    expect(days).toBeGreaterThan(0);
    expect(days).toBeLessThan(365);
  });

  it('says where it belongs', () => {
    expect(all('Canonical')).toEqual([`${siteUrl}/.well-known/security.txt`]);
  });
});
