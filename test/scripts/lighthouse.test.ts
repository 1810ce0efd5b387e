import { describe, expect, it } from 'vitest';
import { cellsOf, holds, middle, readReport } from '../../scripts/lighthouse/report.ts';

/** A report as Lighthouse writes it, of one audit in each category. */
function report(seo: number, speed: number, more: object = {}): string {
  const of = (score: number, id: string) => ({ score, auditRefs: [{ id, weight: 5 }] });
  return JSON.stringify({
    categories: {
      performance: of(speed, 'paint'),
      accessibility: of(1, 'contrast'),
      'best-practices': of(1, 'https'),
      seo: of(seo, 'is-crawlable'),
    },
    audits: {
      paint: { title: 'Paint', score: speed, displayValue: '1.9 s' },
      contrast: { title: 'Contrast', score: 1 },
      https: { title: 'Uses HTTPS', score: null },
      'is-crawlable': { title: 'Crawlable', score: seo, explanation: 'noindex' },
    },
    ...more,
  });
}

describe('readReport', () => {
  it.each([
    { seo: 1, speed: 1, isVisit: false, misses: [], held: true },
    { seo: 1, speed: 0.99, isVisit: false, misses: [], held: false },
    { seo: 0.69, speed: 1, isVisit: false, misses: ['is-crawlable'], held: false },
    // It is meant that a page of one visit is in no search.
    { seo: 0.69, speed: 1, isVisit: true, misses: ['is-crawlable'], held: true },
    { seo: 0.69, speed: 0.8, isVisit: true, misses: ['paint', 'is-crawlable'], held: false },
  ])('names what a page misses: $seo, $speed, $isVisit', ({ seo, speed, isVisit, ...wanted }) => {
    const figures = readReport('/faq/', report(seo, speed), isVisit);
    expect(figures.scores).toEqual([Math.round(speed * 100), 100, 100, Math.round(seo * 100)]);
    expect(figures.misses.map(({ audit }) => audit)).toEqual(wanted.misses);
    expect(holds(figures)).toBe(wanted.held);
  });

  it('fails where Lighthouse did not see the page', () => {
    const runtimeError = { code: 'ERRORED_DOCUMENT_REQUEST', message: 'Status code: 404' };
    expect(() => readReport('/x/', report(1, 1, { runtimeError }), false)).toThrow(
      '/x/: ERRORED_DOCUMENT_REQUEST, Status code: 404',
    );
  });
});

describe('middle', () => {
  it('takes the look whose figure of speed is neither the best nor the worst', () => {
    const look = (speed: number) => readReport('/', report(1, speed), false);
    expect(middle([look(1), look(0.9), look(0.97)]).scores[0]).toBe(97);
  });
});

describe('cellsOf', () => {
  it('says of a miss what it is, or why it is meant', () => {
    expect(cellsOf(readReport('/x/', report(0.69, 0.8), true))).toEqual([
      ...['/x/', '80', '100', '100', '69'],
      expect.stringMatching(/^paint: Paint: 1\.9 s; is-crawlable: meant to be so/),
    ]);
  });
});
