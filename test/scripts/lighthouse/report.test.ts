import { describe, expect, it } from 'vitest';
import { holds, middle, readReport } from '../../../scripts/lighthouse/report.ts';
import { heading, lines } from '../../../scripts/lighthouse/table.ts';

interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly displayValue?: string;
  readonly explanation?: string;
}

/** A report as Lighthouse writes it, of one audit in each category. */
function report(seo: number, crawlable: Audit, speed = 1): string {
  const category = (score: number, id: string, weight: number) => ({
    score,
    auditRefs: [
      { id, weight },
      { id: 'weightless', weight: 0 },
    ],
  });
  return JSON.stringify({
    categories: {
      performance: category(speed, 'largest-contentful-paint', 25),
      accessibility: category(1, 'color-contrast', 7),
      'best-practices': category(1, 'is-on-https', 5),
      seo: category(seo, 'is-crawlable', 4),
    },
    audits: {
      'largest-contentful-paint': {
        title: 'Largest Contentful Paint',
        score: speed,
        displayValue: '1.9 s',
      },
      'color-contrast': { title: 'Contrast', score: 1 },
      'is-on-https': { title: 'Uses HTTPS', score: null },
      'is-crawlable': crawlable,
      weightless: { title: 'Counts for nothing', score: 0 },
    },
  });
}

const crawlable = { title: 'Page isn’t blocked from indexing', score: 1 };
const blocked = { title: 'Page is blocked from indexing', score: 0, explanation: 'noindex' };

describe('readReport', () => {
  it('reads four figures of a hundred', () => {
    const figures = readReport('/faq/', report(1, crawlable), false);
    expect(figures).toEqual({ address: '/faq/', scores: [100, 100, 100, 100], misses: [] });
    expect(holds(figures)).toBe(true);
  });

  it('names the audit that a page misses, and the reason', () => {
    const figures = readReport('/faq/', report(0.69, blocked), false);
    expect(figures.scores).toEqual([100, 100, 100, 69]);
    expect(figures.misses).toEqual([
      { audit: 'is-crawlable', reason: 'Page is blocked from indexing: noindex' },
    ]);
    expect(holds(figures)).toBe(false);
  });

  it('takes it as meant that a page of one visit is in no search', () => {
    const figures = readReport('/request/', report(0.69, blocked), true);
    expect(figures.misses[0]?.meant).toContain('in no search result');
    expect(holds(figures)).toBe(true);
  });

  it('does not take another miss of such a page as meant', () => {
    const slow = readReport('/request/', report(0.69, blocked, 0.8), true);
    expect(slow.misses.map(({ audit }) => audit)).toEqual([
      'largest-contentful-paint',
      'is-crawlable',
    ]);
    expect(holds(slow)).toBe(false);
  });

  it('does not take 99 for 100', () => {
    expect(holds(readReport('/', report(1, crawlable, 0.99), false))).toBe(false);
    expect(holds(readReport('/', report(0.99, crawlable), false))).toBe(false);
  });

  it('fails where Lighthouse did not see the page', () => {
    const runtimeError = { code: 'ERRORED_DOCUMENT_REQUEST', message: 'Status code: 404' };
    const seen = JSON.parse(report(1, crawlable)) as object;
    expect(() => readReport('/x/', JSON.stringify({ ...seen, runtimeError }), false)).toThrow(
      '/x/: ERRORED_DOCUMENT_REQUEST, Status code: 404',
    );
  });
});

describe('middle', () => {
  it('takes the look whose figure of speed is neither the best nor the worst', () => {
    const look = (speed: number) => readReport('/', report(1, crawlable, speed), false);
    expect(middle([look(1), look(0.9), look(0.97)]).scores[0]).toBe(97);
    expect(middle([look(0.9), look(1), look(1)]).scores[0]).toBe(100);
  });
});

describe('lines', () => {
  it('show a page under the heading, and each miss below it', () => {
    const shown = lines(readReport('/request/', report(0.69, blocked), true));
    expect(shown[0]).toBe(`${'/request/'.padEnd(30)}  100  100  100   69`);
    expect(shown[0]).toHaveLength(heading.length);
    expect(shown.slice(1)).toEqual([
      expect.stringMatching(/^ {2}is-crawlable: Page is blocked from indexing: noindex \(meant/),
    ]);
  });
});
