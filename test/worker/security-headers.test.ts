import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../worker/security-headers.ts';

const policy = 'Content-Security-Policy';
const rules = "form-action 'self'; base-uri 'none'; frame-ancestors 'none'".split('; ');
const style = "'sha256-abc'";

describe('securityHeaders', () => {
  it.each([
    { what: 'what is no page', page: undefined, allows: ["style-src 'none'"] },
    { what: 'a page without script', page: { style }, allows: [`style-src ${style}`] },
    {
      what: 'a page with script',
      page: { style, script: "'sha256-def'" },
      allows: [`style-src ${style}`, "script-src 'self' 'sha256-def'", "connect-src 'self'"],
    },
  ])('starts the policy of $what from nothing, and allows $allows', ({ page, allows }) => {
    const all = securityHeaders(page)[policy] ?? '';
    const [first, ...others] = all.split('; ');
    expect(first).toBe("default-src 'none'");
    expect(others).toEqual(expect.arrayContaining([...rules, ...allows]));
    expect(others.filter((rule) => /^(?:style|script|connect)-src/.test(rule))).toHaveLength(
      allows.length,
    );
    expect(all).not.toMatch(/unsafe|data:|\*|http/);
  });

  it('sets these besides', () => {
    const { [policy]: _, 'Permissions-Policy': denied, ...others } = securityHeaders();
    expect(others).toEqual({
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'same-origin',
    });
    for (const feature of ['camera', 'microphone', 'geolocation'])
      expect(denied).toContain(`${feature}=()`);
  });
});
