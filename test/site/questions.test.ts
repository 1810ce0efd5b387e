import { globSync, readFileSync } from 'node:fs';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { questionGroups } from '../../site/src/schemas.ts';
import { locales, pageAt } from './built-site.ts';

interface Question {
  readonly slug: string;
  readonly group: string;
  readonly order: number;
}

/** What the files of the questions say, in the order of their numbers. */
function questionsIn(locale: string): Question[] {
  return globSync(`site/src/content/${locale}/faq/*.mdx`)
    .map((file) => {
      const [, front = ''] = readFileSync(file, 'utf8').split(/^---$/m);
      const slug = file.replace(/^.*\/|\.mdx$/g, '');
      return { slug, ...(parseYaml(front) as Omit<Question, 'slug'>) };
    })
    .sort((a, b) => a.order - b.order);
}

/** The name that the page gives a group. */
function nameOf(group: string, locale: string): string {
  const source = readFileSync(`site/src/content/${locale}/pages/faq.mdx`, 'utf8');
  return new RegExp(`<Questions[^>]*\\b${group}="([^"]+)"`).exec(source)?.[1] ?? 'no name';
}

/** Each group as the page shows it: its heading, and the ids of the answers under it. */
function shownGroups(main: HTMLElement): [string, string[]][] {
  return main.children.reduce<[string, string[]][]>((groups, part) => {
    if (part.tagName === 'H2') groups.push([part.text.trim(), []]);
    if (part.matches('.question')) groups.at(-1)?.[1].push(part.id);
    return groups;
  }, []);
}

describe.each(locales)('the questions in "%s"', (locale) => {
  const main = pageAt(locale === 'en' ? '/faq/' : `/${locale}/faq/`)?.document.querySelector(
    'main',
  );
  const questions = questionsIn(locale);
  const groups = questionGroups
    .map((group): [string, string[]] => [
      nameOf(group, locale),
      questions.filter((question) => question.group === group).map(({ slug }) => slug),
    ])
    .filter(([, slugs]) => slugs.length > 0);

  it('stand under the group that each names, in the order of their numbers', () => {
    expect(groups.length).toBeGreaterThan(1);
    expect(main && shownGroups(main)).toEqual(groups);
  });

  it('are listed at the top in the same groups', () => {
    const listed = main
      ?.querySelectorAll('.contents > ul > li')
      .map((item) => [
        item.querySelector('b')?.text.trim(),
        item.querySelectorAll('a').map((link) => link.getAttribute('href')?.slice(1)),
      ]);
    expect(listed).toEqual(groups);
  });
});
