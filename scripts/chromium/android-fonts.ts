import { fontFace } from './font-face.ts';

/** The fonts of Android, of which the serif is the widest that the stacks come upon: this machine's own would not do. */
const fonts = [
  {
    name: 'sans',
    regular: import.meta.resolve('@fontsource/roboto/files/roboto-latin-400-normal.woff2'),
    bold: import.meta.resolve('@fontsource/roboto/files/roboto-latin-700-normal.woff2'),
  },
  {
    name: 'serif',
    regular: import.meta.resolve('@fontsource/noto-serif/files/noto-serif-latin-400-normal.woff2'),
    bold: import.meta.resolve('@fontsource/noto-serif/files/noto-serif-latin-700-normal.woff2'),
  },
] as const;

/** A style that shows a page of the site in the letters of an Android telephone. The site's policy has to be passed over. */
export function androidFonts(): string {
  const faces = fonts.map(
    ({ name, regular, bold }) =>
      fontFace(`android-${name}`, 'normal', 400, regular) +
      fontFace(`android-${name}`, 'normal', 700, bold),
  );
  return `${faces.join('')} :root { --sans: android-sans !important; --serif: android-serif !important; }`;
}
