import { describe, expect, it } from 'vitest';
import { homes } from '../languages.ts';
import { context, open, page, site, visitsAll } from './visit.ts';
import { describeWholeWay } from './whole-way.ts';

describeWholeWay({ home: '/', script: 'off', width: 320 });

describe.each(homes)('a visit from %s', (home) => {
  visitsAll();

  it('asks nothing of anybody else and sets no cookie', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    for (const part of ['', 'process/', 'faq/', 'benefits/', 'resources/', 'contact/', 'interest/'])
      await open(home + part);
    expect(new Set(asked)).toEqual(new Set([site.url.origin]));
    expect(await context.cookies()).toEqual([]);
  });
});
