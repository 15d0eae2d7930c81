/** The type of an attribute's value, which determines its control. */
type Kind =
  | { kind: 'choice'; values: readonly string[] }
  | { kind: 'number'; min: number; max?: number; whole?: false; unit?: string }
  | { kind: 'words'; values: readonly string[] }
  | { kind: 'flag' }
  | { kind: 'zone' }
  | { kind: 'text'; placeholder?: string };

export type Option = Kind & {
  /** The attribute. */
  name: string;
  label: string;
  /** The default value as a string; empty if there is none. */
  default: string;
  /** The tab of the panel that contains the control. */
  tab: 'cards' | 'posts' | 'feed' | 'page' | 'style';
  hint?: string;
};

/** Options of the single tag that aren't attributes of the element. */
export const TAG_ONLY: readonly string[] = ['after-paragraph'];

/** The element's attributes, except `src`, which has its own controls, and the options of the single tag. */
export const OPTIONS: readonly Option[] = [
  {
    tab: 'style',
    name: 'layout',
    label: 'Layout',
    kind: 'choice',
    values: ['list', 'grid', 'carousel', 'compact', 'featured'],
    default: 'list',
  },
  {
    tab: 'cards',
    name: 'show',
    label: 'On each card',
    kind: 'words',
    values: ['image', 'category', 'date', 'updated', 'author', 'reading-time', 'excerpt', 'source'],
    default: 'date excerpt',
  },
  {
    tab: 'cards',
    name: 'fallback-image',
    label: 'Image for posts without one',
    kind: 'text',
    default: '',
    placeholder: '/images/default.jpg',
  },
  {
    tab: 'cards',
    name: 'excerpt-words',
    label: 'Excerpt words',
    kind: 'number',
    min: 0,
    default: '20',
  },
  {
    tab: 'cards',
    name: 'date-style',
    label: 'Dates',
    kind: 'choice',
    values: ['full', 'long', 'medium', 'short', 'relative'],
    default: 'long',
  },
  {
    tab: 'cards',
    name: 'time-zone',
    label: 'Time zone',
    kind: 'zone',
    default: '',
    hint: 'Default: the feed’s time zone.',
  },
  { tab: 'cards', name: 'heading', label: 'Heading', kind: 'text', default: '' },
  {
    tab: 'cards',
    name: 'heading-level',
    label: 'Heading level',
    kind: 'number',
    min: 1,
    max: 6,
    default: '2',
  },
  { tab: 'cards', name: 'target', label: 'Open links in', kind: 'text', default: '', placeholder: '_blank' },
  {
    tab: 'cards',
    name: 'params',
    label: 'Link parameters',
    kind: 'text',
    default: '',
    placeholder: 'utm_source=related',
  },
  {
    tab: 'posts',
    name: 'post-url',
    label: 'URL pattern of the posts',
    kind: 'text',
    default: '',
    placeholder: '/blog/{slug}/',
  },
  { tab: 'posts', name: 'limit', label: 'Number of posts', kind: 'number', min: 1, default: '6' },
  {
    tab: 'posts',
    name: 'more',
    label: 'Button for more posts',
    kind: 'flag',
    default: '',
    hint: 'Shows as many again.',
  },
  {
    tab: 'posts',
    name: 'max-age',
    label: 'Maximum age (days)',
    kind: 'number',
    min: 0,
    whole: false,
    default: '',
  },
  {
    tab: 'posts',
    name: 'order',
    label: 'Order',
    kind: 'choice',
    values: ['relevance', 'newest', 'mixed', 'feed'],
    default: 'relevance',
  },
  {
    tab: 'posts',
    name: 'threshold',
    label: 'Minimum relevance',
    kind: 'number',
    min: 0,
    max: 1,
    whole: false,
    default: '0',
    hint: '0 to 1. The newest posts fill the remaining places.',
  },
  {
    tab: 'posts',
    name: 'strict',
    label: 'Related posts only',
    kind: 'flag',
    default: '',
    hint: 'Even if there are none.',
  },
  {
    tab: 'posts',
    name: 'skip-read',
    label: 'Posts already read last',
    kind: 'flag',
    default: '',
    hint: 'Kept in the reader’s browser only.',
  },
  {
    tab: 'posts',
    name: 'repeat',
    label: 'Repeat posts of other blocks',
    kind: 'flag',
    default: '',
    hint: 'May show posts that other blocks on the page show.',
  },
  {
    tab: 'posts',
    name: 'tags',
    label: 'Only these tags',
    kind: 'text',
    default: '',
    placeholder: 'Harbour, Flood',
  },
  {
    tab: 'posts',
    name: 'exclude-tags',
    label: 'Exclude tags',
    kind: 'text',
    default: '',
    placeholder: 'Obituaries',
  },
  {
    tab: 'posts',
    name: 'ignore-tags',
    label: 'Ignore tags',
    kind: 'text',
    default: '',
    placeholder: 'News, Featured',
    hint: 'Neither compared nor printed.',
  },
  {
    tab: 'posts',
    name: 'with-image',
    label: 'Only posts with an image',
    kind: 'flag',
    default: '',
  },
  {
    tab: 'posts',
    name: 'pin',
    label: 'Always first',
    kind: 'text',
    default: '',
    placeholder: '/about/ /start-here/',
    hint: 'URLs, separated by spaces.',
  },
  {
    tab: 'posts',
    name: 'exclude',
    label: 'Never shown',
    kind: 'text',
    default: '',
    placeholder: '/imprint/',
    hint: 'URLs, separated by spaces.',
  },
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

/** Limits values so that the page's URL stays short enough. */
const LONGEST = 2000;

/** Attributes for which an empty value differs from a missing attribute. */
const MEANS_NOTHING_SHOWN = ['heading', 'show'];

/**
 * The attribute's value in the form that the element accepts.
 *
 * @returns `null` if the attribute isn't needed, `undefined` if the value is invalid.
 */
export function readValue(option: Option, value: string): string | null | undefined {
  const read = readKind(option, value.slice(0, LONGEST));
  if (read === undefined) return undefined;
  if (option.kind === 'flag') return read === 'false' ? null : '';
  if (read === '' && MEANS_NOTHING_SHOWN.includes(option.name)) return '';
  return read === option.default ? null : read;
}

function readKind(option: Option, value: string): string | undefined {
  switch (option.kind) {
    case 'choice':
      return option.values.includes(value) ? value : undefined;
    case 'number':
      return readNumber(option, value);
    case 'words': {
      const words = value.split(/\s+/).filter(Boolean);
      const isKnown = words.every((word) => option.values.includes(word));
      return isKnown ? [...new Set(words)].join(' ') : undefined;
    }
    case 'zone':
      return isZone(value) ? value : undefined;
    case 'flag':
      return ['', 'true', 'false'].includes(value) ? value : undefined;
    case 'text':
      return option.name === 'lang' && !isLanguage(value) ? undefined : value;
  }
}

function readNumber(option: Option & { kind: 'number' }, value: string): string | undefined {
  if (value.trim() === '') return option.default;
  const number = Number(value);
  const { min, max = Number.MAX_SAFE_INTEGER, whole = true } = option;
  const isGood = number >= min && number <= max && (!whole || Number.isInteger(number));
  return isGood ? String(number) : undefined;
}

function isZone(timeZone: string): boolean {
  try {
    return !timeZone || Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

function isLanguage(tag: string): boolean {
  try {
    return !tag || Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
