import { english } from './english.js';
import { nearestLanguage } from './pick.js';

/** The block's own wording. */
export interface Strings {
  /** The heading, and the region's name: "Related Posts". */
  heading: string;
  /** Said of the updated date: "Updated {date}", where `{date}` is a date or "2 days ago". */
  updated: string;
  /** The name of the carousel's button towards its start: "Previous posts". */
  previous: string;
  /** The name of the carousel's button towards its end: "Next posts". */
  next: string;
  /** Where the carousel stands, "{n} of {total}": `{n}` is the first post in view, `{total}` how many there are. */
  position: string;
  /** Said by a screen reader while the posts are on their way: "Loading related posts". */
  loading: string;
  /** Said where there can be no posts: "Related posts could not be loaded." */
  failed: string;
  /** The button that asks for the posts once more: "Try again". */
  retry: string;
  /** Said where the feed has no post to show: "No related posts yet." */
  empty: string;
}

/**
 * The wording in the nearest language that there is: `de-AT` takes German, an unknown one English.
 *
 * @param own The page's own wording, over the built-in one.
 * @param languages The built-in wording by BCP 47 tag; English alone by default.
 */
export function stringsFor(
  locale: string,
  own: Partial<Strings> | null | undefined,
  languages: Record<string, Strings> = {},
): Strings {
  const wanted = Object.entries(own ?? {}).filter(([, text]) => typeof text === 'string');
  const builtIn = languages[nearestLanguage(locale, languages) ?? ''];
  return { ...(builtIn ?? english), ...Object.fromEntries(wanted) };
}
