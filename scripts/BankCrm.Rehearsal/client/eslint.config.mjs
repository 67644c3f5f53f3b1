import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import sdl from '@microsoft/eslint-plugin-sdl';

const js = createRequire(fileURLToPath(new URL('node_modules/eslint/package.json', import.meta.url)))('@eslint/js');

const browser = [
  'window', 'document', 'navigator', 'location', 'history', 'performance', 'fetch', 'crypto', 'console', 'URL', 'URLSearchParams', 'Headers', 'Response', 'AbortController',
  'DOMParser', 'XMLSerializer', 'Node', 'Element', 'HTMLElement', 'HTMLInputElement', 'HTMLSelectElement', 'HTMLTextAreaElement', 'HTMLButtonElement', 'HTMLIFrameElement', 'Event', 'CustomEvent',
  'KeyboardEvent', 'MouseEvent', 'EventTarget', 'MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'requestAnimationFrame', 'cancelAnimationFrame',
  'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'structuredClone', 'getComputedStyle', 'matchMedia', 'sessionStorage', 'localStorage', 'btoa', 'atob', 'CSS',
];

const rules = {
  ...js.configs.recommended.rules,
  '@microsoft/sdl/no-cookies': 'error',
  '@microsoft/sdl/no-document-domain': 'error',
  '@microsoft/sdl/no-document-write': 'error',
  '@microsoft/sdl/no-html-method': 'error',
  '@microsoft/sdl/no-inner-html': 'error',
  '@microsoft/sdl/no-insecure-url': 'error',
  '@microsoft/sdl/no-postmessage-star-origin': 'error',
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
  'no-unused-vars': ['error', { caughtErrors: 'none' }],
  'max-lines': ['error', 400],
  'prefer-const': 'error',
};

export default [
  {
    files: ['Page/**/*.js'],
    languageOptions: { ecmaVersion: 2020, sourceType: 'module', globals: Object.fromEntries(browser.map((name) => [name, 'readonly'])) },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    plugins: { '@microsoft/sdl': sdl },
    rules,
  },
  {
    files: ['client/test/**/*.js'],
    languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals: Object.fromEntries(['console', 'process', 'URL', 'globalThis', 'setTimeout', 'setImmediate', 'structuredClone', 'Response', 'fetch', 'DOMParser', 'XMLSerializer'].map((name) => [name, 'readonly'])) },
    plugins: { '@microsoft/sdl': sdl },
    rules,
  },
];
