import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MailRefused, mailerOf } from '../../../worker/notices/mailer.ts';
import { timersWait } from '../clock.ts';
import { codedError, fakeBinding } from '../fake-mailer.ts';

const from = 'notices@vod.example';
const to = 'coordinator@vod.example';
const mail = { subject: 'New message K7QM-3XDP', text: 'The website received a message.' };

async function refusal(send: () => Promise<unknown>): Promise<MailRefused> {
  const { binding } = fakeBinding(send);
  const error: unknown = await mailerOf(binding, from, to)(mail).catch((error: unknown) => error);
  if (!(error instanceof MailRefused)) throw new Error('it did not refuse');
  return error;
}

describe('mailerOf', () => {
  it('hands over the mail with the configured addresses, and that nobody wrote it', async () => {
    const { binding, given } = fakeBinding();
    await mailerOf(binding, from, to)(mail);
    expect(given).toEqual([{ from, to, ...mail, headers: { 'Auto-Submitted': 'auto-generated' } }]);
  });

  it("passes on the platform's code, and what it said as the cause alone", async () => {
    const cause = codedError('E_VALIDATION_ERROR');
    const error = await refusal(() => Promise.reject(cause));
    expect(error).toMatchObject({ code: 'E_VALIDATION_ERROR', cause });
    expect(error.message).toBe('the mail was not accepted: E_VALIDATION_ERROR');
  });

  it.each([
    { what: 'an error without a code', thrown: new Error('broken') },
    { what: 'a code that is a number', thrown: Object.assign(new Error('broken'), { code: 5 }) },
    { what: 'something that is no error', thrown: { code: 'E_VALIDATION_ERROR' } },
  ])('has no code of the platform for $what', async ({ thrown }) => {
    expect((await refusal(() => Promise.reject(thrown as Error))).code).toBe('UNKNOWN');
  });

  it('refuses when the binding throws at once', async () => {
    const error = await refusal(() => {
      throw codedError('E_VALIDATION_ERROR');
    });
    expect(error.code).toBe('E_VALIDATION_ERROR');
  });

  describe('with a platform that does not answer', () => {
    beforeEach(timersWait);

    it.each([
      { passed: 9_999, code: undefined },
      { passed: 10_000, code: 'DEADLINE' },
    ])('has given up with $code after $passed ms', async ({ passed, code }) => {
      let given: string | undefined;
      void refusal(() => new Promise(() => undefined)).then((error) => (given = error.code));
      await vi.advanceTimersByTimeAsync(passed);
      expect(given).toBe(code);
    });
  });
});
