import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/**
 * All rules that are about what is said, to machines and to assistive technology, and not about how it is typed. What is
 * not of this origin has to have a hash.
 */
const validatorWith = (first: 'h1' | 'h2') =>
  new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
      rules: {
        'require-sri': ['error', { target: 'crossorigin' }],
        'heading-level': ['error', { minInitialRank: first }],
      },
    }),
  );
const usual = validatorWith('h1');
/** What went wrong stands above the heading, where it is read first. */
const withAlert = validatorWith('h2');

/** What is not valid HTML of a page as it was served. */
export async function faultsOf(html: string): Promise<string[]> {
  const validator = html.includes('role="alert"') ? withAlert : usual;
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? '?'})`),
  );
}
