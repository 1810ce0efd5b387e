import { lineAt, lineOf, type Entry } from '../../../site/src/content-rules/entry.ts';
import type { Finding } from '../../../site/src/content-rules/finding.ts';
import type { Program } from '../../../site/src/program-schema.ts';
import { linksIn } from '../../../site/src/content-rules/links.ts';

type Numbers = Pick<Program, 'telephone' | 'email' | 'otherNumbers'>;

const shownNumber = /(?:\b1-)?\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b/g;
const shownAddress = /[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g;

/** The digits that count: without the country's. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
}

/** Whether mail to a domain reaches whoever the entry is about: its link leads to the same. */
function isOwn({ data: { url } }: Entry, domain: string): boolean {
  return typeof url === 'string' && URL.canParse(url) && new URL(url).hostname === domain;
}

/** Numbers and addresses that stand in the program's file, or should, and those that differ from it. */
export function numberFaults(entry: Entry, program: Numbers): Finding[] {
  const { file, text } = entry;
  const known = new Set(program.otherNumbers.map(digitsOf));
  const own = digitsOf(program.telephone.number);
  const say = (line: number, what: string, instead: string) => [{ file, line, what, instead }];
  const correct =
    'Correct it, or add it to otherNumbers in site/src/content/program.yaml once it is checked.';

  const numbers = [...text.matchAll(shownNumber)].flatMap(({ 0: number, index }) => {
    const line = lineAt(text, index);
    const instead = 'Write <Telephone /> in its place, so that it changes everywhere at once.';
    if (digitsOf(number) === own)
      return say(line, `The program’s number ${number} is typed.`, instead);
    if (known.has(digitsOf(number))) return [];
    return say(line, `The number ${number} is not a known one.`, correct);
  });
  const addresses = [...text.matchAll(shownAddress)]
    .filter(([, domain = '']) => !isOwn(entry, domain))
    .flatMap(({ 0: address, index }) => {
      const instead = `Write <Email /> in its place. It shows ${program.email}, from site/src/content/program.yaml.`;
      return say(lineAt(text, index), `The address ${address} is typed.`, instead);
    });
  const dialled = linksIn(entry)
    .filter(({ address }) => /^(?:tel|sms):/.test(address))
    .flatMap(({ line, text: shown, address }) => {
      const number = digitsOf(address);
      if (!known.has(number))
        return say(line, `The link dials ${address}, which is not a known number.`, correct);
      const read = digitsOf(shown);
      if (read === '' || read === number) return [];
      const what = `The link shows ${shown} and dials ${address}.`;
      return say(line, what, 'Write the same number in both.');
    });
  return [...numbers, ...addresses, ...dialled];
}

/** Numbers and outward links that a translation has and its original has not, or the other way round. */
export function differingNumbers(entry: Entry, original: Entry): Finding[] {
  const { file } = entry;
  const [here = [], there = []] = [entry, original].map((of) =>
    linksIn(of).filter(({ address }) => /^(?:tel|sms|mailto|https):/.test(address)),
  );
  const without = (links: typeof here, others: typeof here) =>
    links.filter(({ address }) => others.every((other) => other.address !== address));
  return [
    ...without(here, there).map(({ line, address }) => ({
      ...{ file, line, what: `${address} does not stand in ${original.file}.` },
      instead: 'Take it away here, or add it there.',
    })),
    ...without(there, here).map(({ address }) => ({
      ...{ file, line: lineOf(entry, 'reviewed') },
      what: `${address} stands in ${original.file} and is missing here.`,
      instead: 'Add it here, or take it away there.',
    })),
  ];
}
