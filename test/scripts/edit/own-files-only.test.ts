import { describe, expect, it } from 'vitest';
import { withoutAsking } from '../../../site/src/integrations/own-files-only.ts';

const font = "@font-face {font-family:'A';src:url(https://cdn.jsdelivr.net/a.woff2)}";
const own = "@font-face {font-family:'A';src:url(/edit/a.woff2)}";
const state = 'fetch(`https://www.githubstatus.com/api/v2/status.json`)';

describe('withoutAsking', () => {
  it('takes away what is asked of other sites, and leaves the rest', () => {
    expect(withoutAsking(`${font}${own};${state}`)).toBe(
      `${own};fetch(\`data:application/json,{}\`)`,
    );
  });

  it.each([
    ['fonts', state],
    ['the state of GitHub', font],
  ])('is refused where the package asks for %s in another way', (what, code) => {
    expect(() => withoutAsking(code)).toThrow(`no longer asks for ${what} in the way`);
  });
});
