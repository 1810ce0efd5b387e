/** What an editor calls each field. */
const labels: Readonly<Record<string, string>> = {
  body: 'Text',
  title: 'Title',
  description: 'Words for search engines',
  nav: 'Place in the menu at the top',
  'nav.order': 'Where in the menu',
  'nav.label': 'Name in the menu',
  next: 'Page to read next',
  question: 'Question',
  order: 'Place in the list',
  group: 'Group',
  who: 'Who acts',
  actor: 'Who acts, in words',
  asks: 'It asks you to …',
  ends: 'It may end here if …',
  for: 'Whose benefit',
  name: 'Name',
  english: 'Official name in English',
  nameLang: 'Language of the name',
  url: 'Address of the website',
  where: 'Where it works',
  languages: 'Its languages',
  term: 'Word',
  checked: 'Day its links were checked',
  reviewed: 'Day it was reviewed',
  follows: 'Up to date with the original',
};

/** What an editor calls a field of an entry, by its name; within another field, by both: `nav.order`. */
export function labelOf(path: string): string {
  const label = labels[path];
  if (label === undefined)
    throw new Error(`"${path}": say in site/src/edit/labels.ts how the editor calls it.`);
  return label;
}

/** What an editor calls the values of the fields that offer some. */
const options: Readonly<Record<string, string>> = {
  deciding: 'Deciding',
  person: 'The person who did the harm',
  day: 'The day itself',
  privacy: 'Privacy',
  afterwards: 'Afterwards',
  you: 'The survivor',
  office: 'The office',
  prison: 'The prison',
  facilitator: 'The facilitator',
  survivor: 'Survivors',
  offender: 'The person who did the harm',
  organization: 'An organization that holds or prepares dialogues',
  program: 'Another program of the state',
};

/** A value that a field offers, with what an editor calls it. */
export function optionOf(value: string): { value: string; label: string } {
  const label = options[value];
  if (label === undefined)
    throw new Error(`"${value}": say in site/src/edit/labels.ts how the editor calls it.`);
  return { value, label };
}
