import { decoyName } from '../forms/decoy.ts';
import { isChoice, type FormDefinition } from '../forms/definition.ts';
import { askedFields, valuesOf, type Answers } from '../forms/values.ts';
import { fillPage, setValue, showOnly } from './built-page.ts';

/** What is said on the check page besides the answers. */
export type CheckSituation = 'unavailable' | 'again' | 'unproven';

/** What a check page is filled with. */
export interface CheckPageContent {
  readonly form: FormDefinition;
  readonly id: string;
  readonly answers: Answers;
  /** What stood in the field that no person sees; it goes along unseen. */
  readonly decoy: string;
  readonly situation?: CheckSituation;
  readonly status: number;
}

/** Keeps the elements whose attribute has one of these values. */
function keepOnly(
  attribute: string,
  kept: ReadonlySet<string>,
): HTMLRewriterElementContentHandlers {
  return {
    element(element) {
      if (!kept.has(element.getAttribute(attribute) ?? '')) element.remove();
    },
  };
}

/** Fills the page on which a person reads their answers before they are sent. It carries them along, unseen. */
export function checkPage(
  page: Response,
  { form, id, answers, decoy, situation, status }: CheckPageContent,
): Promise<Response> {
  const asked = askedFields(form, valuesOf(answers));
  const given = new Set(asked.map(({ name }) => name).filter((name) => name in answers));
  const chosen = new Set(
    asked
      .filter(isChoice)
      .flatMap(({ name }) => [answers[name] ?? []].flat().map((option) => `${name}.${option}`)),
  );
  const typed = new Map(
    asked
      .filter((field) => !isChoice(field))
      .map(({ name }) => [name, String(answers[name] ?? '')]),
  );

  const rewriter = new HTMLRewriter()
    .on('[data-when]', showOnly(situation === undefined ? [] : [situation]))
    .on('input[name="submission"]', {
      element(element) {
        element.setAttribute('value', id);
      },
    })
    .on(`input[name="${decoyName}"]`, {
      element(element) {
        element.setAttribute('value', decoy);
      },
    })
    .on('[data-answer]', keepOnly('data-answer', given))
    .on('[data-option]', keepOnly('data-option', chosen))
    .on('[data-answer-value]', {
      element(element) {
        element.setInnerContent(typed.get(element.getAttribute('data-answer-value') ?? '') ?? '');
      },
    })
    .on('[data-carry]', {
      element(element) {
        const name = element.getAttribute('data-carry') ?? '';
        const text = typed.get(name);
        if (text !== undefined) setValue(element, text);
        else if (!chosen.has(name)) element.remove();
      },
    });
  return fillPage(page, rewriter, { status });
}
