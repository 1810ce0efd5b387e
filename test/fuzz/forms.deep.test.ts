import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noLimits } from '../configuration.ts';
import type { FormDefinition } from '../../worker/forms/definition.ts';
import { forms } from '../../worker/forms/index.ts';
import { holds } from './cases.ts';
import { expectCheck, expectForm } from './nothing-lost.ts';
import { idHandedOut } from '../submission-ids.ts';
import { expectPage, expectSound } from './page.ts';
import { formType, serve, type Served } from './served.ts';
import { filledIn, words } from './typed.ts';

let site: Served;
beforeAll(async () => {
  site = await serve(noLimits);
});
afterAll(() => site.close());

/** Ids that were handed out long ago; few, so that one is posted again with other answers. */
const ids = fc.integer({ min: 0, max: 99 }).map((number) => idHandedOut(0, number));

const form = fc.constantFrom<FormDefinition>(...forms);
const nothing: [string, string][] = [];
const change = fc.constantFrom(nothing, nothing, nothing, [['change', 'message']], [['x', '1']]);

const requestPaths = ['/request/', '/request/change-contact/'];

describe('a posted form with anything in its fields', () => {
  it('comes back as a form or as the check page, with all that was typed', async () => {
    const posts = form.chain((form) =>
      fc.record({ form: fc.constant(form), id: ids, fields: filledIn(form), more: change }),
    );
    await holds(0.35, posts, async ({ form, id, fields, more }) => {
      const answer = await site.post(`/${form.kind}/`, [['submission', id], ...fields, ...more]);
      const document = expectPage(answer);
      expect([200, 422]).toContain(answer.status);
      if (document.querySelector('[data-answer]')) expectCheck(form, document, fields);
      else expectForm(form, document, fields);
    });
  });

  it('is received, or comes back with all that was typed', async () => {
    const posts = form.chain((form) =>
      fc.record({ form: fc.constant(form), id: ids, fields: filledIn(form) }),
    );
    await holds(0.2, posts, async ({ form, id, fields }) => {
      const answer = await site.post(`/${form.kind}/received/`, [['submission', id], ...fields]);
      const document = expectPage(answer);
      expect([200, 409, 422]).toContain(answer.status);
      if (answer.status === 409) expectCheck(form, document, fields);
      if (answer.status === 422) expectForm(form, document, fields);
      if (answer.status === 200) expect(document.querySelector('main form')).toBeNull();
    });
  });
});

describe('a posted body of any bytes', () => {
  const path = fc.constantFrom(
    ...forms.flatMap(({ kind }) => [`/${kind}/`, `/${kind}/received/`]),
    ...requestPaths,
  );
  const broken = fc
    .tuple(
      ids,
      fc.array(
        fc.oneof(
          fc.constantFrom(...'% %4 %zz %E0%A4 & = + ; && == \0 \n []'.split(' ')),
          fc.constantFrom(
            ...'submission= message= reach=email &name= reference= &code='.split(' '),
          ),
          words.map((text) => encodeURIComponent(text)),
          fc.string(),
        ),
        { maxLength: 12 },
      ),
    )
    .map(([id, parts]) => Buffer.from(`submission=${id}&${parts.join('')}`));
  const body = fc.oneof(broken, broken, fc.uint8Array({ maxLength: 300 }));

  it('as a form is answered with a page, or refused with one', async () => {
    await holds(0.15, fc.record({ path, body }), async ({ path, body }) => {
      const headers = { Origin: site.origin, 'Content-Type': formType };
      const answer = await site.send({ path, headers, body });
      expectPage(answer);
      expect([200, 400, 409, 413, 422, 429]).toContain(answer.status);
    });
  });

  it('as a multipart form, well formed or not, is refused with a page', async () => {
    const part = fc
      .tuple(words, words)
      .map(
        ([name, text]) =>
          `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`,
      );
    const multipart = fc.oneof(
      fc.array(part, { maxLength: 4 }).map((parts) => `${parts.join('')}--x--\r\n`),
      fc.array(part, { maxLength: 4 }).map((parts) => parts.join('').slice(3)),
      fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
    );
    const type = fc.constantFrom(
      ...['', '; boundary=x', '; boundary='].map((end) => `multipart/form-data${end}`),
      ...['multipart/mixed; boundary=x', 'Multipart/Form-Data; boundary="x'],
    );
    await holds(0.05, fc.record({ path, type, body: multipart }), async ({ path, type, body }) => {
      const headers = { Origin: site.origin, 'Content-Type': type };
      const answer = await site.send({ path, headers, body });
      expectPage(answer);
      expect(answer.status).toBe(415);
    });
  });

  it('that is too large is refused with a page', async () => {
    const size = fc.integer({ min: 65_537, max: 200_000 });
    await holds(0.01, fc.record({ path, size }), async ({ path, size }) => {
      const headers = { Origin: site.origin, 'Content-Type': formType };
      const answer = await site.send({ path, headers, body: Buffer.alloc(size, 'a') });
      expectPage(answer);
      expect(answer.status).toBe(413);
    });
  });
});

