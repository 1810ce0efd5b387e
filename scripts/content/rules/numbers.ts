import { lineOf, type Entry } from '../../../site/src/content-rules/entry.ts';
import type { Finding } from '../../../site/src/content-rules/finding.ts';
import { linksIn } from '../../../site/src/content-rules/links.ts';

/** What `program.yaml` says of numbers and addresses. */
export interface ProgramNumbers {
  readonly telephone: { readonly number: string };
  readonly relay: string;
  readonly email: string;
  readonly otherNumbers: readonly string[];
}

const shownNumber = /(?:\b1-)?\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b/g;

/** The digits that count: without the country's. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
}

/** Whether mail to a domain reaches whoever the entry is about: its link leads to the same. */
function isOwn({ data: { url } }: Entry, domain: string): boolean {
  return typeof url === 'string' && URL.canParse(url) && new URL(url).hostname === domain;
}

/** Numbers and addresses that stand in the program's file, or should, and those that differ from it. */
export function numberFaults(text: Entry, program: ProgramNumbers): Finding[] {
  const known = new Set(program.otherNumbers.map(digitsOf));
  const own = digitsOf(program.telephone.number);
  const say = (line: number, what: string, instead: string): Finding => ({
    file: text.file,
    line,
    what,
    instead,
  });
  const correct =
    'Correct it, or add it to otherNumbers in site/src/content/program.yaml once it is checked.';

  const written = text.lines.flatMap((words, index) => [
    ...[...words.matchAll(shownNumber)].flatMap(([number]) => {
      if (digitsOf(number) === own) {
        return [
          say(
            index + 1,
            `The program’s number ${number} is typed.`,
            'Write <Telephone /> in its place, so that it changes everywhere at once.',
          ),
        ];
      }
      return known.has(digitsOf(number))
        ? []
        : [say(index + 1, `The number ${number} is not a known one.`, correct)];
    }),
    ...[...words.matchAll(/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g)].flatMap(([address, domain = '']) =>
      isOwn(text, domain)
        ? []
        : [
            say(
              index + 1,
              `The address ${address} is typed.`,
              `Write <Email /> in its place. It shows ${program.email}, from site/src/content/program.yaml.`,
            ),
          ],
    ),
  ]);
  const dialled = linksIn(text)
    .filter(({ address }) => /^(?:tel|sms):/.test(address))
    .flatMap(({ line, text: shown, address }) => {
      const number = digitsOf(address);
      if (!known.has(number))
        return [say(line, `The link dials ${address}, which is not a known number.`, correct)];
      const read = digitsOf(shown);
      return read === '' || read === number
        ? []
        : [
            say(
              line,
              `The link shows ${shown} and dials ${address}.`,
              'Write the same number in both.',
            ),
          ];
    });
  return [...written, ...dialled];
}

/** Numbers and outward links that a translation has and its original has not, or the other way round. */
export function differingNumbers(entry: Entry, original: Entry): Finding[] {
  const outward = (of: Entry) =>
    linksIn(of).filter(({ address }) => /^(?:tel|sms|mailto|https):/.test(address));
  const compare = (here: Entry, there: Entry) =>
    outward(here).filter(
      ({ address }) => !outward(there).some((other) => other.address === address),
    );
  return [
    ...compare(entry, original).map(({ line, address }) => ({
      file: entry.file,
      line,
      what: `${address} does not stand in ${original.file}.`,
      instead: 'Take it away here, or add it there.',
    })),
    ...compare(original, entry).map(({ address }) => ({
      file: entry.file,
      line: lineOf(entry, 'reviewed'),
      what: `${address} stands in ${original.file} and is missing here.`,
      instead: 'Add it here, or take it away there.',
    })),
  ];
}
