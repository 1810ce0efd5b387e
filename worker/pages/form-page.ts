import type { FieldError } from '../forms/check.ts';
import type { FormValues } from '../forms/values.ts';
import { fillPage, setValue, showOnly } from './built-page.ts';

/** What a form page is filled with. */
export interface FormPageContent {
  /** The id under which this page's answers will be saved, once; none where the page saves nothing new. */
  readonly id?: string;
  readonly values?: FormValues;
  readonly errors?: readonly FieldError[];
  /** What is said besides (`data-when`), and the status that goes with it. */
  readonly situation?: { readonly name: string; readonly status: number };
}

/** Writes what a person typed or ticked back into its control. */
function fillControl(element: Element, values: FormValues): void {
  const typed = values[element.getAttribute('name') ?? ''];
  if (!typed) return;
  if (element.tagName === 'textarea') element.setInnerContent(typed[0] ?? '');
  else if (!['radio', 'checkbox'].includes(element.getAttribute('type') ?? '')) {
    setValue(element, typed[0] ?? '');
  } else if (typed.includes(element.getAttribute('value') ?? ''))
    element.setAttribute('checked', '');
}

/** Ties a control or a group of them to the message above it (WCAG 2.2, 3.3.1 and 1.3.1). */
function describeByError(element: Element, field: string): void {
  const described = [element.getAttribute('aria-describedby'), `${field}-error`].filter(Boolean);
  element.setAttribute('aria-describedby', described.join(' '));
}

/**
 * Fills a built form page: 200 as it is handed out, 422 with errors, or the status of the situation.
 *
 * What is said before the first question (`first`) goes once something was typed; what carries that along (`typed`) comes.
 *
 * With errors the summary takes the focus by `autofocus`, so that it is heard first with script off too.
 */
export function formPage(
  page: Response,
  { id, values, errors = [], situation }: FormPageContent,
): Promise<Response> {
  const wrong = new Map(errors.map(({ field, key }) => [field, `${field}.${key}`]));
  const messages = new Set(wrong.values());
  const begun = values === undefined ? 'first' : 'typed';
  const rewriter = new HTMLRewriter()
    .on('[data-when]', showOnly([begun, ...(situation ? [situation.name] : [])]))
    .on('input[name="submission"]', {
      element(element) {
        if (id !== undefined) element.setAttribute('value', id);
      },
    })
    .on('form[data-form] input[name], form[data-form] textarea[name]', {
      element(element) {
        if (values) fillControl(element, values);
        const name = element.getAttribute('name') ?? '';
        if (!wrong.has(name) || ['radio', 'checkbox'].includes(element.getAttribute('type') ?? ''))
          return;
        element.setAttribute('aria-invalid', 'true');
        describeByError(element, name);
      },
    })
    .on('details[data-fold]', {
      element(element) {
        const names = (element.getAttribute('data-fold') ?? '').split(' ');
        if (names.some((name) => wrong.has(name) || values?.[name]?.some(Boolean)))
          element.setAttribute('open', '');
        element.removeAttribute('data-fold');
      },
    })
    .on('fieldset[data-field]', {
      element(element) {
        const field = element.getAttribute('data-field') ?? '';
        if (wrong.has(field)) describeByError(element, field);
      },
    })
    .on('p[id$="-error"]', {
      element(element) {
        const field = (element.getAttribute('id') ?? '').slice(0, -'-error'.length);
        if (wrong.has(field)) element.removeAttribute('hidden');
        else element.remove();
      },
    })
    .on('[data-error]', {
      element(element) {
        if (!messages.has(element.getAttribute('data-error') ?? '')) element.remove();
      },
    })
    .on('[data-error-summary]', {
      element(element) {
        if (wrong.size === 0) element.remove();
        else {
          element.removeAttribute('hidden');
          element.setAttribute('autofocus', '');
        }
      },
    })
    .on('title', {
      element(element) {
        const prefix = element.getAttribute('data-error-title');
        element.removeAttribute('data-error-title');
        if ((wrong.size > 0 || situation) && prefix !== null) element.prepend(prefix);
      },
    });
  return fillPage(page, rewriter, {
    status: situation?.status ?? (wrong.size > 0 ? 422 : 200),
    findable: values === undefined,
  });
}
