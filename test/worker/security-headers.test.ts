import { describe, expect, it } from 'vitest';
import { securityHeaders } from '../../worker/security-headers.ts';

const policy = (styleHash?: string) =>
  securityHeaders(styleHash)['Content-Security-Policy']?.split('; ') ?? [];

describe('securityHeaders', () => {
  it('starts the policy from nothing', () => {
    expect(policy()[0]).toBe("default-src 'none'");
  });

  it.each(['unsafe-inline', 'unsafe-eval', 'data:', '*', 'http'])('allows no %s', (source) => {
    expect(policy('sha256-abc').join(' ')).not.toContain(source);
  });

  it.each([
    "frame-ancestors 'none'",
    "form-action 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
  ])('says %s', (rule) => {
    expect(policy()).toContain(rule);
  });

  it('allows the one stylesheet by its hash', () => {
    expect(policy('sha256-abc')).toContain("style-src 'sha256-abc'");
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
