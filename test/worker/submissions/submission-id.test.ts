import { describe, expect, it } from 'vitest';
import {
  handedOutAt,
  isSubmissionId,
  newSubmissionId,
} from '../../../worker/submissions/submission-id.ts';
import { sampleTime } from '../saved.ts';

describe('newSubmissionId', () => {
  it('is a UUID of version 7', () => {
    expect(newSubmissionId(sampleTime)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('is another each time, at the same time too', () => {
    const ids = Array.from({ length: 1000 }, () => newSubmissionId(sampleTime));
    expect(new Set(ids).size).toBe(1000);
  });

  it('differs from the one before it in more than a counter', () => {
    const [one, other] = [newSubmissionId(sampleTime), newSubmissionId(sampleTime)];
    expect(one.slice(15, 23)).not.toBe(other.slice(15, 23));
    expect(one.slice(24, 30)).not.toBe(other.slice(24, 30));
  });
});

describe('handedOutAt', () => {
  it.each([0, 1, sampleTime, sampleTime + 1, 2 ** 48 - 1])(
    'gives %i back to the millisecond',
    (time) => {
      expect(handedOutAt(newSubmissionId(time))).toBe(time);
    },
  );
});

describe('isSubmissionId', () => {
  it('knows its own', () => {
    expect(isSubmissionId(newSubmissionId(sampleTime))).toBe(true);
  });

  it.each([
    '',
    crypto.randomUUID(),
    newSubmissionId(sampleTime).toUpperCase().replace(/^./, 'A'),
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
  ])('does not know %j', (text) => {
    expect(isSubmissionId(text)).toBe(false);
  });
});
