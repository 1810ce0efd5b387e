import { describe, expect, it } from 'vitest';
import { mayBeTold } from '../../../worker/pages/may-be-told.ts';

const telephone = { reach: ['telephone'], telephone: '5', 'telephone-say': 'yes' };
const safe = { ...telephone, 'telephone-message': 'yes' };

describe('mayBeTold', () => {
  it.each([
    safe,
    { reach: ['email'], 'email-say': 'yes' },
    { ...safe, reach: ['telephone', 'someone'], 'someone-say': 'yes' },
    // What was answered about a way that they did not choose is no way to reach them.
    { ...safe, 'email-say': 'no' },
  ])('is so where all that was asked is safe: %j', (answers) => {
    expect(mayBeTold('interest', answers)).toBe(true);
  });

  it.each([
    { ...telephone, 'telephone-message': 'no' },
    { ...telephone, 'telephone-message': 'not-sure' },
    { ...safe, 'telephone-say': 'no' },
    { ...safe, 'telephone-say': 'not-sure' },
    telephone,
    { reach: ['email'], 'email-say': 'no' },
    { ...safe, reach: ['telephone', 'post'], 'post-say': 'not-sure' },
    { reach: [] },
    {},
  ])('is not so where something is not: %j', (answers) => {
    expect(mayBeTold('interest', answers)).toBe(false);
  });

  it('is so of a message as well, and not of a form that is gone', () => {
    expect(mayBeTold('contact', safe)).toBe(true);
    expect(mayBeTold('gone', safe)).toBe(false);
  });
});
