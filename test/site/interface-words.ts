import { withProgramWords } from '../../scripts/content/program-words.ts';
import type { RetentionRule } from '../../worker/retention/policy.ts';
import { retentionRules } from '../../site/src/settings.ts';
import { written } from './built-site.ts';

interface CountingWords {
  readonly retention: readonly string[];
  readonly certification: { readonly none: string };
  readonly forms: {
    readonly contact: { size: (questions: number, needed: number, minutes: number) => string };
  };
}

/**
 * The interface words of a language, for a program that keeps answers by such rules.
 *
 * @param retention what it says where there is no rule.
 */
export async function interfaceWords(
  locale: string,
  rules: readonly RetentionRule[],
  retention = 'Not set.',
): Promise<CountingWords> {
  const file = new URL(`../../site/src/i18n/${locale}.ts`, import.meta.url).href;
  const { default: words } = (await import(file)) as {
    default: (program: object) => CountingWords;
  };
  return words({
    ...{ name: 'Name', shortName: 'N', relay: '711', email: 'office@vod.example', post: [] },
    ...{ security: 'security@vod.example', adopted: false },
    office: { name: 'Office', short: 'O' },
    department: { name: 'Department', short: 'D' },
    telephone: { dial: '+18005550100', shown: '1-800-555-0100', letters: '1-800-555-HELP' },
    notice: { official: 'Coordinator', authority: 'A law', retention },
    retentionRules: rules,
  });
}

/** The sentences on pages that are a setting of the office, from `program.yaml` and `wrangler.toml`. */
export async function settingsSentences(locale: string): Promise<readonly string[]> {
  const said = (path: string) => withProgramWords(`{${path}}`, written, locale);
  const { retention } = await interfaceWords(locale, retentionRules(), said('notice.retention'));
  const others = ['notice.authority', 'notice.access', 'officeLanguages', 'substituteAddress'];
  return [...retention, ...others.map(said).filter((words) => words !== undefined)];
}
