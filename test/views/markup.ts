import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/**
 * All rules that are about what is said, to machines and to assistive technology, and not about how it is typed. What is
 * not of this origin has to have a hash.
 */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
  }),
);

/** What is not valid HTML of a page as it was served. */
export async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? '?'})`),
  );
}
