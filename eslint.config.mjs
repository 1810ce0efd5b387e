import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    ...['.astro/', '.state/', '.wrangler/', 'dist/', 'worker/env.d.ts'],
    // Code of peers and stand-ins, for other runtimes and on packages that only the bench installs.
    ...['bench/peers/', 'bench/.work/', 'bench/runtime/**/*.js'],
  ]),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
  },
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [
      js.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      // The compiler knows the names of each runtime.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      // tsconfig.json allows no enums, and the rule misreads computed keys.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // The linter's types end where an .astro file is imported; `astro check` sees past it.
    files: ['site/src/components/**/components.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  astro.configs['flat/recommended'],
  {
    files: ['**/*.astro'],
    rules: { 'astro/no-set-html-directive': 'error' },
  },
  {
    // Within a line: a <slot /> in a line of its own would show a space before what follows. The words are our own.
    files: ['site/src/components/content/{English,Term}.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    // They set what the components of the site made of our own content, moved into one document.
    files: ['site/src/components/guide/{Book,Contents}.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
);
