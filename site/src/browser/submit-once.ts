/**
 * A second press of the same button, as in a double click, is passed over for a moment. Nothing is
 * disabled, so what could not be sent can be sent again; that the same form is saved once is up to
 * the server.
 */
const pause = 2000;

let pressed: unknown;
let until = 0;

addEventListener('submit', (event) => {
  const button = event.submitter ?? event.target;
  const now = Date.now();
  if (button === pressed && now < until) event.preventDefault();
  else {
    pressed = button;
    until = now + pause;
  }
});

// The page can come back as it was left, from the browser's memory.
addEventListener('pageshow', () => {
  until = 0;
});
