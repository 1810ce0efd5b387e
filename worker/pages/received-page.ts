import { showReference } from '../submissions/reference.ts';
import { fillPage, showOnly } from './built-page.ts';

/** The receipt, filled in. */
export function receiptPage(page: Response, reference: string): Promise<Response> {
  const rewriter = new HTMLRewriter().on('[data-when]', showOnly(['receipt'])).on('[data-reference]', {
    element(element) {
      element.setInnerContent(showReference(reference));
    },
  });
  return fillPage(page, rewriter, { status: 200 });
}

/** What the receipt's address shows to a later visit: nothing of anyone, and where to go from there. */
export function receiptGonePage(page: Response): Promise<Response> {
  return fillPage(page, new HTMLRewriter().on('[data-when]', showOnly(['gone'])), { status: 200 });
}
