/**
 * How many syllables a Spanish word has: one for each vowel, two or three for vowels that are said together. Those are a
 * closed one (i, u) beside another, unless it bears the accent (ma-rí-a), and not the mute u of que, qui, gue, gui.
 */
export function spanishSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    // At the end of a word y is a vowel (ley, muy), and alone (y); elsewhere it is a consonant.
    .replace(/y$/, 'i')
    .replace(/h/g, '');
  const groups = letters.match(/[aeiouáéíóúü]+/g) ?? [];
  return groups.reduce((sum, group) => sum + nuclei(group), 0) || 1;
}

/** The syllables within vowels that stand side by side: two open or accented closed ones are said apart. */
function nuclei(vowels: string): number {
  const apart = vowels.match(/[aeoáéóíú]/g)?.length ?? 0;
  return Math.max(apart, 1);
}

/**
 * How easy Spanish is to read: Szigriszt-Pazos's formula of 1993, judged by the INFLESZ scale of Barrio-Cantalejo (2008).
 * From 55 on it is normal, from 65 rather easy, from 80 very easy. Flesch's own numbers do not hold for Spanish, whose
 * words are longer. No package that counts Spanish syllables was alive, so the count is here.
 */
export function inflesz(counts: { sentence: number; word: number; syllable: number }): number {
  const { sentence, word, syllable } = counts;
  return 206.835 - (62.3 * syllable) / word - word / sentence;
}
