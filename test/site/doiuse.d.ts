/** It brings types for no import (6.0.6). */
declare module 'doiuse' {
  import type { Plugin } from 'postcss';

  interface Options {
    /** As browserslist has them. */
    readonly browsers: readonly string[];
    /** Called for each use of what one of them lacks, by its name at caniuse.com. */
    readonly onFeatureUsage: (usage: { readonly feature: string }) => void;
  }

  const DoIUse: new (options: Options) => Plugin;
  export default DoIUse;
}
