/** The sheet inside its margins, in rem: what fits Letter and A4 alike. */
const paper = { width: 43, height: 55 };

interface MediaRule {
  params: string;
}

/** What a part of a query asks for, as `(width >= 44rem)` or `(max-height: 28rem)`. */
const feature =
  /\((?:(?<least>min-)|(?<most>max-))?(?<side>width|height)\s*(?<sign>>=|<=|:)\s*(?<size>[\d.]+)rem\)/g;

/**
 * Says of every query about the size of the window whether it holds on paper. By itself each engine decides otherwise: Chromium
 * asks the sheet, within margins that a person chooses, and WebKit the window that the page was printed from, which may be wide.
 */
export const widthOnPaper = {
  postcssPlugin: 'width-on-paper',
  AtRule: {
    media(rule: MediaRule): void {
      const asked = [...rule.params.matchAll(feature)].map(({ groups = {} }) => groups);
      if (asked.length === 0 || /screen|print/.test(rule.params)) return;
      const holds = asked.every(({ least, sign, side, size }) => {
        const given = paper[side === 'width' ? 'width' : 'height'];
        return least !== undefined || sign === '>=' ? given >= Number(size) : given <= Number(size);
      });
      rule.params = `${holds ? 'print, ' : ''}screen and ${rule.params}`;
    },
  },
};
