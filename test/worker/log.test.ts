import { describe, expect, it } from 'vitest';
import { log } from '../../worker/log.ts';
import { logged } from './logged.ts';

describe('log', () => {
  it('writes one line of JSON with the event first', () => {
    const lines = logged();
    log('notice-failed', { submission: 'an-id', attempts: 2 });
    expect(lines).toEqual([['{"event":"notice-failed","submission":"an-id","attempts":2}']]);
  });

  it('keeps a line break in a detail from making a second line', () => {
    const lines = logged();
    log('request-failed', { error: 'one\ntwo' });
    expect(lines[0]?.[0]).not.toContain('\n');
  });
});
