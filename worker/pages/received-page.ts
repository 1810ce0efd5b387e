import { showCode } from '../submissions/receipt-code.ts';
import { showReference } from '../submissions/reference.ts';
import { fillPage, showOnly } from './built-page.ts';

/** The receipt, filled in: the only time that its code is shown. */
export function receiptPage(page: Response, reference: string, code: string): Promise<Response> {
  const rewriter = new HTMLRewriter()
    .on('[data-when]', showOnly(['receipt']))
    .on('[data-reference]', {
      element(element) {
        element.setInnerContent(showReference(reference));
      },
    })
    .on('[data-code]', {
      element(element) {
        element.setInnerContent(showCode(code));
      },
    });
  return fillPage(page, rewriter, { status: 200 });
}

/** What the receipt's address shows to a later visit: nothing of anyone, and where to go from there. */
export function receiptGonePage(page: Response): Promise<Response> {
  return fillPage(page, new HTMLRewriter().on('[data-when]', showOnly(['gone'])), { status: 200 });
}
