import type { Option } from './option.js';

/** Attributes for loading, and for the place of the block in the page. */
export const LOADING_OPTIONS: readonly Option[] = [
  {
    tab: 'feed',
    name: 'article',
    label: 'Related to',
    kind: 'text',
    default: '',
    placeholder: 'this page',
    hint: 'URL of the article.',
  },
  {
    tab: 'feed',
    name: 'loading',
    label: 'Loading',
    kind: 'choice',
    values: ['lazy', 'eager'],
    default: 'lazy',
  },
  {
    tab: 'feed',
    name: 'prefetch',
    label: 'Prefetch on hover, focus or touch',
    kind: 'choice',
    values: ['none', 'intent'],
    default: 'none',
  },
  { tab: 'feed', name: 'timeout', label: 'Timeout', kind: 'number', min: 1, unit: 'ms', default: '10000' },
  { tab: 'feed', name: 'max-posts', label: 'Posts to read', kind: 'number', min: 1, default: '300' },
  {
    tab: 'feed',
    name: 'crossorigin',
    label: 'Cookies to other sites',
    kind: 'choice',
    values: ['anonymous', 'use-credentials'],
    default: 'anonymous',
  },
  { tab: 'feed', name: 'debug', label: 'Log details to the console', kind: 'flag', default: '' },
  {
    tab: 'page',
    name: 'after-paragraph',
    label: 'After paragraph',
    kind: 'number',
    min: 1,
    default: '',
    hint: 'With the single tag only. Default: where the tag is.',
  },
  { tab: 'page', name: 'lang', label: 'Language', kind: 'text', default: '', placeholder: 'the page’s' },
  { tab: 'page', name: 'dir', label: 'Direction', kind: 'choice', values: ['', 'ltr', 'rtl'], default: '' },
];
