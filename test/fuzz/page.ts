import { globSync, readFileSync } from 'node:fs';
import { parse, type HTMLElement } from 'node-html-parser';
import { expect } from 'vitest';
import { securityHeaders } from '../../worker/security-headers.ts';
import type { Answer } from './served.ts';

/** What the Worker writes into the elements of a built page. Everything else stays as it was built. */
const written = new Set([
  'aria-describedby',
  'aria-invalid',
  'autofocus',
  'checked',
  'data-fold',
  'data-error-title',
  'datetime',
  'hidden',
  'open',
  'value',
]);

/** Every element of a page in order, with its attributes but for those that the Worker writes. */
function elementsOf(document: HTMLElement): string[] {
  return document.querySelectorAll('*').map(({ rawTagName, attributes }) => {
    const built = Object.entries(attributes).filter(([name]) => !written.has(name));
    return JSON.stringify([rawTagName, built]);
  });
}

/** The pages that the Worker answers with, and what of the site it lets through. */
const templates = globSync('dist/{contact,interest,request,problem}/**/*.html')
  .concat('dist/404.html')
  .map((file) => elementsOf(parse(readFileSync(file, 'utf8'))));

/** Whether all of these stand in the template, in this order: elements may have been taken out, and none put in. */
function isTakenFrom(template: readonly string[], elements: readonly string[]): boolean {
  let next = 0;
  for (const element of template) if (element === elements[next]) next += 1;
  return next === elements.length;
}

const fixed = Object.entries(securityHeaders()).filter(
  ([name]) => name !== 'Content-Security-Policy',
);

/** What every answer has, whatever was asked: no fault of ours, the security headers, no cookie, no word of a cause. */
export function expectSound({ status, headers }: Answer): void {
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(500);
  for (const [name, value] of fixed) expect(headers[name.toLowerCase()], name).toBe(value);
  const policy = headers['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(headers['set-cookie']).toBeUndefined();
}

/**
 * What every page has that answers a post: it is a page of the site whose elements are those that were built, so that
 * nothing that was typed has become one; and nobody keeps or lists it.
 */
export function expectPage(answer: Answer): HTMLElement {
  expectSound(answer);
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.headers['x-robots-tag']).toBe('noindex');
  const document = parse(answer.text);
  const elements = elementsOf(document);
  expect(
    templates.some((template) => isTakenFrom(template, elements)),
    'the page has just the elements of a built one',
  ).toBe(true);
  return document;
}

/** What the page would send again, by field: text as it stands in the control, and what is ticked. */
export function valuesIn(document: HTMLElement): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const control of document.querySelectorAll(
    'main form input[name], main form textarea[name]',
  )) {
    const name = control.getAttribute('name') ?? '';
    const isOption = ['radio', 'checkbox'].includes(control.getAttribute('type') ?? '');
    if (isOption && !control.hasAttribute('checked')) continue;
    const value =
      control.rawTagName === 'textarea'
        ? control.textContent
        : (control.getAttribute('value') ?? '');
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return values;
}
