/**
 * A whole language made of English for tests: no words of any language, but letters of another script in as many lines. What
 * a reader of that script would meet on the page, its direction and its breaks, is there; what it says is not.
 */
export interface PseudoLanguage {
  /** BCP 47. */
  readonly tag: string;
  /** Its own name for itself. */
  readonly name: string;
  /** A text in its letters. Digits, capitals and addresses stay as they are, as they do in a translation. */
  readonly say: (text: string) => string;
}

const kept = /\{[^{}]*\}|&\w+;|\S*[@/]\S*|[A-Z\d][A-Z\d]+(?:-[A-Z\d]+)*|\S*\d\S*/;
const words = /[A-Za-z](?:[A-Za-z’']*[A-Za-z])?/g;

/** What `change` makes of each word of a text, where a word may be changed. */
function inWords(text: string, change: (word: string) => string): string {
  return text
    .split(new RegExp(`(${kept.source})`))
    .map((part, index) => (index % 2 === 1 ? part : part.replace(words, change)))
    .join('');
}

const arabicLetters = 'ابسديفغهيجكلمنوبقرستوفوخيز';

/** Written from the right, a letter for a letter. */
const arabic: PseudoLanguage = {
  tag: 'ar',
  name: 'العربية',
  say: (text) =>
    inWords(text, (word) =>
      word
        .replace(/[a-z]/gi, (letter) =>
          arabicLetters.charAt(letter.toLowerCase().charCodeAt(0) - 97),
        )
        .replace(/[’']/g, ''),
    ).replace(/(?<=\p{Script=Arabic})[,?]/gu, (sign) => (sign === ',' ? '،' : '؟')),
};

const wideSigns: Readonly<Record<string, string>> = { ',': '，', '.': '。', '?': '？' };

/**
 * Written without spaces, a sign for a letter: a line may break after each. No font of the tests has them, and the boxes in their
 * place are about half as wide, so that a word is as wide as in Chinese, which has half as many.
 */
const chinese: PseudoLanguage = {
  tag: 'zh-Hant',
  name: '繁體中文',
  say: (text) =>
    inWords(text, (word) =>
      word.replace(/./g, (letter) =>
        String.fromCodePoint(0x4e00 + letter.toLowerCase().charCodeAt(0) * 31),
      ),
    )
      .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
      .replace(/(?<=\p{Script=Han})[,.?] ?/gu, (sign) => wideSigns[sign.trim()] ?? sign),
};

export const pseudoLanguages = { ar: arabic, 'zh-Hant': chinese };
