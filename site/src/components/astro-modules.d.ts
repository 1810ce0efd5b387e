/** What a component is to code outside of components, for tools that read no .astro file; `astro check` finds the component itself. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const component: AstroComponentFactory;
  export default component;
}
