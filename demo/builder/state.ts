import type { Option } from './option.js';
import { readValue } from './option-values.js';
import { OPTIONS } from './options.js';
import { PROPERTIES, readProperty } from './properties.js';
import { SOURCES } from './sources.js';
import { TARGETS } from './targets.js';
import { THEMES, themeOf } from './themes.js';

export const TABS = ['style', 'cards', 'posts', 'feed', 'page', 'code'] as const;
export type Tab = (typeof TABS)[number];

export const SCHEMES = ['auto', 'light', 'dark'] as const;
const MAX_URL_LENGTH = 2000;

export const WIDTHS = { min: 240, max: 1280 };

/** The state of the builder. */
export interface State {
  /** The visible tab; undefined while the panel is closed. */
  tab: Tab | undefined;
  /** One of the samples, `address` for `src`, or `file`. */
  feed: string;
  /** The feed's URL, if `feed` is `address`. */
  src: string;
  /** The value of each attribute; `null` if it isn't set. */
  options: Readonly<Record<string, string | null>>;
  theme: string;
  /** Custom properties set by the user, without the prefix `--related-posts-`. */
  properties: Readonly<Record<string, string>>;
  scheme: (typeof SCHEMES)[number];
  /** Width of the block in CSS pixels; undefined for the width of the column. */
  width: number | undefined;
  /** The platform whose code is shown. */
  target: string;
  /** The folder of the scripts in the generated code; empty for the demo's. */
  scripts: string;
}

/** The state described by the page's HTML. */
export function stateOf(attribute: (name: string) => string | null): State {
  const options = OPTIONS.map((option): [string, string | null] => {
    const value = attribute(option.name);
    return [option.name, value === null ? null : (readValue(option, value) ?? null)];
  });
  return {
    tab: undefined,
    feed: 'packet',
    src: '',
    options: Object.fromEntries(options),
    theme: 'native',
    properties: {},
    scheme: 'auto',
    width: undefined,
    target: 'html',
    scripts: '',
  };
}

/** The state described by a query string. Invalid values keep the value from `initial`. */
export function readState(params: URLSearchParams, initial: State): State {
  const one = <T extends string>(name: string, allowed: readonly T[]): T | undefined =>
    allowed.find((value) => value === params.get(name));
  const src = readUrls(params.get('src') ?? '');
  const builder = params.get('builder');
  const theme =
    one(
      'theme',
      THEMES.map(({ name }) => name),
    ) ?? initial.theme;
  return {
    tab: builder === null ? initial.tab : (one('builder', TABS) ?? 'style'),
    feed: src ? 'address' : (one('feed', Object.keys(SOURCES)) ?? initial.feed),
    src: src ?? '',
    options: { ...withTheme(theme, initial), ...readOptions(params) },
    theme,
    properties: readProperties(params),
    scheme: one('scheme', SCHEMES) ?? initial.scheme,
    width: readWidth(params.get('width')) ?? initial.width,
    target: one('code', Object.keys(TARGETS)) ?? initial.target,
    scripts: readUrl(params.get('scripts') ?? '') ?? '',
  };
}

/** Writes the differences from `initial` to a query string. Keeps other parameters. */
export function writeState(state: State, initial: State, params: URLSearchParams): URLSearchParams {
  const written = new URLSearchParams(params);
  const set = (name: string, value: string | undefined, before: string | undefined) =>
    value === undefined || value === before ? written.delete(name) : written.set(name, value);
  // A local file can't be shared, and a custom URL is in `src`.
  set('feed', Object.hasOwn(SOURCES, state.feed) ? state.feed : undefined, initial.feed);
  set('src', state.feed === 'address' ? state.src : '', '');
  const unchanged = withTheme(state.theme, initial);
  for (const option of OPTIONS) {
    set(option.name, serialized(option, state.options), serialized(option, unchanged));
  }
  set('theme', state.theme, initial.theme);
  for (const { name } of PROPERTIES) set(`--${name}`, state.properties[name], undefined);
  set('scheme', state.scheme, initial.scheme);
  set('width', state.width?.toString(), initial.width?.toString());
  set('code', state.target, initial.target);
  set('scripts', state.scripts, '');
  set('builder', state.tab, undefined);
  return written;
}

/** The options of a theme, before the user changes any. */
function withTheme(theme: string, { options }: State): State['options'] {
  return theme === 'native' ? options : { ...options, ...themeOf(theme).options };
}

/** The value of an attribute in the query string; the default if it isn't set. */
function serialized(option: Option, options: State['options']): string | undefined {
  const value = options[option.name] ?? undefined;
  if (option.kind === 'flag') return value === undefined ? 'false' : 'true';
  // An empty heading hides it; a missing one is the default heading.
  return option.name === 'heading' ? value : (value ?? option.default);
}

function readOptions(params: URLSearchParams): Record<string, string | null> {
  const read = OPTIONS.flatMap((option): [string, string | null][] => {
    const text = params.get(option.name);
    const value = text === null ? undefined : readValue(option, text);
    return value === undefined ? [] : [[option.name, value]];
  });
  return Object.fromEntries(read);
}

function readProperties(params: URLSearchParams): Record<string, string> {
  const read = PROPERTIES.flatMap((property): [string, string][] => {
    const value = readProperty(property, params.get(`--${property.name}`) ?? '');
    return value === undefined ? [] : [[property.name, value]];
  });
  return Object.fromEntries(read);
}

function readWidth(text: string | null): number | undefined {
  const width = /^\d{3,4}$/.test(text ?? '') ? Number(text) : 0;
  return width >= WIDTHS.min && width <= WIDTHS.max ? width : undefined;
}

/** A URL without a scheme, such as `example.org/feed.xml`. A file name has no slash after the dot. */
const WITHOUT_SCHEME = /^(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?\//i;

/** The URL of a script or feed: http(s), or relative to the page. */
export function readUrl(text: string): string | undefined {
  const given = text.trim().slice(0, MAX_URL_LENGTH);
  const url = WITHOUT_SCHEME.test(given) ? `https://${given}` : given;
  try {
    return url && /^https?:$/.test(new URL(url, 'https://page.example/').protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The URLs of feeds, separated by spaces. Undefined if one of them is invalid. */
export function readUrls(text: string): string | undefined {
  const urls = text.trim().split(/\s+/).map(readUrl);
  return urls.includes(undefined) ? undefined : urls.join(' ');
}
