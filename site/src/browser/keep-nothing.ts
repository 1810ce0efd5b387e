/**
 * A field about the person says what it is for, so that a browser can fill it in (WCAG 2.2, 1.3.5). Chromium then lists what was
 * sent under it for other forms, WebKit keeps it for Back, and Firefox for opening the last pages again, all on the disk. So it
 * says so only until something stands in it: there is nothing left to fill in.
 */
function keepNothing(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea'))
    if (field.value) field.autocomplete = 'off';
}

keepNothing();
addEventListener('input', keepNothing);
// What the browser brought back by itself was not typed.
addEventListener('submit', keepNothing);
