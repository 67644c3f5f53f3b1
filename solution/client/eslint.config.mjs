import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import powerApps from '@microsoft/eslint-plugin-power-apps';
import sdl from '@microsoft/eslint-plugin-sdl';

const js = createRequire(fileURLToPath(new URL('node_modules/eslint/package.json', import.meta.url)))('@eslint/js');

// Every rule of the solution checker, whatever its severity; those that it takes from elsewhere stand below by the names of their plug-ins.
const powerAppsRules = Object.fromEntries(Object.keys(powerApps.rules).map((rule) => [`@microsoft/power-apps/${rule}`, 'error']));

export default [
  {
    files: ['src/WebResources/**/*.js'],
    languageOptions: {
      ecmaVersion: 2018,
      sourceType: 'script',
      globals: { window: 'readonly', document: 'readonly', URLSearchParams: 'readonly' },
    },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    plugins: { '@microsoft/power-apps': powerApps, '@microsoft/sdl': sdl },
    rules: {
      ...js.configs.recommended.rules,
      ...powerAppsRules,
      '@microsoft/sdl/no-cookies': 'error',
      '@microsoft/sdl/no-document-domain': 'error',
      '@microsoft/sdl/no-document-write': 'error',
      '@microsoft/sdl/no-html-method': 'error',
      '@microsoft/sdl/no-inner-html': 'error',
      '@microsoft/sdl/no-insecure-url': 'error',
      '@microsoft/sdl/no-msapp-exec-unsafe': 'error',
      '@microsoft/sdl/no-postmessage-star-origin': 'error',
      '@microsoft/sdl/no-winjs-html-unsafe': 'error',
      eqeqeq: 'error',
      'no-alert': 'error',
      'no-caller': 'error',
      'no-console': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-var': 'error',
      'no-with': 'error',
      'no-unused-vars': ['error', { caughtErrors: 'none' }],
      'prefer-const': 'error',
      strict: ['error', 'function'],
    },
  },
];