describe('a request with any headers', () => {
  const some = fc.string({ minLength: 1, maxLength: 40 }).map((text) => text.trim() || 'x');
  const optional = (...values: string[]) =>
    fc.oneof(fc.constant(undefined), fc.constantFrom(...values), some);
  const headers = fc.record({
    Origin: optional('own', 'own', 'own', 'null', 'https://elsewhere.example', ''),
    'Sec-Fetch-Site': optional('same-origin', 'same-site', 'cross-site', 'none'),
    'Content-Type': optional(
      ...[formType, formType, `${formType};charset=UTF-8`, `${formType.toUpperCase()} ; a=b`],
      ...['text/plain', 'application/json', `${formType}x`, `text/plain, ${formType}`],
    ),
    'Content-Encoding': optional('gzip', 'br', 'identity'),
    'X-Request-Id': optional('<b>zq7-marked</b>'),
    'X-HTTP-Method-Override': optional('DELETE'),
    'CF-Connecting-IP': optional('192.0.2.1', '<b>'),
    'Accept-Language': optional('es', '*'),
    'If-None-Match': optional('*', '"built"'),
    Cookie: optional('a=b; __Host-x=<b>'),
    Accept: optional('application/json', 'image/webp'),
  });

  it('is answered as its type, its origin and its method ask for', async () => {
    const asked = fc.record({
      method: fc.constantFrom(...'POST POST POST GET HEAD PUT DELETE OPTIONS PATCH'.split(' ')),
      path: fc.constantFrom(...['/contact/', '/interest/received/'], ...requestPaths),
      headers,
      id: ids,
    });
    await holds(0.14, asked, async ({ method, path, headers, id }) => {
      const given = Object.fromEntries(
        Object.entries(headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value === 'own' ? site.origin : value]],
        ),
      );
      const body =
        method === 'POST' ? `submission=${id}&message=%3Cb%3E&reference=%3Cb%3E` : undefined;
      const answer = await site.send({ method, path, headers: given, ...(body && { body }) });
      expectSound(answer);
      expect(answer.text).not.toContain('zq7');
      if (method === 'GET' || method === 'HEAD') return;
      expectPage(answer);
      const isForm = /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(
        given['Content-Type'] ?? '',
      );
      const isOwn = given['Origin'] === site.origin || given['Sec-Fetch-Site'] === 'same-origin';
      // A form that does not say where it is from goes back with its errors, as this one has some, and nothing is done.
      const isGivenBack =
        given['Origin'] === undefined &&
        given['Sec-Fetch-Site'] === undefined &&
        !path.startsWith('/request/');
      if (method !== 'POST') expect(answer.status).toBe(405);
      else if (!isForm) expect(answer.status).toBe(415);
      else if (!isOwn && !isGivenBack) expect(answer.status).toBe(403);
      else expect(answer.status).toBe(422);
    });
  });
});
