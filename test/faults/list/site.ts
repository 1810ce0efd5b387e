import type { Fault } from '../fault.ts';

/** Pages, components and layouts of the site. */
export const siteFaults: readonly Fault[] = [
  {
    id: 'number-calls-the-relay',
    harm: 'Who presses the number of the program calls the relay service, which does not know whom they want.',
    file: 'site/src/components/program/Telephone.astro',
    from: '`tel:${program.telephone.dial}`',
    to: '`tel:${program.relay}`',
  },
  {
    id: 'address-in-one-line',
    harm: 'The lines of the postal address run together, and a letter with a name on it does not arrive.',
    file: 'site/src/components/program/PostalAddress.astro',
    from: '      {index > 0 && <br />}\n      {line}',
    to: "      {index > 0 && ' '}\n      {line}",
    likely: ['test/browser/print.'],
    filter: '^/contact/ ',
  },
  {
    id: 'english-term-in-spanish-voice',
    harm: 'A screen reader says the English terms of the glossary as Spanish, and nobody knows them again at the office.',
    file: 'site/src/components/content/Definition.astro',
    from: '<small lang="en">',
    to: '<small>',
    filter: '^/es/glossary/ ',
  },
  {
    id: 'slip-says-what-it-is',
    harm: 'The printed receipt names the program, and whoever finds the paper learns of it.',
    file: 'site/src/pages/[...locale]/[kind]/received.astro',
    from: '  slip\n>',
    to: '>',
    likely: ['test/site/', 'test/browser/print.'],
  },
  {
    id: 'change-is-not-heard',
    harm: 'Somebody who hears the page puts a request on hold and is not told whether it is.',
    file: 'site/src/pages/[...locale]/request/status.astro',
    from: '      autofocus\n',
    to: '',
    likely: ['test/site/', 'test/browser/request.'],
    filter: '^/request/ ',
  },
  {
    id: 'day-depends-on-the-machine',
    harm: 'Built west of Greenwich, pages say that they were read, and certified, a day before they were.',
    file: 'site/src/written-out.ts',
    from: "{ ...asTheOffice, dateStyle: 'long', timeZone: 'UTC' }",
    to: "{ ...asTheOffice, dateStyle: 'long' }",
  },
  {
    id: 'foot-leads-into-english',
    harm: 'A survivor who reads Spanish presses "your request" at the foot and has to go on in English.',
    file: 'site/src/components/page/Footer.astro',
    from: 'href: to(requestAddress)',
    to: 'href: requestAddress',
    filter: '^/es/ ',
  },
];
