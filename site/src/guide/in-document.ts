import { parse, type HTMLElement } from 'node-html-parser';

/** A heading of the document, for its contents. */
export interface Heading {
  readonly id: string;
  /** Its words, with the markup in them. */
  readonly wordsHtml: string;
  /** 2 for `<h2>`, as it stands in the document. */
  readonly level: number;
}

interface Place {
  /** Stands before every id, so that those of two pages never meet. */
  readonly prefix: string;
  /** By how many levels its headings move down. */
  readonly deeper: number;
  /** The whole address of the page that the markup is written for. */
  readonly page: URL;
  /** What the id of each page in the document is, by its path; and of a part that stands elsewhere in it, by path and hash. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Attributes that tell machines what the page is about (microdata). */
const forMachines = ['itemscope', 'itemtype', 'itemprop'];

/** Attributes that name ids of the same page, one or more. */
const naming = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers'];

/**
 * Makes the markup of a page fit for a document of many: headings move down, ids are its own, links between pages lead
 * within the document, and links out of it carry their address to be printed. What only serves to move about a site, or
 * speaks to machines, is left out.
 */
export function inDocument(
  pageHtml: string,
  place: Place,
): { bodyHtml: string; headings: Heading[] } {
  const root = parse(pageHtml);
  for (const element of root.querySelectorAll('nav, script, .screen')) element.remove();
  for (const link of root.querySelectorAll('h2 > a[href^="#"], h3 > a[href^="#"]'))
    link.replaceWith(link.innerHTML);
  const elements = root.querySelectorAll('*');
  for (const element of elements) {
    ownIds(element, place.prefix);
    if (element.tagName === 'A') leadOn(element, place);
    for (const name of forMachines) element.removeAttribute(name);
  }
  const headings = elements
    .filter(({ tagName }) => /^H[1-5]$/.test(tagName))
    .map((element, index) => {
      const level = Number(element.tagName.slice(1)) + place.deeper;
      element.rawTagName = `h${level}`;
      if (!element.id) element.setAttribute('id', `${place.prefix}-part-${index + 1}`);
      const wordsHtml = element.innerHTML.replace(/\s+/g, ' ').trim();
      element.innerHTML = wordsHtml;
      return { id: element.id, wordsHtml, level };
    });
  return { bodyHtml: root.toString(), headings };
}

/** The headings of the parts of a chapter, each with those within it. */
export function inParts(headings: readonly Heading[]) {
  return headings.flatMap((heading, index) => {
    if (heading.level !== 3) return [];
    const rest = headings.slice(index + 1);
    const next = rest.findIndex(({ level }) => level <= 3);
    const within = next === -1 ? rest : rest.slice(0, next);
    return [{ ...heading, within: within.filter(({ level }) => level === 4) }];
  });
}

/** The first element that `selector` finds, as markup. */
export function partOf(pageHtml: string, selector: string): string {
  const part = parse(pageHtml).querySelector(selector);
  if (part) return part.toString();
  throw new Error(`The guide looks for ${selector}, and the page does not have it.`);
}

/** Puts the prefix before the element's id, and before each id of the same page that its attributes name. */
function ownIds(element: HTMLElement, prefix: string): void {
  for (const [name, value] of Object.entries(element.attributes)) {
    const own =
      name === 'id'
        ? `${prefix}-${value}`
        : naming.includes(name)
          ? value.replace(/\S+/g, (id) => `${prefix}-${id}`)
          : // In drawings: marks, patterns and parts that are used again.
            name.endsWith('href') && element.tagName !== 'A'
            ? value.replace(/^#/, `#${prefix}-`)
            : value.replace(/url\(#/g, `url(#${prefix}-`);
    if (own !== value) element.setAttribute(name, own);
  }
}

function leadOn(link: HTMLElement, { page, ids }: Place): void {
  const href = link.getAttribute('href');
  if (href === undefined) return;
  const to = new URL(href, page);
  if (!to.protocol.startsWith('http')) return;
  const own = to.origin === page.origin;
  const id = own ? ids.get(to.pathname) : undefined;
  const part = own ? ids.get(to.pathname + to.hash) : undefined;
  if (id !== undefined) {
    link.setAttribute('href', `#${part ?? id + to.hash.replace('#', '-')}`);
  } else {
    const shown = to.href.replace(/^https?:\/\//, '').replace(/^([^/]+)\/$/, '$1');
    link.setAttribute('data-address', shown);
    // The name of a resource can have another name beside it: the address comes after both.
    link.closest('.resource')?.setAttribute('data-address', shown);
  }
}
