import type { SpokenPart } from '../site/questions.ts';

/** A text in which words in another language are said to be so (WCAG 2.2, 3.1.2). */
export function Spoken({ parts }: { parts: readonly SpokenPart[] }) {
  return (
    <>
      {parts.map(({ lang, words }) =>
        lang === undefined ? words : <span lang={lang}>{words}</span>,
      )}
    </>
  );
}
