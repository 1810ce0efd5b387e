import { HTMLElement, TextNode, type Node } from 'node-html-parser';
import { readEntries } from '../../scripts/content/read-content.ts';
import { programNames } from '../../scripts/content/program-words.ts';
import { locales, written } from './built-site.ts';
import { oneLine } from './visible-text.ts';

/**
 * Words by which one recognises a language: those without which it can hardly be written and which the other one does
 * not have, and those of this field. "No", "me", "a" and the like belong to both.
 */
const signs: Readonly<Record<string, RegExp>> = {
  en: wholeWords(
    'the and of for with you your are from by this that to in is or not it was were have has',
    'program office center services rights conflict collective action act bill box street letter',
    'parole screening intake relay warden superintendent officer survivor victim offender dialogue',
    'lifeline hotline board form statutes script scripts safe home justice restorative mediation',
  ),
  es: wholeWords(
    'el la los las del que y con una un para su sus al lo se por es como más pero este esta',
    'víctima ofensor diálogo oficina departamento español inglés junta ayuda',
  ),
};
/** Letters that English words do not have. */
const spanishLetters = /[ñ¿¡áéíóú]/iu;

function wholeWords(...words: string[]): RegExp {
  const any = words.join(' ').replaceAll(' ', '|');
  return new RegExp(`(?<![\\p{L}\\p{N}@./_-])(?:${any})(?![\\p{L}\\p{N}@_-]|\\.\\p{L})`, 'giu');
}

/** Names and official terms in English that a page in another language may mention, from its own content. */
const englishNames = readEntries('.').flatMap(({ data }) => {
  const names = data['nameLang'] === 'en' ? [data['name'], data['english']] : [data['english']];
  return names.filter((name) => typeof name === 'string');
});

/** What the program is called in each language says nothing of the language: an office may have an accent in its English name. */
const ownNames = new Map(
  locales.map((locale) => [
    locale,
    programNames(written, locale).sort((one, other) => other.length - one.length),
  ]),
);

/** Attributes that are read out or shown. */
const shown = ['alt', 'aria-label', 'placeholder', 'title'];

/**
 * Words that stand in another language than the page says, each with what is around it. A `lang` on an element, or on one
 * around it, says the language.
 *
 * @param names in English that count as English wherever they stand.
 */
export function foreignWords(
  document: HTMLElement,
  names: readonly string[] = englishNames,
): string[] {
  const found: string[] = [];
  function look(whole: string, lang: string): void {
    const text = (ownNames.get(lang) ?? []).reduce(
      (rest, name) => rest.replaceAll(name, ''),
      whole,
    );
    const others = Object.keys(signs).filter((other) => other !== lang && lang in signs);
    const foreign = [
      ...others.flatMap((other) => text.match(signs[other] ?? /$^/) ?? []),
      ...(lang === 'en' ? (spanishLetters.exec(text) ?? []) : []),
      ...(lang === 'en' ? [] : names.filter((name) => text.includes(name))),
    ];
    if (foreign.length > 0) found.push(`${foreign.join(', ')}: ${oneLine(whole)}`);
  }
  function visit(node: Node, outer: string): void {
    if (node instanceof TextNode) {
      look(node.text, outer);
      return;
    }
    if (!(node instanceof HTMLElement) || ['SCRIPT', 'STYLE'].includes(node.tagName)) return;
    const lang = node.getAttribute('lang') ?? outer;
    for (const name of shown) look(node.getAttribute(name) ?? '', lang);
    if (node.getAttribute('name') === 'description') look(node.getAttribute('content') ?? '', lang);
    for (const child of node.childNodes) visit(child, lang);
  }
  visit(document, '');
  return found;
}
