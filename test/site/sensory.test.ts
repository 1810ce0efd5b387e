import { describe, expect, it } from 'vitest';
import { pages } from './built-site.ts';
import { visibleText } from './visible-text.ts';

/** What points to a thing by where it stands or how it looks (WCAG 2.2, 1.3.3 Sensory Characteristics). */
const pointing =
  /\b(?:on|to|at) the (?:left|right)\b|\b(?:green|red|yellow|round|square|big|dark) (?:button|link|box|field)\b|\ba la (?:derecha|izquierda)\b|\b(?:botón|enlace|cuadro|campo) (?:verde|rojo|amarillo|redondo|grande|oscuro)\b/i;

describe.each(pages)('$address', ({ document }) => {
  it('points to nothing by its place, its shape or its colour alone', () => {
    const body = document.querySelector('body');
    expect(body && visibleText(body)).not.toMatch(pointing);
  });
});

describe('what points', () => {
  it.each(['Press the green button.', 'The link on the right', 'El botón verde', 'a la izquierda'])(
    'is found: %s',
    (words) => {
      expect(words).toMatch(pointing);
    },
  );
});
