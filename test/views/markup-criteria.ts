import { parse } from 'node-html-parser';

/** What plays, moves by itself, or leads on after a time (WCAG 2.2, 1.2, 1.4.2, 2.2 and 2.3), each as it stands in the page. */
export function unstill(html: string): string[] {
  const page = parse(html);
  const parts = page.querySelectorAll(
    'audio, video, iframe, object, embed, canvas, marquee, blink, animate, animateTransform, meta[http-equiv="refresh"], [autoplay]',
  );
  const styles = page.querySelectorAll('style').map(({ rawText }) => rawText);
  const moves = styles.flatMap(
    (css) => css.match(/@keyframes|(?:animation|transition)[a-z-]*:/g) ?? [],
  );
  const comesByHover = styles.flatMap(
    (css) => css.match(/:hover[^{}]*\{[^}]*(?:display|visibility|content):/g) ?? [],
  );
  return [...parts.map(String), ...moves, ...comesByHover];
}

/** What a browser may fill in of what it knows about the person (WCAG 2.2, 1.3.5), by the names of our fields. */
const purposes: Readonly<Record<string, string>> = {
  name: 'name',
  telephone: 'tel',
  email: 'email',
  post: 'street-address',
};

/**
 * Questions about the person that do not say to the browser what they are for. At the desk a member answers them for somebody
 * else, and a browser that knew what they are for would fill in the member's own name and number.
 */
export function unsaidPurposes(html: string): string[] {
  return parse(html)
    .querySelectorAll('form')
    .flatMap((form) => {
      const isForOthers = form.getAttribute('action')?.startsWith('/coordinator/') === true;
      return form
        .querySelectorAll('input:not([type="hidden"]), textarea')
        .filter((control) => {
          const purpose = purposes[control.getAttribute('name') ?? ''];
          const said = isForOthers ? 'off' : purpose;
          return purpose !== undefined && control.getAttribute('autocomplete') !== said;
        })
        .map(String);
    });
}
