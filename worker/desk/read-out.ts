/** How the letters of references and receipt codes are told apart on the telephone (ICAO, Annex 10, volume II, 5.2.1.3). */
const spoken: Readonly<Record<string, string>> = {
  C: 'Charlie',
  D: 'Delta',
  F: 'Foxtrot',
  G: 'Golf',
  H: 'Hotel',
  J: 'Juliett',
  K: 'Kilo',
  M: 'Mike',
  N: 'November',
  P: 'Papa',
  Q: 'Quebec',
  R: 'Romeo',
  T: 'Tango',
  V: 'Victor',
  W: 'Whiskey',
  X: 'X-ray',
  Y: 'Yankee',
};

/** As it is read out, a text for each group of four: `Kilo, 7, Quebec, Mike`. */
export const readOut = (inGroups: string): readonly string[] =>
  inGroups
    .split('-')
    .map((group) => Array.from(group, (character) => spoken[character] ?? character).join(', '));
