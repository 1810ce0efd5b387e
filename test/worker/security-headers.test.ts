import { describe, expect, it } from 'vitest';
import { securityHeaders, type PageContent } from '../../worker/security-headers.ts';

const policy = (page?: PageContent) =>
  securityHeaders(page)['Content-Security-Policy']?.split('; ') ?? [];

const scripted = { style: "'sha256-abc'", hasScript: true };

describe('securityHeaders', () => {
  it('starts the policy from nothing', () => {
    expect(policy()[0]).toBe("default-src 'none'");
  });

  it.each(['unsafe-inline', 'unsafe-eval', 'data:', '*', 'http'])('allows no %s', (source) => {
    expect(policy(scripted).join(' ')).not.toContain(source);
  });

  it.each(["frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"])(
    'says %s',
    (rule) => {
      expect(policy()).toContain(rule);
    },
  );

  it('allows the one stylesheet by its hash', () => {
    expect(policy(scripted)).toContain("style-src 'sha256-abc'");
  });

  it('allows a page with the script that, and to ask this site alone', () => {
    expect(policy(scripted)).toEqual(
      expect.arrayContaining(["script-src 'self'", "connect-src 'self'"]),
    );
  });

  it.each([
    { what: 'a page without', page: { ...scripted, hasScript: false } },
    { what: 'what is no page', page: undefined },
  ])('allows $what neither', ({ page }) => {
    expect(policy(page).join('; ')).not.toMatch(/script-src|connect-src/);
  });

  it('allows no style where there is no page', () => {
    expect(policy()).toContain("style-src 'none'");
  });

  it.each([
    ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Referrer-Policy', 'same-origin'],
  ])('sets %s', (name, value) => {
    expect(securityHeaders()[name]).toBe(value);
  });

  it.each(['camera', 'microphone', 'geolocation'])('denies the %s', (feature) => {
    expect(securityHeaders()['Permissions-Policy']).toContain(`${feature}=()`);
  });
});
