import type { Plugin } from 'vite';

/**
 * What the editor's package asks of others, although it brings its own copies and no setting stops it: the fonts of a
 * content network, and whether GitHub is well. It can be taken away once the package has settings for both.
 */
const asked: readonly (readonly [what: string, pattern: RegExp, instead: string])[] = [
  ['fonts', /@font-face\s*\{[^}]*https:\/\/cdn\.jsdelivr\.net[^}]*\}/g, ''],
  [
    'the state of GitHub',
    /https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json/g,
    // Nothing in it: the editor takes the state for unknown, and says nothing.
    'data:application/json,{}',
  ],
];

/** Leaves out of the editor what it would ask of other sites by itself. */
export function ownFilesOnly(): Plugin {
  return {
    name: 'own-files-only',
    transform(code, id) {
      if (!id.endsWith('/@sveltia/cms/npm/index.js')) return undefined;
      return { code: withoutAsking(code), map: null };
    },
  };
}

/** @throws if it is not asked any more in this way: the package has changed, and somebody has to look. */
export function withoutAsking(code: string): string {
  return asked.reduce((left, [what, pattern, instead]) => {
    if (left.search(pattern) < 0) {
      throw new Error(
        `@sveltia/cms no longer asks for ${what} in the way that site/src/integrations/own-files-only.ts takes away: see how it does now.`,
      );
    }
    return left.replace(pattern, instead);
  }, code);
}
