import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * A font of a package as a style that needs no server.
 *
 * @param file the font, WOFF2, as `import.meta.resolve` finds it.
 */
export function fontFace(family: string, style: 'normal' | 'italic', weight: number, file: string) {
  const data = readFileSync(fileURLToPath(file), 'base64');
  return `@font-face{font-family:${family};font-style:${style};font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
}
